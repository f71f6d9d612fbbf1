import { cellId } from '../../instrument/cell-id.ts';
import { groupBy } from '../group.ts';
import type { Restated, Statements } from './statements.ts';

/** A table whose figures are those that an earlier return gave for the year beside. */
export interface OffByYear {
  table: string;
  /** 1: figures of a year stand one year too late; -1: too early. */
  by: 1 | -1;
  cycle: number;
  /** Cells whose figure is the earlier one of the year beside, and not that of its own year. */
  cells: readonly Restated[];
}

/** Fewer figures may agree by chance, and so may small ones: sum of the logarithms of the figures. */
const leastAgreeing = { figures: 3, size: 7 } as const;

/** Tables of which this return's figures are the earlier return's, one year off. */
export function tablesOffByYear({ restated, saidOf }: Statements): OffByYear[] {
  return [...groupBy(restated, ({ question }) => question.tableId)].flatMap(([table, cells]) => {
    const found = ([1, -1] as const).map((by) => {
      return { by, moved: cells.filter((entry) => isMoved(entry, by, saidOf)) };
    });
    const [best] = found.toSorted((a, b) => b.moved.length - a.moved.length);
    const cycle = best?.moved[0]?.cycle;
    if (best === undefined || cycle === undefined || !isEnough(best.moved)) return [];
    // Figures that stayed in their year, though the year beside had others, speak against it.
    const stayed = cells.filter((entry) => staysApart(entry, best.by, saidOf));
    if (best.moved.length <= 2 * stayed.length) return [];
    return [{ table, by: best.by, cycle, cells: best.moved }];
  });
}

function beside({ question, year }: Restated, by: 1 | -1): string {
  return cellId(question.id, year - by);
}

function isMoved(entry: Restated, by: 1 | -1, saidOf: Statements['saidOf']): boolean {
  return (
    entry.now !== null && entry.now !== entry.before && saidOf(beside(entry, by)) === entry.now
  );
}

function staysApart(entry: Restated, by: 1 | -1, saidOf: Statements['saidOf']): boolean {
  return entry.move === 'unchanged' && (saidOf(beside(entry, by)) ?? entry.now) !== entry.now;
}

function isEnough(moved: readonly Restated[]): boolean {
  const size = moved.reduce((sum, { now }) => sum + Math.log((now ?? 0) + 1), 0);
  return moved.length >= leastAgreeing.figures && size >= leastAgreeing.size;
}
