import { type Grid, isGiven, nearest } from '../../../src/checks/plausibility/grid.ts';

/** A figure and the nearest earlier one, at most three years before. */
export interface Change {
  at: number;
  before: number;
  figure: number;
}

/** A figure of the window with what stands around it. */
export interface Cell {
  question: number;
  at: number;
  figure: number;
  /** Nearest earlier and later figure, at most three years away; NaN: none. */
  before: number;
  after: number;
  /** Changes of the series up to the year before. */
  earlier: readonly Change[];
}

/** Changes of a series, oldest first. */
export function changesOf(line: Float64Array): Change[] {
  const changes: Change[] = [];
  line.forEach((figure, at) => {
    const before = isGiven(figure) ? figureNear(line, at, -1) : Number.NaN;
    if (isGiven(before)) changes.push({ at, before, figure });
  });
  return changes;
}

/** All figures of the window, in the order of the questionnaire. */
export function cellsOf(grid: Grid): Cell[] {
  return grid.values.flatMap((line, question) => {
    const changes = changesOf(line);
    const cells: Cell[] = [];
    for (let at = grid.from; at < line.length; at += 1) {
      const figure = line[at];
      if (!isGiven(figure)) continue;
      const [before, after] = [figureNear(line, at, -1), figureNear(line, at, 1)];
      const earlier = changes.filter((change) => change.at < at);
      cells.push({ question, at, figure, before, after, earlier });
    }
    return cells;
  });
}

/** The nearest earlier (`step` -1) or later (1) figure, at most three years away; NaN: none. */
export function figureNear(line: Float64Array, at: number, step: -1 | 1): number {
  const near = nearest(line, at, step);
  return near < 0 ? Number.NaN : (line[near] ?? Number.NaN);
}

/** Change of a count as logarithm. */
export function logChange({ before, figure }: Pick<Change, 'before' | 'figure'>): number {
  return Math.log((figure + 0.5) / (before + 0.5));
}

/** Change of a count in spreads of a Poisson count. */
export function rootChange({ before, figure }: Pick<Change, 'before' | 'figure'>): number {
  return 2 * (Math.sqrt(figure) - Math.sqrt(before));
}

/** A figure against its neighbours on both sides, or on the one side that has any. */
export interface Level {
  /** Logarithm of the figure less the mean logarithm of the neighbours. */
  distance: number;
  /** What the neighbours make one expect. */
  expected: number;
  neighbours: 1 | 2;
}

export function levelOf({
  figure,
  before,
  after,
}: Pick<Cell, 'figure' | 'before' | 'after'>): Level | null {
  const logs = [before, after].filter(isGiven).map((count) => Math.log(count + 0.5));
  const [first, second] = logs;
  if (first === undefined) return null;
  const mean = second === undefined ? first : (first + second) / 2;
  return {
    distance: Math.log(figure + 0.5) - mean,
    expected: Math.exp(mean) - 0.5,
    neighbours: second === undefined ? 1 : 2,
  };
}
