import { type Grid, gridOf } from '../../src/checks/plausibility/grid.ts';
import type { PublishedReturns } from './published-returns.ts';

/** The grids of returns, by country. */
export function gridsOf({ returns, asked }: PublishedReturns): Map<string, Grid> {
  return new Map(
    [...returns].map(([country, ret]) => {
      const values = new Map(ret.observations.map(({ cell, value }) => [cell, value]));
      return [country, gridOf(ret, asked, (cell) => values.get(cell) ?? null)];
    }),
  );
}
