import { expect } from 'vitest';
import {
  applyEdits,
  certifyFill,
  inRange,
  openPackage,
  parseAddress,
  type ReadCell,
  readCells,
  readSheet,
  type SheetEdit,
  type WriteValue,
} from '../../../src/workbook/package/index.ts';
import { recalculated } from '../office.ts';
import { chooseEdits, resultRanges } from './choose.ts';
import { type Memory, newMemory, packageFaults, remembered } from './integrity.ts';
import { sheetCells } from './sheet-check.ts';
import { readEntries } from './zip-reader.ts';

/** A workbook of a corpus with the cells chosen for filling. */
export interface Case {
  readonly name: string;
  readonly before: Buffer;
  readonly edits: readonly SheetEdit[];
  readonly cells: number;
  readonly sheets: number;
  readonly parts: number;
}

export function caseOf(name: string, before: Buffer): Case {
  const pkg = openPackage(before);
  const edits = chooseEdits(pkg);
  const cells = edits.reduce((sum, { writes }) => sum + writes.length, 0);
  return { name, before, edits, cells, sheets: edits.length, parts: pkg.archive.entries.length };
}

export function filled({ before, edits }: Case): Buffer {
  return applyEdits(openPackage(before), edits);
}

/** Fills the workbook and proves all that can be proved without a program for spreadsheets. */
export function proveFill(item: Case): void {
  const { before, edits } = item;
  const after = filled(item);
  const certificate = certifyFill(before, after, edits);
  expect(certificate.differences).toEqual([]);
  expect(certificate.certified).toBe(true);
  expect(certificate.sheets.reduce((sum, sheet) => sum + sheet.valuesReadBack, 0)).toBe(item.cells);
  expect(certificate.partsIdentical + certificate.partsChanged.length).toBe(item.parts);

  const memory = newMemory();
  const known = new Set(packageFaults(before, memory));
  expect(packageFaults(after, memory).filter((fault) => !known.has(fault))).toEqual([]);
  proveBytes(item, after, memory);
  proveTypes(item, after);
  expect(filled(item).equals(after)).toBe(true);
  expect(applyEdits(openPackage(before), []).equals(before)).toBe(true);
}

/** By the independent reader: other parts as they were, other cells of the sheets as they were. */
function proveBytes({ before, edits }: Case, after: Buffer, memory: Memory): void {
  const pkg = openPackage(before);
  const old = readEntries(before);
  const now = readEntries(after);
  expect(now.map(({ name }) => name)).toEqual(old.map(({ name }) => name));
  const planned = new Map(
    edits.map(({ sheet, writes }) => [
      pkg.sheets.find(({ name }) => name === sheet)?.part,
      new Set(writes.map(({ address }) => address)),
    ]),
  );
  const changed = old.filter(({ record }, index) => !now[index]?.record.equals(record));
  expect(changed.map(({ name }) => name).filter((name) => !planned.has(name))).toEqual(
    changed.map(({ name }) => name).filter((name) => name === pkg.workbookPart),
  );
  old.forEach(({ name, content }, index) => {
    const other = now[index]?.content ?? Buffer.alloc(0);
    const cells = planned.get(name);
    if (cells) proveSheet(name, content, other, cells, memory);
    else if (name !== pkg.workbookPart) expect(other.equals(content), name).toBe(true);
  });
}

function proveSheet(
  part: string,
  before: Buffer,
  after: Buffer,
  planned: ReadonlySet<string>,
  memory: Memory,
): void {
  expect(around(after), part).toEqual(around(before));
  const old = remembered(memory.sheets, before, sheetCells);
  const now = remembered(memory.sheets, after, sheetCells);
  const differing = [...new Set([...old.cells.keys(), ...now.cells.keys()])].filter(
    (address) => old.cells.get(address) !== now.cells.get(address),
  );
  expect(
    differing.filter((address) => !planned.has(address)),
    part,
  ).toEqual([]);
  const restyled = [...old.styles].filter(([address, style]) => now.styles.get(address) !== style);
  expect(restyled, part).toEqual([]);
}

/** What stands before and after the rows of a sheet. */
function around(content: Buffer): string[] {
  const text = content.toString('latin1');
  const start = /<(?:\w+:)?sheetData\b/.exec(text)?.index ?? 0;
  const end = /<\/(?:\w+:)?sheetData>/.exec(text) ?? /<(?:\w+:)?sheetData\b[^>]*\/>/.exec(text);
  return [text.slice(0, start), text.slice((end?.index ?? 0) + (end?.[0].length ?? 0))];
}

/** Texts that look like formulas are texts, without a formula and without a sign in front. */
function proveTypes({ edits }: Case, after: Buffer): void {
  const pkg = openPackage(after);
  for (const { sheet, writes } of edits) {
    const cells = readCells(pkg, sheet);
    for (const { address, value } of writes) {
      const cell = cells.get(address);
      const place = `${sheet}!${address}`;
      expect(cell?.type ?? 'blank', place).toBe(value.kind);
      expect(cell?.formula, place).toBeUndefined();
    }
  }
}

/** The cells of every sheet as LibreOffice shows them. */
export type Shown = ReadonlyMap<string, ReadonlyMap<string, ReadCell>>;

/** Fills the workbooks and opens them all in one run of LibreOffice; their cells by name. */
export async function shownFilled(cases: readonly Case[]): Promise<ReadonlyMap<string, Shown>> {
  const workbooks = await recalculated(cases.map(filled));
  return new Map(cases.map(({ name }, index) => [name, workbooks[index] ?? new Map()]));
}

/**
 * What LibreOffice shows of the planned cells that is not what was planned. It writes line ends as
 * line feeds.
 */
export function misshown({ edits }: Case, shown: Shown): string[] {
  return edits.flatMap(({ sheet, writes }) =>
    writes.flatMap(({ address, value }) => {
      const cell = shown.get(sheet)?.get(address);
      const planned = plannedValue(value);
      const fits =
        cell?.formula === undefined &&
        (cell?.type ?? 'blank') === value.kind &&
        (cell?.value ?? null) === planned;
      return fits ? [] : [`${sheet}!${address}: ${JSON.stringify([planned, cell])}`];
    }),
  );
}

function plannedValue(value: WriteValue): number | string | null {
  if (value.kind === 'number') return value.value;
  return value.kind === 'text' ? value.text.replaceAll('\r\n', '\n') : null;
}

/**
 * Constants of the workbook as it was that LibreOffice does not show, planned cells apart. It
 * writes line ends as line feeds and empty texts as blanks.
 */
export function lost({ before, edits }: Case, shown: Shown): string[] {
  const pkg = openPackage(before);
  return pkg.sheets
    .filter(({ kind }) => kind === 'worksheet')
    .flatMap(({ name }) => {
      const content = readSheet(pkg, name);
      const results = resultRanges(content);
      const planned = new Set(
        edits.find(({ sheet }) => sheet === name)?.writes.map(({ address }) => address),
      );
      return [...content.cells].flatMap(([address, { value, type, formula }]) => {
        if (formula || type === 'blank' || value === '' || planned.has(address)) return [];
        const place = parseAddress(address);
        if (place && results.some((range) => inRange(range, place))) return [];
        const expected = typeof value === 'string' ? value.replaceAll('\r\n', '\n') : value;
        const found = shown.get(name)?.get(address);
        const fits = found?.value === expected && found?.type === type;
        return fits ? [] : [`${name}!${address}: ${JSON.stringify([expected, found])}`];
      });
    });
}
