import { logCount, spreadOf } from './density.ts';
import { type Grid, isGiven, longestGap } from './grid.ts';

/** Two years of a series that can be compared. */
export interface Step {
  from: number;
  to: number;
}

/** Neighbouring years with figures, at most three years apart. */
export function stepsOf(line: Float64Array): Step[] {
  const steps: Step[] = [];
  let last = -1;
  for (let at = 0; at < line.length; at += 1) {
    if (!isGiven(line[at])) continue;
    if (last >= 0 && at - last <= longestGap) steps.push({ from: last, to: at });
    last = at;
  }
  return steps;
}

/** Spread of one step of a series, as logarithm for a year. */
export function spreadOfStep(line: Float64Array, { from, to }: Step): number {
  const before = line[from] ?? 0;
  const after = line[to] ?? 0;
  const chance = 1 / (before + 1) + 1 / (after + 1);
  return spreadOf(logCount(after) - logCount(before), chance, to - from);
}

/** Logarithm of the ratio of two series by year; NaN where one has no figure. */
export function ratioOf(a: Float64Array, b: Float64Array): Float64Array {
  return a.map((value, at) => logCount(value) - logCount(b[at] ?? Number.NaN));
}

/** Spread of one step of a ratio. */
export function spreadOfRatio(
  a: Float64Array,
  b: Float64Array,
  ratio: Float64Array,
  { from, to }: Step,
): number {
  const chance = [a[from], b[from], a[to], b[to]].reduce<number>(
    (sum, count) => sum + 1 / ((count ?? 0) + 1),
    0,
  );
  return spreadOf((ratio[to] ?? 0) - (ratio[from] ?? 0), chance, to - from);
}

/** All figures of a series. */
export function figuresOf(line: Float64Array): number[] {
  return [...line].filter(isGiven);
}

/** The line of a question. */
export function lineOf(grid: Grid, question: number): Float64Array {
  return grid.values[question] ?? empty;
}

const empty = new Float64Array(0);
