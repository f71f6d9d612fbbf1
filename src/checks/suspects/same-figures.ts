import { lineOf } from '../plausibility/changes.ts';
import { isGiven } from '../plausibility/grid.ts';
import type { Place, Plausibility } from '../plausibility/plausibility.ts';
import { type Suspect, type SuspectSearch, within } from './suspect.ts';

/** The same figures in the same rows of two tables: one was pasted over the other. */
export const sameFigures: SuspectSearch = {
  kinds: ['same-figures'],
  features: ['surprise', 'count', 'share', 'always', 'years', 'fit', 'largest'],
  find: (model, focus) => {
    const found: Suspect[] = [];
    for (const [first, second, pairs] of tablePairs(model)) {
      if (focus !== undefined && !focus.table(first) && !focus.table(second)) continue;
      for (let at = model.grid.from; at < model.grid.years.length; at += 1) {
        found.push(...sameAt(model, [first, second], pairs, at));
      }
    }
    return found;
  },
};

type Pair = readonly [number, number];

/** Pairs of tables with at least two rows and columns of the same name and unit. */
function tablePairs({ grid }: Plausibility): [number, number, Pair[]][] {
  const { twinsOf, tableOf } = grid.structure;
  const found = new Map<string, [number, number, Pair[]]>();
  twinsOf.forEach((twins, line) => {
    for (const twin of twins) {
      const [first, second] = [tableOf[line] ?? -1, tableOf[twin] ?? -1];
      if (first > second) continue;
      const key = `${first} ${second}`;
      const known = found.get(key) ?? [first, second, []];
      known[2].push([line, twin]);
      found.set(key, known);
    }
  });
  return [...found.values()].filter(([, , pairs]) => pairs.length >= 2);
}

function sameAt(
  model: Plausibility,
  tables: readonly [number, number],
  pairs: readonly Pair[],
  at: number,
): Suspect[] {
  const both = pairs.filter(([a, b]) => {
    const [x, y] = [lineOf(model.grid, a)[at], lineOf(model.grid, b)[at]];
    return isGiven(x) && isGiven(y) && x + y > 0;
  });
  const same = both.filter(([a, b]) => lineOf(model.grid, a)[at] === lineOf(model.grid, b)[at]);
  if (same.length < 2 || same.length < both.length / 2) return [];
  const figures = same.map(([a]) => lineOf(model.grid, a)[at] ?? 0);
  const fits = [0, 1].map((side) => fitOf(model, both, side, at));
  const worse = (fits[1] ?? 0) < (fits[0] ?? 0) ? 1 : 0;
  const habit = sameInOtherYears(model, pairs, at);
  return [
    {
      kind: 'same-figures',
      cells: same.flatMap(([a, b]): Place[] => [
        [a, at],
        [b, at],
      ]),
      lead: [same[0]?.[worse] ?? 0, at],
      tables: worse === 1 ? [tables[1], tables[0]] : tables,
      evidence: [
        Math.min(
          60,
          figures.reduce((sum, figure) => sum + Math.log(figure + 1), 0),
        ),
        Math.log(same.length),
        same.length / both.length,
        habit.years === 0 ? 0 : habit.same / habit.years,
        Math.log(habit.years + 1),
        within(Math.min(...fits) / both.length, 8),
        Math.log10(Math.max(...figures) + 1),
      ],
    },
  ];
}

/** How well the figures of one of the tables fit their own years. */
function fitOf(model: Plausibility, pairs: readonly Pair[], side: number, at: number): number {
  return pairs.reduce((sum, pair) => sum + model.series(pair[side] ?? -1, at), 0);
}

function sameInOtherYears({ grid }: Plausibility, pairs: readonly Pair[], but: number) {
  const seen = { years: 0, same: 0 };
  for (const [a, b] of pairs) {
    lineOf(grid, a).forEach((x, at) => {
      const y = lineOf(grid, b)[at];
      if (at === but || !isGiven(x) || !isGiven(y) || x === 0) return;
      seen.years += 1;
      if (x === y) seen.same += 1;
    });
  }
  return seen;
}
