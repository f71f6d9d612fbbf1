import { readBytes } from '../../files/read.ts';
import type { Problem } from '../../problems.ts';
import { numberKind } from './cell-text.ts';
import {
  type CellText,
  numberCell,
  type SheetBook,
  type SheetData,
  SheetRows,
} from './sheet-data.ts';
import type { SourceFile } from './source-file.ts';

/** Largest workbook that is read, in MB. */
const limit = 64;
/** A sheet of this format has 65,536 rows of 256 columns; real ones fill a small part. */
const cellLimit = 4_000_000;
/** What every file of Excel 97 to 2003 begins with. */
const signature = Buffer.from('d0cf11e0a1b11ae1', 'hex');

/** What is used of the optional package that reads the old format. */
interface SheetReader {
  read(bytes: Uint8Array, options: object): OldBook;
}

interface OldBook {
  SheetNames: string[];
  Sheets: Record<string, OldSheet | undefined>;
  Workbook?: { Sheets?: { Hidden?: number }[]; WBProps?: { date1904?: boolean } };
}

interface OldSheet {
  '!data'?: (OldCell | undefined)[][];
  '!merges'?: { s: { r: number; c: number }; e: { r: number; c: number } }[];
}

/** `t`: number, text, boolean, error, date, or blank; `z` is the number format, `w` the text shown. */
interface OldCell {
  t: 'n' | 's' | 'b' | 'e' | 'd' | 'z';
  v?: unknown;
  w?: string;
  z?: string;
}

/**
 * Opens a workbook of Excel 97 to 2003 with the optional package `@e965/xlsx`, loaded only here.
 * Values are taken as stored: formulas, macros and links are never read, let alone evaluated.
 */
export async function xlsBook(
  { path, shownAs }: SourceFile,
  decimal: string | undefined,
): Promise<SheetBook | { problems: Problem[] }> {
  const bytes = readBytes(path, shownAs, limit);
  const refused = (problem: Problem): { problems: Problem[] } => ({ problems: [problem] });
  if (bytes.length === 0) return refused({ code: 'file-empty', file: shownAs });
  if (!bytes.subarray(0, signature.length).equals(signature)) {
    const found = bytes.subarray(0, 2).toString('latin1') === 'PK' ? 'xlsx' : 'other';
    return refused({ code: 'not-xls', file: shownAs, found });
  }
  const reader = await sheetReader();
  if (reader === undefined) return refused({ code: 'xls-reader-missing', file: shownAs });
  try {
    const book = reader.read(bytes, options);
    const cells = Object.values(book.Sheets).reduce((sum, sheet) => sum + cellsOf(sheet), 0);
    if (cells > cellLimit) {
      return refused({ code: 'too-many-cells', file: shownAs, cells, limit: cellLimit });
    }
    return {
      sheets: book.SheetNames.map((name, index) => ({
        name,
        hidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
      })),
      read: (name) =>
        sheetData(book.Sheets[name] ?? {}, book.Workbook?.WBProps?.date1904 === true, decimal),
    };
  } catch (error) {
    const protectedBook = /password|encrypt/i.test(String((error as Error).message));
    return refused({
      code: 'not-xls',
      file: shownAs,
      found: protectedBook ? 'password' : 'broken',
    });
  }
}

const options = {
  type: 'buffer',
  dense: true,
  cellFormula: false,
  cellHTML: false,
  cellText: false,
  cellNF: true,
  cellStyles: false,
  bookVBA: false,
  bookFiles: false,
  WTF: false,
};

async function sheetReader(): Promise<SheetReader | undefined> {
  // The name stands in a variable so that the package may be absent when this is compiled, too.
  const name = '@e965/xlsx';
  try {
    const loaded = (await import(name)) as SheetReader & { default?: SheetReader };
    return loaded.default ?? loaded;
  } catch {
    return undefined;
  }
}

function cellsOf(sheet: OldSheet | undefined): number {
  return (sheet?.['!data'] ?? []).reduce((sum, row) => sum + (row?.length ?? 0), 0);
}

function sheetData(sheet: OldSheet, date1904: boolean, decimal: string | undefined): SheetData {
  const rows = new SheetRows();
  for (const [index, cells] of (sheet['!data'] ?? []).entries()) {
    for (const [position, cell] of (cells ?? []).entries()) {
      if (cell !== undefined) rows.put(index + 1, position, textOf(cell, { date1904, decimal }));
    }
  }
  const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    top: s.r + 1,
    left: s.c + 1,
    bottom: e.r + 1,
    right: e.c + 1,
  }));
  return { rows: rows.rows, faults: rows.faults, merges };
}

function textOf(
  { t: type, v: value, w: shown, z: code }: OldCell,
  writing: { date1904: boolean; decimal: string | undefined },
): CellText {
  if (type === 'e')
    return { fault: 'error', found: shown ?? errors.get(Number(value)) ?? '#ERROR' };
  if (typeof value === 'number') return numberCell(value, numberKind(code), writing);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Error values by their code (MS-XLS 2.5.10). */
const errors = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);
