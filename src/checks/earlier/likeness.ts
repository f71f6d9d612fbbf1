import { lineOf } from '../plausibility/changes.ts';
import type { Grid } from '../plausibility/grid.ts';
import type { Place } from '../plausibility/plausibility.ts';
import { otherOrders } from '../suspects/digits.ts';

/** What a slip a change of a figure looks like. */
export type Likeness =
  | { like: 'factor'; times: number; direction: 'large' | 'small' }
  | { like: 'digits' }
  | { like: 'zero' }
  | { like: 'repeated'; year: number }
  | { like: 'swapped'; other: string }
  | { like: 'pasted'; other: string }
  | { like: 'zero-for-blank' }
  | { like: 'level'; ratio: number }
  | { like: 'none' };

const powers = [10, 100, 1000] as const;

/** Smaller figures agree with those beside them by chance. */
const smallestRepeated = 3;

/**
 * What the change of one figure looks like, and how far that speaks for a slip, as a logarithm: how
 * much more often such a pair of figures comes from a slip of the hand than from a revision.
 */
export function likenessOf(
  before: number,
  now: number,
  grid: Grid,
  [question, at]: Place,
): { likeness: Likeness; weight: number } {
  const times = powers.find((power) => now === before * power);
  const parts = powers.find((power) => now === Math.round(before / power) && now > 0);
  const weight = before >= 10 ? 3 : 1;
  if (now === 0) return { likeness: { like: 'zero' }, weight: 1.5 };
  if (times !== undefined && before > 0) {
    return { likeness: { like: 'factor', times, direction: 'large' }, weight };
  }
  if (parts !== undefined && before >= 10) {
    return { likeness: { like: 'factor', times: parts, direction: 'small' }, weight };
  }
  if (otherOrders(before).includes(now)) return { likeness: { like: 'digits' }, weight: 2.5 };
  const line = lineOf(grid, question);
  const same = [at - 1, at + 1].find((other) => line[other] === now);
  if (same !== undefined && now >= smallestRepeated) {
    const year = grid.years[same] ?? 0;
    return { likeness: { like: 'repeated', year }, weight: Math.min(3, 0.6 * Math.log(now)) };
  }
  return { likeness: { like: 'none' }, weight: 0 };
}
