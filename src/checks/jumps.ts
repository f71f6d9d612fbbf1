import type { Question } from '../instrument/model.ts';
import type { SeriesPoint } from './context.ts';
import { type Change, countChange, percentChange, surpriseLimit } from './statistics/change.ts';
import type { CountChange, Time } from './statistics/spread.ts';

/** What kind of figures a series holds. */
export type SeriesKind = { unit: 'count'; time: Time } | { unit: 'percent' };

/** How figures of a question are compared over time. */
export function kindOf(question: Question): SeriesKind {
  return question.kind === 'percent'
    ? { unit: 'percent' }
    : { unit: 'count', time: question.table.time ?? 'flow' };
}

/** A change that stands out, told as simply as the series allows. */
export interface Jump {
  shape: 'spike' | 'edge' | 'step';
  /** The figure that stands out; of a step, the first one after it. */
  point: SeriesPoint;
  before?: SeriesPoint;
  after?: SeriesPoint;
  /** 1 when the figure is above its neighbours (a step: above the one before). */
  direction: 1 | -1;
  surprise: number;
  /** Other changes of the series, to say what would have been usual. */
  others: readonly CountChange[];
}

/** Years further apart say little of each other. */
const longestGap = 3;

/**
 * The changes of a series that stand out, each told once. A year that differs from both its
 * neighbours while these agree is a spike; the first or last year that differs while the next
 * change is ordinary is an edge; for both, that year's figure is the one to doubt. What remains is a
 * step, in which no single figure stands out. Years with status B (break in the series) are not
 * compared with the year before.
 */
export function jumpsOf(points: readonly SeriesPoint[], kind: SeriesKind): Jump[] {
  const spikes = spikesOf(points, kind);
  const told = new Set(spikes.flatMap(({ index }) => [index - 1, index]));
  const jumps = spikes.map(({ jump }) => jump);
  const flagged = (index: number, suspect?: number): Change | undefined => {
    const change = changeOf(points, kind, index, index + 1, suspect);
    return stands(change, surpriseLimit.oneNeighbour) ? change : undefined;
  };
  for (let index = 0; index < points.length - 1; index += 1) {
    const before = points[index];
    const after = points[index + 1];
    if (told.has(index) || before === undefined || after === undefined) continue;
    const edge = edgeAt(points, index, (at) => flagged(at) !== undefined);
    const suspect = edge === 'before' ? index : index + 1;
    const change = flagged(index, edge === undefined ? undefined : suspect);
    if (change === undefined) continue;
    const others = changesWithout(points, suspect);
    jumps.push(jumpBetween(before, after, edge, change, others));
  }
  return jumps;
}

function spikesOf(
  points: readonly SeriesPoint[],
  kind: SeriesKind,
): { index: number; jump: Jump }[] {
  const found = points.flatMap((point, index) => {
    const jump = spikeAt(points, kind, point, index);
    return jump === undefined ? [] : [{ index, jump }];
  });
  const strongestFirst = found.toSorted(
    (a, b) => b.jump.surprise - a.jump.surprise || a.index - b.index,
  );
  const kept: typeof found = [];
  for (const spike of strongestFirst) {
    if (kept.every(({ index }) => Math.abs(index - spike.index) > 1)) kept.push(spike);
  }
  return kept;
}

function spikeAt(
  points: readonly SeriesPoint[],
  kind: SeriesKind,
  point: SeriesPoint,
  index: number,
): Jump | undefined {
  const left = changeOf(points, kind, index - 1, index, index);
  const right = changeOf(points, kind, index, index + 1, index);
  const limit = surpriseLimit.bothNeighbours;
  const apart =
    left !== undefined &&
    stands(left, limit) &&
    stands(right, limit) &&
    left.direction === -(right?.direction ?? 0);
  const bridge = changeOf(points, kind, index - 1, index + 1, index);
  if (!apart || stands(bridge, surpriseLimit.oneNeighbour)) return undefined;
  return {
    shape: 'spike',
    point,
    ...neighbours(points[index - 1], points[index + 1]),
    direction: left.direction === 1 ? 1 : -1,
    surprise: Math.min(left.surprise, right?.surprise ?? 0) * Math.SQRT2,
    others: changesWithout(points, index),
  };
}

/** Which side of the change at `index` is the first or last figure and can alone be doubted. */
function edgeAt(
  points: readonly SeriesPoint[],
  index: number,
  isFlagged: (index: number) => boolean,
): 'before' | 'after' | undefined {
  const last = points.length - 2;
  if (last < 1) return undefined;
  if (index === 0 && !isFlagged(1)) return 'before';
  if (index === last && !isFlagged(last - 1)) return 'after';
  return undefined;
}

function jumpBetween(
  before: SeriesPoint,
  after: SeriesPoint,
  suspect: 'before' | 'after' | undefined,
  change: Change,
  others: readonly CountChange[],
): Jump {
  const up = change.direction === 1;
  const of = { surprise: change.surprise, others };
  if (suspect === 'before') {
    return { ...of, shape: 'edge', point: before, after, direction: up ? -1 : 1 };
  }
  const shape = suspect === 'after' ? 'edge' : 'step';
  return { ...of, shape, point: after, before, direction: up ? 1 : -1 };
}

function neighbours(
  before: SeriesPoint | undefined,
  after: SeriesPoint | undefined,
): Pick<Jump, 'before' | 'after'> {
  return {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

/** The change between two figures, unless they cannot be compared. */
function changeOf(
  points: readonly SeriesPoint[],
  kind: SeriesKind,
  from: number,
  to: number,
  suspect?: number,
): Change | undefined {
  const before = points[from];
  const after = points[to];
  if (before === undefined || after === undefined || !comparable(before, after)) return undefined;
  if (kind.unit === 'percent') return percentChange(before.value, after.value);
  const others = changesWithout(points, suspect, from);
  return countChange(changeFrom(before, after), others, kind.time);
}

/** Changes between neighbouring figures, those at a suspect figure and at one change left out. */
function changesWithout(
  points: readonly SeriesPoint[],
  suspect: number | undefined,
  leftOut = -1,
): CountChange[] {
  return points.slice(1).flatMap((after, index) => {
    const before = points[index];
    const skipped = index === leftOut || suspect === index || suspect === index + 1;
    if (before === undefined || skipped || !comparable(before, after)) return [];
    return [changeFrom(before, after)];
  });
}

function changeFrom(before: SeriesPoint, after: SeriesPoint): CountChange {
  return { from: before.value, to: after.value, gap: after.year - before.year };
}

function comparable(before: SeriesPoint, after: SeriesPoint): boolean {
  return after.year - before.year <= longestGap && after.status !== 'B';
}

function stands(change: Change | undefined, limit: number): change is Change {
  return change?.material === true && change.surprise >= limit;
}
