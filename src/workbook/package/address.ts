/** A cell's place, both numbers from 1. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

const ADDRESS = /^([A-Z]{1,3})([1-9][0-9]{0,6})$/;

/** Reads `A1` ... `XFD1048576`; undefined for anything else (lower case and `$` included). */
export function parseAddress(text: string): CellPosition | undefined {
  const match = ADDRESS.exec(text);
  if (!match) return undefined;
  const column = columnNumber(match[1] ?? '');
  const row = Number(match[2]);
  return column <= MAX_COLUMN && row <= MAX_ROW ? { row, column } : undefined;
}

export function formatAddress(row: number, column: number): string {
  return columnLetters(column) + row;
}

/** Reads `A1:B2` or `A1`, in any order of corners. */
export function parseRange(text: string): CellRange | undefined {
  const [from, to, more] = text.split(':');
  if (more !== undefined) return undefined;
  const a = parseAddress(from ?? '');
  const b = to === undefined ? a : parseAddress(to);
  if (!a || !b) return undefined;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

export function formatRange({ top, left, bottom, right }: CellRange): string {
  const first = formatAddress(top, left);
  return top === bottom && left === right ? first : `${first}:${formatAddress(bottom, right)}`;
}

export function inRange(range: CellRange, { row, column }: CellPosition): boolean {
  return row >= range.top && row <= range.bottom && column >= range.left && column <= range.right;
}

/** A number that orders cells row by row and names each of them once. */
export function cellKey(row: number, column: number): number {
  return row * (MAX_COLUMN + 1) + column;
}

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

export function positionOfKey(key: number): CellPosition {
  return { row: Math.floor(key / (MAX_COLUMN + 1)), column: key % (MAX_COLUMN + 1) };
}
