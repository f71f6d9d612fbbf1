import { compareText } from '../order.ts';
import type { Return } from '../schema/types.ts';

/** What two returns of a country say of a cell that both ask; null: no figure. */
export interface Pair {
  cell: string;
  earlier: number | null;
  later: number | null;
}

/** Cells that two returns ask, by cell; the order of their observations does not matter. Pure. */
export function pairsOf(earlier: Return, later: Return): Pair[] {
  const before = new Map(earlier.observations.map(({ cell, value }) => [cell, value]));
  return later.observations
    .flatMap(({ cell, value }): Pair[] => {
      const old = before.get(cell);
      return old === undefined ? [] : [{ cell, earlier: old, later: value }];
    })
    .sort((a, b) => compareText(a.cell, b.cell));
}
