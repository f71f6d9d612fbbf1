import { type DefinedName, parseCellReference, sheetNames } from './defined-names.ts';
import { fail } from './problems.ts';
import { type ElementTag, isMain, isTrue, XmlReader } from './xml-reader.ts';
import type { XmlSource } from './xml-source.ts';
import { characterData } from './xml-text.ts';

export type SheetState = 'visible' | 'hidden' | 'veryHidden';

/** A line of the workbook's sheet list. */
export interface SheetLine {
  readonly name: string;
  readonly sheetId: string;
  readonly state: SheetState;
  /** Empty for the module sheets of old workbooks, which have no part. */
  readonly relationshipId: string;
}

export interface WorkbookPart {
  readonly sheets: readonly SheetLine[];
  readonly definedNames: readonly DefinedName[];
  /** Serial day numbers count from 1904 instead of 1900. */
  readonly date1904: boolean;
}

interface RawName {
  readonly name: string;
  readonly scopeIndex: string | undefined;
  readonly refersTo: string;
  readonly hidden: boolean;
}

/** Reads the workbook part: sheets in their order, defined names, the date system. */
export function readWorkbookPart(source: XmlSource): WorkbookPart {
  const reader = new XmlReader(source);
  const root = reader.root();
  if (!isMain(root, 'workbook')) {
    fail({ code: 'xml-root', part: source.part, expected: 'workbook', found: root.name });
  }
  let sheets: SheetLine[] = [];
  let names: RawName[] = [];
  let date1904 = false;
  for (let tag = reader.child(); tag; tag = reader.child()) {
    if (isMain(tag, 'workbookPr')) date1904 = isTrue(reader.attribute(tag, 'date1904'));
    if (isMain(tag, 'sheets')) sheets = readSheets(reader);
    else if (isMain(tag, 'definedNames')) names = readNames(reader);
    else reader.skip();
  }
  reader.drain();
  refuseRepeats(sheets);
  return { sheets, definedNames: resolveNames(names, sheets), date1904 };
}

function readSheets(reader: XmlReader): SheetLine[] {
  const sheets: SheetLine[] = [];
  for (let tag = reader.child(); tag; tag = reader.child()) {
    if (isMain(tag, 'sheet')) {
      sheets.push({
        name: reader.attribute(tag, 'name') ?? '',
        sheetId: reader.attribute(tag, 'sheetId') ?? '',
        state: readState(reader, tag),
        relationshipId: reader.relationshipId(tag) ?? '',
      });
    }
    reader.skip();
  }
  return sheets;
}

function readState(reader: XmlReader, tag: ElementTag): SheetState {
  const state = reader.attribute(tag, 'state');
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}

function readNames(reader: XmlReader): RawName[] {
  const names: RawName[] = [];
  for (let tag = reader.child(); tag; tag = reader.child()) {
    const name = reader.attribute(tag, 'name') ?? '';
    const scopeIndex = reader.attribute(tag, 'localSheetId');
    const hidden = isTrue(reader.attribute(tag, 'hidden'));
    const isName = isMain(tag, 'definedName');
    const { contentEnd } = reader.skip();
    if (!isName) continue;
    const refersTo = characterData(reader.source, tag.end, contentEnd).trim().replace(/^=/, '');
    names.push({ name, scopeIndex, refersTo, hidden });
  }
  return names;
}

function resolveNames(names: readonly RawName[], sheets: readonly SheetLine[]): DefinedName[] {
  const byName = sheetNames(sheets.map((sheet) => sheet.name));
  return names.map(({ name, scopeIndex, refersTo, hidden }) => ({
    name,
    scope: scopeIndex === undefined ? undefined : sheets[Number(scopeIndex)]?.name,
    refersTo,
    hidden,
    cell: parseCellReference(refersTo, byName),
  }));
}

/** Excel compares sheet names without case. */
function refuseRepeats(sheets: readonly SheetLine[]): void {
  const seen = new Set<string>();
  for (const { name } of sheets) {
    if (seen.has(name.toLowerCase())) fail({ code: 'sheet-duplicate', sheet: name });
    seen.add(name.toLowerCase());
  }
}
