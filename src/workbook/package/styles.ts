import { builtInFormat } from './number-formats.ts';
import { fail } from './problems.ts';
import { type ElementTag, isMain, isTrue, XmlReader } from './xml-reader.ts';
import type { XmlSource } from './xml-source.ts';

/** What a cell's style says about filling it. */
export interface CellStyle {
  readonly locked: boolean;
  readonly formatId: number;
  /** Undefined for a built-in format whose meaning depends on the language of Excel. */
  readonly formatCode: string | undefined;
}

/** Cells without a style, and workbooks without a styles part. */
export const DEFAULT_STYLE: CellStyle = { locked: true, formatId: 0, formatCode: 'General' };

interface Format {
  readonly formatId: number;
  readonly baseId: number | undefined;
  readonly appliesProtection: boolean;
  readonly locked: boolean | undefined;
}

/** Reads the cell styles, by the index that `s` attributes name. */
export function readStyles(source: XmlSource): CellStyle[] {
  const reader = new XmlReader(source);
  const root = reader.root();
  if (!isMain(root, 'styleSheet')) {
    fail({ code: 'xml-root', part: source.part, expected: 'styleSheet', found: root.name });
  }
  const codes = new Map<number, string>();
  let bases: Format[] = [];
  let cells: Format[] = [];
  for (let tag = reader.child(); tag; tag = reader.child()) {
    if (isMain(tag, 'numFmts')) readCodes(reader, codes);
    else if (isMain(tag, 'cellStyleXfs')) bases = readFormats(reader);
    else if (isMain(tag, 'cellXfs')) cells = readFormats(reader);
    else reader.skip();
  }
  reader.drain();
  return cells.map((format) => ({
    locked: isLocked(format, bases),
    formatId: format.formatId,
    formatCode: codes.get(format.formatId) ?? builtInFormat(format.formatId),
  }));
}

/** A cell format's own word counts; without one, its named style's, unless it opts out of that. */
function isLocked(format: Format, bases: readonly Format[]): boolean {
  if (format.locked !== undefined) return format.locked;
  if (format.appliesProtection || format.baseId === undefined) return true;
  return bases[format.baseId]?.locked ?? true;
}

function readCodes(reader: XmlReader, codes: Map<number, string>): void {
  for (let tag = reader.child(); tag; tag = reader.child()) {
    const code = reader.attribute(tag, 'formatCode');
    if (isMain(tag, 'numFmt') && code !== undefined)
      codes.set(integer(reader, tag, 'numFmtId') ?? 0, code);
    reader.skip();
  }
}

function readFormats(reader: XmlReader): Format[] {
  const formats: Format[] = [];
  for (let tag = reader.child(); tag; tag = reader.child()) {
    if (isMain(tag, 'xf')) formats.push(readFormat(reader, tag));
    else reader.skip();
  }
  return formats;
}

function readFormat(reader: XmlReader, xf: ElementTag): Format {
  let locked: boolean | undefined;
  const formatId = integer(reader, xf, 'numFmtId') ?? 0;
  const baseId = integer(reader, xf, 'xfId');
  const appliesProtection = isTrue(reader.attribute(xf, 'applyProtection'));
  for (let tag = reader.child(); tag; tag = reader.child()) {
    const word = isMain(tag, 'protection') ? reader.attribute(tag, 'locked') : undefined;
    if (word !== undefined) locked = isTrue(word);
    reader.skip();
  }
  return { formatId, baseId, appliesProtection, locked };
}

function integer(reader: XmlReader, tag: ElementTag, name: string): number | undefined {
  const value = reader.attribute(tag, name);
  return value !== undefined && /^[0-9]+$/.test(value) ? Number(value) : undefined;
}
