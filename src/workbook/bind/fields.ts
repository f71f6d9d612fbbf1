import type { BoundField } from '../../schema/types.ts';
import type { Grid } from './grid.ts';
import { normalized, WordWeights } from './words.ts';

/** A field of the front page and what it is called. */
export interface FieldLabel {
  readonly field: string;
  readonly label: string;
}

/** A label of a field must be nearly the same: front pages hold much other text. */
const SAME_FIELD = 0.85;
/** How far from its label a field may stand, over merged and empty cells. */
const REACH = 6;

/** The fields of the front page: the first cell to fill in beside each label, or below it. */
export function boundFields(grids: readonly Grid[], fields: readonly FieldLabel[]): BoundField[] {
  const weights = new WordWeights(fields.map(({ label }) => normalized(label)));
  const taken = new Set<string>();
  return fields.flatMap(({ field, label }): BoundField[] => {
    for (const grid of grids) {
      for (const row of grid.rows) {
        for (const column of grid.columnsWithText(row)) {
          const text = grid.text(row, column);
          if (text.length > 200) continue;
          if (weights.likeness(normalized(text), normalized(label)) < SAME_FIELD) continue;
          const address = inputBeside(grid, row, column);
          if (address === undefined || taken.has(`${grid.sheet}\n${address}`)) continue;
          taken.add(`${grid.sheet}\n${address}`);
          const there = { address: grid.address(row, column), text };
          return [{ field, sheet: grid.sheet, address, label: there }];
        }
      }
    }
    return [];
  });
}

function inputBeside(grid: Grid, row: number, column: number): string | undefined {
  const { right, bottom } = grid.extent(row, column);
  for (let at = right + 1; at <= right + REACH; at++) {
    if (grid.isInput(row, at)) return grid.address(row, at);
    if (grid.text(row, at) !== '') break;
  }
  return grid.isInput(bottom + 1, column) && grid.isProtected
    ? grid.address(bottom + 1, column)
    : undefined;
}
