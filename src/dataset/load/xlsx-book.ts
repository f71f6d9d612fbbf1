import { readBytes } from '../../files/read.ts';
import type { Problem } from '../../problems.ts';
import {
  openPackage,
  PackageError,
  type ReadCell,
  visitCells,
  type WorkbookPackage,
} from '../../workbook/package/index.ts';
import { type NumberKind, numberKind } from './cell-text.ts';
import {
  type CellText,
  numberCell,
  type SheetBook,
  type SheetData,
  SheetRows,
} from './sheet-data.ts';
import type { SourceFile } from './source-file.ts';

/** Largest workbook that is read, in MB. */
const limit = 256;

/** Opens a workbook of Excel. Throws `InputError` for files that cannot be read at all. */
export function xlsxBook(
  { path, shownAs }: SourceFile,
  decimal: string | undefined,
): SheetBook | { problems: Problem[] } {
  const refused = <T>(read: () => T): T | { problems: Problem[] } => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof PackageError)) throw error;
      return {
        problems: error.problems.map((problem) => ({
          code: 'workbook-refused',
          file: shownAs,
          problem,
        })),
      };
    }
  };
  const bytes = readBytes(path, shownAs, limit);
  if (bytes.length === 0) return { problems: [{ code: 'file-empty', file: shownAs }] };
  return refused(() => {
    const pkg = openPackage(bytes);
    return {
      sheets: pkg.sheets
        .filter(({ kind }) => kind === 'worksheet')
        .map(({ name, state }) => ({ name, hidden: state !== 'visible' })),
      read: (sheet) => refused(() => readRows(pkg, sheet, decimal)),
    };
  });
}

function readRows(pkg: WorkbookPackage, sheet: string, decimal: string | undefined): SheetData {
  const rows = new SheetRows();
  const kinds = new Map<number, NumberKind>();
  const kindOf = (style: number): NumberKind => {
    const known = kinds.get(style);
    if (known !== undefined) return known;
    const { formatCode, formatId } = pkg.style(style);
    const kind = numberKind(formatCode, formatId);
    kinds.set(style, kind);
    return kind;
  };
  const merges = visitCells(pkg, sheet, (row, column, cell) => {
    rows.put(row, column - 1, textOf(cell, kindOf, { date1904: pkg.date1904, decimal }));
  });
  return { rows: rows.rows, faults: rows.faults, merges };
}

/** The text of a cell; undefined for a blank one. */
function textOf(
  { value, type, formula, styleIndex }: ReadCell,
  kindOf: (style: number) => NumberKind,
  writing: { date1904: boolean; decimal: string | undefined },
): CellText {
  if (typeof value === 'number') return numberCell(value, kindOf(styleIndex), writing);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (value === null || value === '') {
    return value === null && formula !== undefined ? { fault: 'no-result', found: '' } : undefined;
  }
  if (type === 'error' || type === 'invalid') return { fault: 'error', found: value };
  if (type === 'date') return value.replace('T', ' ').replace(/ 00:00:00(\.0+)?Z?$/, '');
  return value;
}
