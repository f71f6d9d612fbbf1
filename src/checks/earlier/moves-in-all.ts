import type { RevisedTable } from '../../schema/types.ts';

/** What became of figures that were sent before, by count. */
export type Moves = Omit<RevisedTable, 'table'>;

/** The counts of all tables together. */
export function movesInAll(tables: readonly Moves[]): Moves {
  const sum = (move: keyof Moves): number => tables.reduce((all, table) => all + table[move], 0);
  return {
    unchanged: sum('unchanged'),
    revised: sum('revised'),
    added: sum('added'),
    gone: sum('gone'),
  };
}
