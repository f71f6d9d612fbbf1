import { median } from '../../median.ts';
import { logDensity, logPeak } from './density.ts';
import { type Grid, isGiven } from './grid.ts';
import type { Balance } from './structure.ts';

/** What is left between a total and the parts that are given. */
export interface Gap {
  /** Total less parts, and the same as a share of the larger of the two. */
  gap: number;
  share: number;
  total: number;
  sum: number;
  given: number;
  missing: number;
}

/** The gap of a rule in a year; null without a total or without a part. */
export function gapOf(grid: Grid, balance: Balance, at: number): Gap | null {
  const total = grid.values[balance.total]?.[at];
  if (!isGiven(total)) return null;
  let sum = 0;
  let given = 0;
  for (const part of balance.parts) {
    const figure = grid.values[part]?.[at];
    if (!isGiven(figure)) continue;
    sum += figure;
    given += 1;
  }
  if (given === 0 || (total === 0 && sum === 0)) return null;
  const gap = total - sum;
  return {
    gap,
    share: gap / Math.max(total, sum),
    total,
    sum,
    given,
    missing: balance.parts.length - given,
  };
}

/** Whether the parts make up the total, a rounding of large figures aside. */
export function isClosed({ gap, total }: Pick<Gap, 'gap' | 'total'>): boolean {
  return Math.abs(gap) <= Math.max(0.5, 0.00001 * total);
}

/** How a rule held in the other years of the same country. */
export interface Habit {
  /** Years with figures, and those in which it held and was exceeded; years further off count half. */
  years: number;
  closed: number;
  exceeded: number;
  /** Usual gap where there was one, as share, and its spread. */
  usual: number;
  spread: number;
}

export function habitOf(grid: Grid, balance: Balance, at: number): Habit {
  let years = 0;
  let closed = 0;
  let exceeded = 0;
  const shares: number[] = [];
  for (let other = 0; other < grid.years.length; other += 1) {
    const gap = other === at ? null : gapOf(grid, balance, other);
    if (gap === null) continue;
    const weight = Math.abs(other - at) <= 4 ? 1 : 0.5;
    years += weight;
    if (gap.gap < 0) exceeded += weight;
    if (isClosed(gap)) closed += weight;
    else shares.push(gap.share);
  }
  const usual = shares.length === 0 ? 0 : median(shares);
  return { years, closed, exceeded, usual, spread: spreadOfShares(shares, usual) };
}

function spreadOfShares(shares: readonly number[], usual: number): number {
  if (shares.length === 0) return 0.1;
  if (shares.length === 1) return 0.05;
  return Math.max(0.005, 1.48 * median(shares.map((share) => Math.abs(share - usual))));
}

/**
 * Log likelihood of a gap, given how the rule held in the other years of the country and how often
 * rules of this kind hold elsewhere (`usuallyClosed`).
 */
export function logGap(
  kind: Balance['kind'],
  gap: Gap,
  habit: Habit,
  usuallyClosed: number,
): number {
  if (kind === 'bound') {
    if (gap.gap >= 0) return 0;
    const usual = (habit.exceeded + 0.02) / (habit.years + 1);
    return Math.log(usual) + Math.log(0.05 / (0.05 - gap.share));
  }
  const closed = Math.min(0.99, (habit.closed + usuallyClosed) / (habit.years + 1));
  if (isClosed(gap)) return Math.log(closed);
  const distance = Math.abs(gap.share - habit.usual) / habit.spread;
  return Math.log(1 - closed) + logDensity(distance) - logPeak;
}
