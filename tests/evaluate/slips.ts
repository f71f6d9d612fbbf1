/**
 * Slips that people make, put into a return one at a time: method of the baselines, with seven more
 * (`twin`: figures of one table stand in another one too; `factor`: any factor of 1.5 to 5; other powers of ten).
 */
import { gapOf } from '../../src/checks/plausibility/balance.ts';
import { type Grid, givenInWindow, isGiven } from '../../src/checks/plausibility/grid.ts';
import type { Place } from '../../src/checks/plausibility/plausibility.ts';
import { otherOrders } from '../../src/checks/suspects/digits.ts';
import { pick } from './random.ts';

export const slipTypes = [
  'x10',
  'div10',
  'x1000',
  'digits',
  'repeat',
  'sexswap',
  'rowswap',
  'shift',
  'total',
  'deleted',
  'zero',
  'twin',
  'factor',
  'x100',
  'div100',
  'div1000',
  'step',
  'old-repeat',
] as const;

export type SlipType = (typeof slipTypes)[number];

/** Figures with a slip: the places that are wrong, and the table where a whole table is. */
export interface Slipped {
  values: Float64Array[];
  places: Place[];
  table?: number;
}

type Random = () => number;
type Edit = readonly [question: number, at: number, figure: number];

/** A slip of a type, or null where the return has no place for it. */
export function slipOf(type: SlipType, grid: Grid, random: Random): Slipped | null {
  const edits = editsOf[type](grid, random);
  return edits === null ? null : applied(grid, edits.edits, edits.places, edits.table);
}

interface Edits {
  edits: Edit[];
  /** Places that count as wrong; those of the edits without it. */
  places?: Place[];
  table?: number;
}

function applied(grid: Grid, edits: readonly Edit[], places?: Place[], table?: number): Slipped {
  const values = grid.values.map((line) => line.slice());
  for (const [question, at, figure] of edits) {
    const line = values[question];
    if (line !== undefined) line[at] = figure;
  }
  const wrong = places ?? edits.map(([question, at]): Place => [question, at]);
  return { values, places: wrong, ...(table === undefined ? {} : { table }) };
}

const editsOf: Record<SlipType, (grid: Grid, random: Random) => Edits | null> = {
  x10: (grid, random) => changed(grid, random, (figure) => (figure >= 1 ? figure * 10 : null)),
  x1000: (grid, random) => changed(grid, random, (figure) => (figure >= 1 ? figure * 1000 : null)),
  div10: (grid, random) =>
    changed(grid, random, (figure) => (figure >= 10 ? Math.round(figure / 10) : null)),
  x100: (grid, random) => changed(grid, random, (figure) => (figure >= 1 ? figure * 100 : null)),
  div100: (grid, random) =>
    changed(grid, random, (figure) => (figure >= 100 ? Math.round(figure / 100) : null)),
  div1000: (grid, random) =>
    changed(grid, random, (figure) => (figure >= 1000 ? Math.round(figure / 1000) : null)),
  factor: (grid, random) =>
    changed(grid, random, (figure) => {
      const factor = 1.5 + 3.5 * random();
      return figure >= 10 ? Math.round(random() < 0.5 ? figure * factor : figure / factor) : null;
    }),
  step: movedLevel,
  'old-repeat': (grid, random) =>
    changed(grid, random, (figure, question, at) => {
      const before = grid.values[question]?.[at - 2];
      return isGiven(before) && before !== figure && before >= 1000 ? before : null;
    }),
  digits: (grid, random) =>
    changed(grid, random, (figure) => {
      const orders = otherOrders(figure);
      return orders.length === 0 ? null : pick(random, orders);
    }),
  repeat: (grid, random) =>
    changed(grid, random, (figure, question, at) => {
      const before = grid.values[question]?.[at - 1];
      const counts = isGiven(before) && before !== figure && Math.max(before, figure) >= 10;
      return counts ? before : null;
    }),
  deleted: (grid, random) =>
    changed(grid, random, (_, question) =>
      givenInWindow(grid, lineOf(grid, question)) === windowOf(grid).length ? Number.NaN : null,
    ),
  zero: filledWithZero,
  sexswap: exchangedSexes,
  rowswap: exchangedRows,
  shift: shiftedTable,
  total: partWithoutTotal,
  twin: pastedTable,
};

function lineOf(grid: Grid, question: number): Float64Array {
  return grid.values[question] ?? new Float64Array(0);
}

function windowOf(grid: Grid): number[] {
  return Array.from({ length: grid.years.length - grid.from }, (_, index) => grid.from + index);
}

function given(grid: Grid): Edit[] {
  return grid.values.flatMap((line, question) =>
    windowOf(grid).flatMap((at): Edit[] => {
      const figure = line[at];
      return isGiven(figure) ? [[question, at, figure]] : [];
    }),
  );
}

/** One figure of those that can be changed, each as likely. */
function changed(
  grid: Grid,
  random: Random,
  change: (figure: number, question: number, at: number) => number | null,
): Edits | null {
  const places = given(grid).filter(([q, at, figure]) => change(figure, q, at) !== null);
  if (places.length === 0) return null;
  const [question, at, figure] = pick(random, places);
  return { edits: [[question, at, change(figure, question, at) ?? figure]] };
}

/** A series multiplied or divided by 1.25 to 3 from a year of the window on. */
function movedLevel(grid: Grid, random: Random): Edits | null {
  const places = given(grid).filter(
    ([question, at, figure]) => figure >= 20 && isGiven(lineOf(grid, question)[at - 1]),
  );
  if (places.length === 0) return null;
  const [question, at] = pick(random, places);
  const factor = (1.25 + 1.75 * random()) ** (random() < 0.5 ? 1 : -1);
  const edits = windowOf(grid).flatMap((year): Edit[] => {
    const figure = lineOf(grid, question)[year];
    return year >= at && isGiven(figure) ? [[question, year, Math.round(figure * factor)]] : [];
  });
  return { edits, places: [[question, at]] };
}

