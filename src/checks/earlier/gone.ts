import { groupBy } from '../group.ts';
import { Moves } from './moves.ts';
import type { Restated } from './statements.ts';

/** Figures of a table that an earlier return gave and this one leaves blank. */
export interface Gone {
  table: string;
  cells: readonly Restated[];
  /** Figures of the same years that are still given. */
  given: number;
  odds: number;
}

/** Tables with figures that were given for a year before and are blank for it now. */
export function goneIn(restated: readonly Restated[]): Gone[] {
  const moves = new Moves(restated, 'gone', ['unchanged', 'revised', 'gone']);
  const gone = restated.filter(({ move }) => move === 'gone');
  return [...groupBy(gone, ({ question }) => question.tableId)].map(([table, cells]) => {
    const given = moves.beside(table, cells.length).all;
    return { table, cells, given, odds: moves.odds(table, cells.length) };
  });
}
