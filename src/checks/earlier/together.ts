import { tableOf } from '../../instrument/cell-id.ts';
import { median } from '../../median.ts';
import { groupBy } from '../group.ts';
import { lineOf } from '../plausibility/changes.ts';
import { isGiven } from '../plausibility/grid.ts';
import type { Plausibility } from '../plausibility/plausibility.ts';
import type { Likeness } from './likeness.ts';
import type { Restated } from './statements.ts';

/** Figures that changed in one go, what the change looks like, and how far that speaks for a slip. */
export interface Together {
  cells: readonly [Restated, ...Restated[]];
  likeness: Likeness;
  weight: number;
}

/** Real revisions move a series by less, as a logarithm. */
const smallestFactor = 0.2;

/** Smaller figures are alike by chance. */
const smallestTelling = 10;

/** Two revised figures of a table and year, each of which is now what the other one was. */
export function exchanged(revised: readonly Restated[]): Together[] {
  const found: Together[] = [];
  for (const cells of byTableAndYear(revised)) {
    const open = new Set(cells);
    for (const first of cells) {
      const second = cells.find(
        (other) => other !== first && other.now === first.before && other.before === first.now,
      );
      if (second === undefined || !open.has(first) || !open.has(second)) continue;
      open.delete(first);
      open.delete(second);
      const likeness = { like: 'swapped', other: second.question.id } as const;
      const isTelling = Math.max(first.now ?? 0, second.now ?? 0) >= smallestTelling;
      found.push({ cells: [first, second], likeness, weight: isTelling ? 5 : 2 });
    }
  }
  return found;
}

/** Two or more revised figures of a table and year that now stand in the same rows of another table. */
export function pasted(revised: readonly Restated[], model: Plausibility | undefined): Together[] {
  if (model === undefined) return [];
  return byTableAndYear(revised).flatMap((cells) => {
    const alike = cells.flatMap((entry) =>
      twinTables(entry, model).map((table) => ({ table, entry })),
    );
    const byTable = [...groupBy(alike, ({ table }) => table)].map(([table, group]) => {
      return { table, group: group.map(({ entry }) => entry) };
    });
    const [most] = byTable.toSorted((a, b) => b.group.length - a.group.length);
    const [first, second, ...others] = most?.group ?? [];
    if (most === undefined || first === undefined || second === undefined) return [];
    const likeness = { like: 'pasted', other: most.table } as const;
    return [{ cells: [first, second, ...others], likeness, weight: 4 }];
  });
}

/** Tables in which the same row and column has the same figure in the year. */
function twinTables({ question, year, now }: Restated, { grid }: Plausibility): string[] {
  const line = grid.structure.index.get(question.id) ?? -1;
  const at = year - (grid.years[0] ?? 0);
  if (now === null || now < smallestTelling) return [];
  return (grid.structure.twinsOf[line] ?? [])
    .filter((twin) => lineOf(grid, twin)[at] === now)
    .map((twin) => tableOf(grid.structure.questions[twin]?.id ?? ''));
}

/** Two or more years of a series that all changed by one factor, far from one. */
export function leveled(revised: readonly Restated[]): Together[] {
  return [...groupBy(revised, ({ question }) => question.id).values()].flatMap((cells) => {
    const [first, second, ...others] = cells;
    if (first === undefined || second === undefined) return [];
    const logs = cells.map(({ now, before }) =>
      Math.log(((now ?? 0) + 0.5) / ((before ?? 0) + 0.5)),
    );
    const middle = median(logs);
    // The figures are rounded, so that small ones stand further from the factor.
    const isOne = cells.every(
      ({ now, before }, at) =>
        Math.abs((logs[at] ?? 0) - middle) <= 0.01 + 1 / (Math.min(now ?? 0, before ?? 0) + 1),
    );
    if (!isOne || Math.abs(middle) < smallestFactor) return [];
    const likeness = { like: 'level', ratio: Math.exp(middle) } as const;
    return [{ cells: [first, second, ...others], likeness, weight: 2 }];
  });
}

/** Cells that were blank and are zero, of series with figures above zero; those of a table and year. */
export function zerosForBlanks(
  restated: readonly Restated[],
  model: Plausibility | undefined,
): Together[] {
  const zeros = restated.filter((entry) => {
    if (entry.move !== 'added' || entry.now !== 0 || model === undefined) return false;
    const line = lineOf(model.grid, model.grid.structure.index.get(entry.question.id) ?? -1);
    return line.some((figure) => isGiven(figure) && figure > 0);
  });
  return byTableAndYear(zeros).flatMap(([first, ...others]): Together[] =>
    first === undefined
      ? []
      : [{ cells: [first, ...others], likeness: { like: 'zero-for-blank' }, weight: 2 }],
  );
}

function byTableAndYear(cells: readonly Restated[]): Restated[][] {
  return [...groupBy(cells, ({ question, year }) => `${question.tableId}@${year}`).values()];
}
