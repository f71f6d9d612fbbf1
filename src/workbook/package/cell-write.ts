import { type CellPosition, cellKey, parseAddress } from './address.ts';
import type { PackageProblem } from './problems.ts';
import { isXmlCharacter } from './xml-text.ts';

/** What a cell is to hold. Empty text is a text; `blank` is an empty cell that keeps its style. */
export type WriteValue =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'blank' };

export interface CellWrite {
  /** `A1` ... `XFD1048576`. */
  readonly address: string;
  readonly value: WriteValue;
}

export interface PlacedWrite extends CellWrite, CellPosition {}

/** Excel's own limit, in UTF-16 units. */
export const MAX_TEXT = 32_767;

/** Puts writes in the order of the sheet; what cannot be written is added to `problems`. */
export function placeWrites(
  sheet: string,
  writes: readonly CellWrite[],
  problems: PackageProblem[],
): PlacedWrite[] {
  const placed = new Map<number, PlacedWrite>();
  for (const write of writes) {
    const { address } = write;
    const position = parseAddress(address);
    problems.push(...valueProblems(sheet, write));
    if (!position) {
      problems.push({ code: 'write-address', sheet, address });
      continue;
    }
    const key = cellKey(position.row, position.column);
    if (placed.has(key)) problems.push({ code: 'write-duplicate', sheet, address });
    placed.set(key, { ...write, ...position });
  }
  return [...placed].sort(([a], [b]) => a - b).map(([, write]) => write);
}

function valueProblems(sheet: string, { address, value }: CellWrite): PackageProblem[] {
  if (value.kind === 'blank') return [];
  if (value.kind === 'number') {
    if (Number.isFinite(value.value)) return [];
    return [{ code: 'write-not-finite', sheet, address, value: String(value.value) }];
  }
  const problems: PackageProblem[] = [];
  const { length } = value.text;
  if (length > MAX_TEXT) {
    problems.push({ code: 'write-too-long', sheet, address, length, limit: MAX_TEXT });
  }
  let index = 0;
  for (const character of value.text) {
    const codePoint = character.codePointAt(0) ?? 0;
    if (!isXmlCharacter(codePoint)) {
      problems.push({ code: 'write-character', sheet, address, codePoint, index });
      break;
    }
    index += character.length;
  }
  return problems;
}
