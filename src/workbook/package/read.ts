import { type CellRange, formatAddress } from './address.ts';
import { decodeEscapes } from './escapes.ts';
import type { WorkbookPackage } from './parts.ts';
import { type CellSpan, type SheetVisitor, scanSheet } from './scan.ts';
import { worksheet } from './worksheet.ts';
import type { XmlSource } from './xml-source.ts';
import { characterData } from './xml-text.ts';

export interface CellFormula {
  readonly kind: 'normal' | 'array' | 'dataTable' | 'shared';
  /** Empty for a cell that shares the formula of another. */
  readonly text: string;
  /** The cells an array formula, data table or shared formula covers, at its first cell. */
  readonly range: string | undefined;
}

/** `invalid` is a value that its own type forbids; it is kept as text. */
export type CellType = 'number' | 'text' | 'boolean' | 'error' | 'date' | 'blank' | 'invalid';

/** A cell as it is stored; of a formula, the result that was stored last. */
export interface ReadCell {
  /** Dates are serial day numbers, or ISO 8601 text for type `date`; errors read `#N/A`. */
  readonly value: number | string | boolean | null;
  readonly type: CellType;
  readonly formula?: CellFormula;
  readonly styleIndex: number;
}

type TypedValue = Pick<ReadCell, 'value' | 'type'>;

const BLANK: TypedValue = { value: null, type: 'blank' };

/** `<c/>` */
const SHORTEST_CELL = 4;

/** An XML Schema double that is a number. */
const NUMBER = /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;

/**
 * Reads all cells of a sheet by address, in the order of the sheet, cells without a value
 * included. Throws `PackageError` for an unknown sheet and for XML that cannot be read.
 */
export function readCells(pkg: WorkbookPackage, sheet: string): Map<string, ReadCell> {
  return readSheetCells(pkg.xml(worksheet(pkg, sheet).part), () => pkg.sharedStrings());
}

/**
 * Reads the cells of a sheet one after the other, in the order of the sheet, without keeping them.
 * Gives the merged ranges. Throws as {@link readCells} does.
 */
export function visitCells(
  pkg: WorkbookPackage,
  sheet: string,
  visit: (row: number, column: number, cell: ReadCell) => void,
): CellRange[] {
  const source = pkg.xml(worksheet(pkg, sheet).part);
  const merges: CellRange[] = [];
  const sharedStrings = (): readonly string[] => pkg.sharedStrings();
  scanSheet(source, {
    cell: (cell) => visit(cell.row, cell.column, readCell(source, cell, sharedStrings)),
    merge: (range) => void merges.push(range),
  });
  return merges;
}

/** All cells of a sheet part at hand; whatever else is on the sheet goes to `others`. */
export function readSheetCells(
  source: XmlSource,
  sharedStrings: () => readonly string[],
  others: Omit<SheetVisitor, 'cell'> = {},
): Map<string, ReadCell> {
  // A sheet that may have too many cells is looked through before anything is kept of it.
  if (source.text.length / SHORTEST_CELL > source.limits.sheetCells) scanSheet(source, {});
  const cells = new Map<string, ReadCell>();
  scanSheet(source, {
    ...others,
    cell: (cell) => {
      cells.set(formatAddress(cell.row, cell.column), readCell(source, cell, sharedStrings));
    },
  });
  return cells;
}

/** Reads one cell of a sheet that is being scanned. Throws `PackageError`. */
export function readCell(
  source: XmlSource,
  cell: CellSpan,
  sharedStrings: () => readonly string[],
): ReadCell {
  const typed = readValue(source, cell, sharedStrings);
  if (!cell.formula) return { ...typed, styleIndex: cell.style };
  const { kind, text, range } = cell.formula;
  const formula = { kind, text: characterData(source, text.start, text.end), range };
  return { ...typed, formula, styleIndex: cell.style };
}

function readValue(
  source: XmlSource,
  cell: CellSpan,
  sharedStrings: () => readonly string[],
): TypedValue {
  if (cell.type === 'inlineStr') {
    return cell.inlineText === undefined ? BLANK : { value: cell.inlineText, type: 'text' };
  }
  if (!cell.value) return BLANK;
  const raw = characterData(source, cell.value.start, cell.value.end);
  if (cell.type === 'str') return { value: decodeEscapes(raw), type: 'text' };
  return readToken(cell.type, raw.trim(), sharedStrings);
}

function readToken(
  type: string,
  token: string,
  sharedStrings: () => readonly string[],
): TypedValue {
  if (token === '') return BLANK;
  if (type === 'e') return { value: token, type: 'error' };
  if (type === 'd') return { value: token, type: 'date' };
  if (type === 'b') return readBoolean(token);
  if (type === 's') {
    const text = /^[0-9]+$/.test(token) ? sharedStrings()[Number(token)] : undefined;
    return text === undefined ? { value: token, type: 'invalid' } : { value: text, type: 'text' };
  }
  const value = type === 'n' && NUMBER.test(token) ? Number(token) : Number.NaN;
  return Number.isFinite(value) ? { value, type: 'number' } : { value: token, type: 'invalid' };
}

function readBoolean(token: string): TypedValue {
  if (token === '1' || token === 'true') return { value: true, type: 'boolean' };
  if (token === '0' || token === 'false') return { value: false, type: 'boolean' };
  return { value: token, type: 'invalid' };
}
