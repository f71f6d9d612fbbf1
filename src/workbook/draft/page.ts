import { cellKey } from '../package/address.ts';
import type { CellRange } from '../package/index.ts';
import { type Labels, labelsOf } from './labels.ts';
import type { Look } from './looks.ts';
import type { SheetView } from './sheet-view.ts';
import { type Inputs, largest, type Spot, smallest } from './spot.ts';

/** A sheet with its input cells and labels told apart. */
export interface Page {
  readonly view: SheetView;
  readonly inputs: Inputs;
  readonly labels: Labels;
  readonly look: (style: number) => Look;
  isInput(row: number, column: number): boolean;
  /** Whether input cells stand in a row from one column to another. */
  inputBetween(row: number, from: number, to: number): boolean;
  /** Whether a row strictly between two has neither a text nor an input cell. */
  hasEmptyRow(above: number, below: number): boolean;
  /** Labels whose first cell is in a row strictly between two, when the row has no input cell. */
  headingsBetween(above: number, below: number): Spot[];
}

export function pageOf(view: SheetView, inputs: Inputs, look: Page['look']): Page {
  const labels = labelsOf(view, inputs);
  const keys = new Set<number>();
  const inputColumns = new Map<number, number[]>();
  for (const { row, column } of inputs.keys()) {
    keys.add(cellKey(row, column));
    const columns = inputColumns.get(row);
    if (columns) columns.push(column);
    else inputColumns.set(row, [column]);
  }
  const full = contentRows(view, inputs);
  const before = (row: number): number => lowerBound(full, row);
  return {
    view,
    inputs,
    labels,
    look,
    isInput: (row, column) => keys.has(cellKey(row, column)),
    inputBetween: (row, from, to) =>
      from <= to && (inputColumns.get(row) ?? []).some((column) => column >= from && column <= to),
    hasEmptyRow: (above, below) => before(below) - before(above + 1) < below - above - 1,
    headingsBetween: (above, below) =>
      full
        .slice(before(above + 1), before(below))
        .filter((row) => !inputColumns.has(row))
        .flatMap((row) => labels.inRow(row).filter((label) => label.row === row)),
  };
}

/** Rows that hold a text or an input cell, in order. */
function contentRows(view: SheetView, inputs: Inputs): number[] {
  const rows = new Set<number>();
  const cover = ({ row, bottom }: Pick<Spot, 'row' | 'bottom'>): void => {
    for (let at = row; at <= Math.min(bottom, row + 200); at++) rows.add(at);
  };
  for (const spot of view.spots) if (spot.text !== '') cover(spot);
  for (const spot of inputs.keys()) cover(spot);
  return [...rows].sort((a, b) => a - b);
}

/** How many of the ordered numbers are smaller. */
function lowerBound(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function rangeOfBlocks(blocks: readonly CellRange[]): CellRange {
  return {
    top: smallest(blocks.map(({ top }) => top)),
    left: smallest(blocks.map(({ left }) => left)),
    bottom: largest(blocks.map(({ bottom }) => bottom)),
    right: largest(blocks.map(({ right }) => right)),
  };
}
