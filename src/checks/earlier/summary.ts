import type { RevisedTable, Revisions } from '../../schema/types.ts';
import { groupBy } from '../group.ts';
import type { Move, Restated, Statements } from './statements.ts';

/** What became of the figures of earlier returns, counted by table. */
export function revisionsIn({ cycles, years, restated }: Statements): Revisions {
  const given = restated.filter(({ move }) => move !== 'blank');
  const tables = [...groupBy(given, ({ question }) => question.tableId)].map(
    ([table, cells]): RevisedTable => ({
      table,
      unchanged: countOf(cells, 'unchanged'),
      revised: countOf(cells, 'revised'),
      added: countOf(cells, 'added'),
      gone: countOf(cells, 'gone'),
    }),
  );
  return { cycles: [...cycles], years: [...years], tables };
}

function countOf(cells: readonly Restated[], move: Move): number {
  return cells.filter((entry) => entry.move === move).length;
}
