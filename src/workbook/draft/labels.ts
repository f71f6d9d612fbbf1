import type { SheetView } from './sheet-view.ts';
import { type Inputs, isWorded, isYearNumber, type Spot } from './spot.ts';

/** Merged labels are found under this many of their rows and columns, and not under more. */
const reach = 2000;

/** The texts of a sheet that say what its input cells mean, by row and by column. */
export interface Labels {
  /** From left to right; a label merged over several rows stands in each of them. */
  inRow(row: number): readonly Spot[];
  /** The last label that ends above a row in a column. */
  above(column: number, row: number): Spot | undefined;
  isLabel(spot: Spot): boolean;
}

/** Everything with words that is no input cell, years among figures, and numbers of lines. */
export function labelsOf(view: SheetView, inputs: Inputs): Labels {
  const rows = new Map<number, Spot[]>();
  const columns = new Map<number, Spot[]>();
  const isLabel = (spot: Spot): boolean => labels(spot) && !inputs.has(spot);
  for (const spot of view.spots) {
    if (!isLabel(spot)) continue;
    for (let row = spot.row; row <= Math.min(spot.bottom, spot.row + reach); row++)
      put(rows, row, spot);
    if (!heads(spot)) continue;
    for (let at = spot.column; at <= Math.min(spot.right, spot.column + reach); at++)
      put(columns, at, spot);
  }
  for (const list of rows.values()) list.sort((a, b) => a.column - b.column);
  return {
    isLabel,
    inRow: (row) => rows.get(row) ?? [],
    above: (column, row) => lastAbove(columns.get(column) ?? [], row),
  };
}

function labels(spot: Spot): boolean {
  if (spot.text === '' || spot.isBoolean) return false;
  if (spot.number === undefined) return isWorded(spot.text);
  return heads(spot) || (!spot.computed && Number.isInteger(spot.number));
}

/** A number heads a column only if it is a year; a total above a column is no heading. */
function heads({ number }: Spot): boolean {
  return number === undefined || isYearNumber(number);
}

function put(lists: Map<number, Spot[]>, at: number, spot: Spot): void {
  const list = lists.get(at);
  if (list) list.push(spot);
  else lists.set(at, [spot]);
}

/** Labels of a column are in the order of their rows. */
function lastAbove(list: readonly Spot[], row: number): Spot | undefined {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return list.slice(Math.max(0, low - 3), low).findLast(({ bottom }) => bottom < row);
}
