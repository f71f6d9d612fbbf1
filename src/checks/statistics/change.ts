import { type CountChange, dispersion, type Time } from './spread.ts';
import { poissonDeviate } from './two-counts.ts';

/** How a figure relates to a neighbouring year of its series. */
export interface Change {
  direction: 1 | -1 | 0;
  /** Standard deviations away from what is usual for a series of this size and history. */
  surprise: number;
  /** Large enough to matter to a reader, whatever the statistics say. */
  material: boolean;
}

/**
 * A change is reported when it is surprising and material.
 * Limits on the surprise: 4 against one neighbour; 3 against both neighbours, since two
 * independent comparisons then say the same.
 */
export const surpriseLimit = { oneNeighbour: 4, bothNeighbours: 3 } as const;

/** Counts: at least 5 units and 10 per cent of the earlier figure (floor of the published baseline). */
const materialCount = { units: 5, share: 0.1 } as const;

/**
 * Per cent: 10 points stand for the limit of 4. With 1,000 answers the standard error of a change is
 * at most 3.2 points, design effect of 2 included, so 10 points are more than three standard errors.
 * A fivefold change of at least 2 points also reaches it: shares entered for per cent (0.12 for 12).
 */
const materialPercent = { points: 10, fold: 5, pointsOfFold: 2 } as const;

/** Change between two counts; `others` are the other changes of the same series. */
export function countChange(
  change: CountChange,
  others: readonly CountChange[],
  time: Time,
): Change {
  const { from, to } = change;
  const difference = Math.abs(to - from);
  const chance = Math.sqrt(2 / dispersion(change, others, time));
  return {
    direction: directionOf(from, to),
    surprise: poissonDeviate(to, from) * chance,
    material: difference >= materialCount.units && difference >= materialCount.share * from,
  };
}

/** Change between two values in per cent, in points. */
export function percentChange(from: number, to: number): Change {
  const points = Math.abs(to - from);
  const fold = Math.max(from, to) / Math.max(Math.min(from, to), Number.EPSILON);
  const folded = fold >= materialPercent.fold && points >= materialPercent.pointsOfFold;
  const surprise = (surpriseLimit.oneNeighbour * points) / materialPercent.points;
  return {
    direction: directionOf(from, to),
    surprise: folded ? Math.max(surprise, surpriseLimit.oneNeighbour) : surprise,
    material: points >= materialPercent.pointsOfFold,
  };
}

/**
 * The figures that would be usual beside a count: about 95 per cent of the changes of series like
 * this one end between them (two standard deviations on the square-root scale).
 */
export function usualRange(
  around: number,
  others: readonly CountChange[],
  time: Time,
): { low: number; high: number } {
  const deviation = Math.sqrt(dispersion({ from: around, to: around, gap: 1 }, others, time));
  const root = Math.sqrt(around);
  return {
    low: Math.floor(Math.max(0, root - deviation) ** 2),
    high: Math.ceil((root + deviation) ** 2),
  };
}

function directionOf(from: number, to: number): 1 | -1 | 0 {
  return to > from ? 1 : to < from ? -1 : 0;
}