function filledWithZero(grid: Grid, random: Random): Edits | null {
  const places = grid.values.flatMap((line, question) => {
    const years = windowOf(grid);
    const some = years.some((at) => (line[at] ?? 0) > 0);
    return some && givenInWindow(grid, line) >= 2
      ? years.filter((at) => !isGiven(line[at])).map((at): Edit => [question, at, 0])
      : [];
  });
  return places.length === 0 ? null : { edits: [pick(random, places)] };
}

/** Two different figures of a year, the larger at least 10, in each other's place. */
function exchanges(
  grid: Grid,
  pairs: readonly (readonly [number, number, number])[],
  random: Random,
): Edits | null {
  const usable = pairs.filter(([a, b, at]) => {
    const [x, y] = [lineOf(grid, a)[at], lineOf(grid, b)[at]];
    return isGiven(x) && isGiven(y) && x !== y && Math.max(x, y) >= 10;
  });
  if (usable.length === 0) return null;
  const [a, b, at] = pick(random, usable);
  return {
    edits: [
      [a, at, lineOf(grid, b)[at] ?? 0],
      [b, at, lineOf(grid, a)[at] ?? 0],
    ],
  };
}

function exchangedSexes(grid: Grid, random: Random): Edits | null {
  const { questions, index } = grid.structure;
  const pairs = questions.flatMap(({ rowId, column }, male) => {
    const female = column === 'male' ? index.get(`${rowId}/female`) : undefined;
    return female === undefined
      ? []
      : windowOf(grid).map((at): [number, number, number] => [male, female, at]);
  });
  return exchanges(grid, pairs, random);
}

function exchangedRows(grid: Grid, random: Random): Edits | null {
  const pairs = grid.structure.tables.flatMap(({ columns }) =>
    columns.flatMap((column) =>
      windowOf(grid).flatMap((at) => {
        const rows = column.filter((question) => isGiven(lineOf(grid, question)[at]));
        return rows
          .slice(1)
          .map((row, index): [number, number, number] => [rows[index] ?? row, row, at]);
      }),
    ),
  );
  return exchanges(grid, pairs, random);
}

/** All figures of a table with three rows or more land one year later or earlier. */
function shiftedTable(grid: Grid, random: Random): Edits | null {
  const { tables, questions } = grid.structure;
  const years = windowOf(grid);
  const options = tables.flatMap(({ lines }, table) => {
    const used = lines.filter((line) => givenInWindow(grid, lineOf(grid, line)) > 0);
    if (new Set(used.map((line) => questions[line]?.rowId)).size < 3) return [];
    return [1, -1].flatMap((step) => {
      const edits = used.flatMap((question) =>
        years.map((at): Edit => {
          const from = at - step;
          const isInside = from >= grid.from && from < grid.years.length;
          return [question, at, isInside ? (lineOf(grid, question)[from] ?? NaN) : NaN];
        }),
      );
      // A table with one year left does not show where its columns stand.
      const left = new Set(edits.flatMap(([, at, figure]) => (isGiven(figure) ? [at] : [])));
      return left.size >= 2 ? [{ table, edits }] : [];
    });
  });
  if (options.length === 0) return null;
  const { table, edits } = pick(random, options);
  const moved = edits.filter(([q, at, figure]) => !Object.is(lineOf(grid, q)[at], figure));
  return moved.length === 0 ? null : { edits: moved, table };
}

/** A part of a sum that closes (one per cent allowed) grows by a fifth and the total does not. */
function partWithoutTotal(grid: Grid, random: Random): Edits | null {
  const options = grid.structure.balances.flatMap((balance) => {
    if (balance.kind !== 'sum') return [];
    return windowOf(grid).flatMap((at) => {
      const gap = gapOf(grid, balance, at);
      if (gap === null || Math.abs(gap.share) > 0.01) return [];
      return balance.parts
        .filter((part) => (lineOf(grid, part)[at] ?? 0) >= 10)
        .map((part) => ({ total: balance.total, part, at }));
    });
  });
  if (options.length === 0) return null;
  const { total, part, at } = pick(random, options);
  const figure = Math.round((lineOf(grid, part)[at] ?? 0) * 1.2);
  return {
    edits: [[part, at, figure]],
    places: [
      [total, at],
      [part, at],
    ],
  };
}

/** A year of one table stands in the same rows of another one, too: two figures of 10 and more. */
function pastedTable(grid: Grid, random: Random): Edits | null {
  const { tables, tableOf, twinsOf } = grid.structure;
  const options = tables.flatMap(({ lines }) =>
    windowOf(grid).flatMap((at) => {
      const byTable = new Map<number, Edit[]>();
      for (const line of lines) {
        for (const twin of twinsOf[line] ?? []) {
          const [figure, other] = [lineOf(grid, line)[at], lineOf(grid, twin)[at]];
          if (!isGiven(figure) || !isGiven(other)) continue;
          const table = tableOf[twin] ?? -1;
          byTable.set(table, [...(byTable.get(table) ?? []), [twin, at, figure]]);
        }
      }
      return [...byTable].flatMap(([table, edits]) => {
        const telling = edits.filter(
          ([q, , figure]) => figure >= 10 && figure !== lineOf(grid, q)[at],
        );
        return telling.length >= 2 ? [{ table, edits }] : [];
      });
    }),
  );
  return options.length === 0 ? null : pick(random, options);
}
