import { type CellPosition, cellKey, parseAddress } from './address.ts';
import { serialOfDay } from './dates.ts';
import type { PackageProblem } from './problems.ts';
import { isXmlCharacter } from './xml-text.ts';

/** What can stand in a cell. Empty text is a text; `blank` is an empty cell that keeps its style. */
export type StoredValue =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'blank' };

/** What a cell is to hold. A date is an ISO day (`2013-12-31`), stored as a serial number. */
export type WriteValue = StoredValue | { readonly kind: 'date'; readonly day: string };

/** What a write may do that is refused otherwise: replace a formula, change a locked cell. */
export type Permission = 'formula' | 'locked';

export interface CellWrite {
  /** `A1` ... `XFD1048576`. */
  readonly address: string;
  readonly value: WriteValue;
  readonly permits?: readonly Permission[];
}

/** A write by its place, with its value as the workbook's date system stores it. */
export interface PlacedWrite extends CellPosition {
  readonly address: string;
  readonly value: StoredValue;
  readonly permits: readonly Permission[];
}

/** Excel's own limit, in UTF-16 units. */
export const MAX_TEXT = 32_767;

const NOTHING_PERMITTED: readonly Permission[] = [];

/** Puts writes in the order of the sheet; what cannot be written is added to `problems`. */
export function placeWrites(
  sheet: string,
  writes: readonly CellWrite[],
  date1904: boolean,
  problems: PackageProblem[],
): PlacedWrite[] {
  const placed = new Map<number, PlacedWrite>();
  for (const { address, value, permits = NOTHING_PERMITTED } of writes) {
    const position = parseAddress(address);
    problems.push(...valueProblems(sheet, address, value, date1904));
    if (!position) {
      problems.push({ code: 'write-address', sheet, address });
      continue;
    }
    const key = cellKey(position.row, position.column);
    if (placed.has(key)) problems.push({ code: 'write-duplicate', sheet, address });
    const stored = storedValue(value, date1904) ?? { kind: 'blank' };
    placed.set(key, { address, value: stored, permits, ...position });
  }
  return [...placed].sort(([a], [b]) => a - b).map(([, write]) => write);
}

/** Undefined for a day that the date system does not have. */
export function storedValue(value: WriteValue, date1904: boolean): StoredValue | undefined {
  if (value.kind !== 'date') return value;
  const serial = serialOfDay(value.day, date1904);
  return serial === undefined ? undefined : { kind: 'number', value: serial };
}

function valueProblems(
  sheet: string,
  address: string,
  value: WriteValue,
  date1904: boolean,
): PackageProblem[] {
  if (value.kind === 'text') return textProblems(sheet, address, value.text);
  if (value.kind === 'number' && !Number.isFinite(value.value)) {
    return [{ code: 'write-not-finite', sheet, address, value: String(value.value) }];
  }
  if (value.kind === 'date' && serialOfDay(value.day, date1904) === undefined) {
    return [{ code: 'write-day', sheet, address, day: value.day, first: date1904 ? 1904 : 1900 }];
  }
  return [];
}

function textProblems(sheet: string, address: string, text: string): PackageProblem[] {
  const problems: PackageProblem[] = [];
  const { length } = text;
  if (length > MAX_TEXT) {
    problems.push({ code: 'write-too-long', sheet, address, length, limit: MAX_TEXT });
  }
  let index = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!isXmlCharacter(codePoint)) {
      problems.push({ code: 'write-character', sheet, address, codePoint, index });
      break;
    }
    index += character.length;
  }
  return problems;
}
