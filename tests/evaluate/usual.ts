import { gapOf, isClosed } from '../../src/checks/plausibility/balance.ts';
import {
  figuresOf,
  lineOf,
  ratioOf,
  spreadOfRatio,
  spreadOfStep,
  stepsOf,
} from '../../src/checks/plausibility/changes.ts';
import { logCount, sizeClass, spreadFrom } from '../../src/checks/plausibility/density.ts';
import { type Grid, isGiven } from '../../src/checks/plausibility/grid.ts';
import { median } from '../../src/median.ts';
import type { Norms } from '../../src/schema/types.ts';

const classes = [0, 1, 2, 3, 4, 5] as const;
const times = ['flow', 'stock'] as const;

/** The part of the norms that describes returns; the weights rest on it. */
export type Usual = Pick<Norms, 'spread' | 'ratioSpread' | 'closed' | 'repeated' | 'levels'>;

/** No series is held to be frozen. */
const smallestSpread = 0.03;

/** What is usual in returns. */
export function usualIn(grids: readonly Grid[]): Usual {
  return {
    ...changesIn(grids),
    ratioSpread: ratiosIn(grids),
    closed: closedIn(grids),
    levels: levelsIn(grids),
  };
}

/** The middle spread; chance explains most changes of small counts, so there is a floor. */
function middleSpread(values: readonly number[]): number {
  return values.length === 0 ? 0.3 : Math.max(smallestSpread, median(values));
}

function changesIn(grids: readonly Grid[]): Pick<Usual, 'spread' | 'repeated'> {
  const spreads = times.map(() => classes.map((): number[] => []));
  const repeats = times.map(() => classes.map(() => ({ same: 0, all: 0 })));
  for (const grid of grids) {
    grid.structure.questions.forEach(({ table }, question) => {
      const line = lineOf(grid, question);
      const time = table.time === 'stock' ? 1 : 0;
      for (const step of stepsOf(line)) {
        const [before, after] = [line[step.from] ?? 0, line[step.to] ?? 0];
        const size = sizeClass(Math.sqrt((before + 1) * (after + 1)) - 1);
        spreads[time]?.[size]?.push(spreadOfStep(line, step));
        const seen = repeats[time]?.[size];
        if (seen === undefined || after === 0) continue;
        seen.all += 1;
        if (before === after) seen.same += 1;
      }
    });
  }
  const [flow = [], stock = []] = spreads.map((sizes) => sizes.map(middleSpread));
  const [often = [], rarely = []] = repeats.map((sizes) =>
    sizes.map(({ same, all }) => (same + 0.5) / (all + 1)),
  );
  return { spread: { flow, stock }, repeated: { flow: often, stock: rarely } };
}

function ratiosIn(grids: readonly Grid[]): number[] {
  const spreads = classes.map((): number[] => []);
  for (const grid of grids) {
    for (const [first, second] of grid.structure.pairs) {
      const [a, b] = [lineOf(grid, first), lineOf(grid, second)];
      const ratio = ratioOf(a, b);
      for (const step of stepsOf(ratio)) {
        const counts = [a[step.from], b[step.from], a[step.to], b[step.to]];
        const smallest = Math.min(...counts.map((count) => count ?? 0));
        spreads[sizeClass(smallest)]?.push(spreadOfRatio(a, b, ratio, step));
      }
    }
  }
  return spreads.map(middleSpread);
}

function closedIn(grids: readonly Grid[]): Record<string, number> {
  const seen = new Map<string, { closed: number; all: number }>();
  for (const grid of grids) {
    for (const balance of grid.structure.balances) {
      grid.years.forEach((_, at) => {
        const gap = gapOf(grid, balance, at);
        if (gap === null) return;
        const counts = seen.get(balance.by) ?? { closed: 0, all: 0 };
        counts.all += 1;
        if (isClosed(gap)) counts.closed += 1;
        seen.set(balance.by, counts);
      });
    }
  }
  return Object.fromEntries(
    [...seen].sort().map(([by, { closed, all }]) => [by, (closed + 1) / (all + 2)]),
  );
}

/** Question and country explain the size of figures, fitted in turns by their medians (J. Tukey's polish). */
function levelsIn(grids: readonly Grid[]): Usual['levels'] {
  const questions = grids[0]?.structure.questions ?? [];
  const sizes = grids.map((grid) =>
    questions.map((_, question) => logCount(median(figuresOf(lineOf(grid, question))))),
  );
  let country = grids.map(() => 0);
  let middle = questions.map(() => 0);
  for (let round = 0; round < 6; round += 1) {
    middle = questions.map((_, question) =>
      median(sizes.map((line, at) => (line[question] ?? NaN) - (country[at] ?? 0)).filter(isGiven)),
    );
    country = sizes.map((line) =>
      median(line.map((size, question) => size - (middle[question] ?? NaN)).filter(isGiven)),
    );
  }
  return Object.fromEntries(
    questions.flatMap(({ id }, question): [string, { middle: number; spread: number }][] => {
      const level = middle[question];
      if (!isGiven(level)) return [];
      const left = sizes
        .map((line, at) => Math.abs((line[question] ?? NaN) - (country[at] ?? 0) - level))
        .filter(isGiven);
      return [[id, { middle: level, spread: Math.max(0.3, spreadFrom(left) || 1) }]];
    }),
  );
}
