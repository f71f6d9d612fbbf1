import { gapOf } from '../plausibility/balance.ts';
import { lineOf } from '../plausibility/changes.ts';
import { logCount } from '../plausibility/density.ts';
import { nearest } from '../plausibility/grid.ts';
import {
  type Gain,
  gainBesideRules,
  type Plausibility,
  totalGain,
} from '../plausibility/plausibility.ts';

/** Gains up to this, rules left out, speak for nothing. */
export const leastGain = 0.5;

/** A figure in place of another one, and what it gains. */
export interface Correction {
  figure: number;
  gain: Gain;
}

/** Figures with which a sum that the place takes part in would close; none below zero. */
export function closingFigures({ grid }: Plausibility, question: number, at: number): number[] {
  const { balances, balancesOf } = grid.structure;
  const figures: number[] = [];
  for (const rule of balancesOf[question] ?? []) {
    const balance = balances[rule];
    if (balance === undefined || balance.kind !== 'sum') continue;
    const gap = gapOf(grid, balance, at);
    if (gap === null) continue;
    const figure =
      question === balance.total ? gap.sum : (lineOf(grid, question)[at] ?? 0) + gap.gap;
    if (figure >= 0) figures.push(figure);
  }
  return figures;
}

/**
 * Whether more than a bound speaks for a figure: the course of the series, its ratios or its size, or
 * that a sum closes with it.
 */
export function isSupported({ figure, gain }: Correction, closing: readonly number[]): boolean {
  return gainBesideRules(gain) > leastGain || (gain.rules > 0 && closing.includes(figure));
}

/**
 * How much better the middle of the neighbouring years would fit than a correction does, 0 to 8: the
 * figure that was meant fits about as well. 0 without neighbours.
 */
export function misfit(
  model: Plausibility,
  question: number,
  at: number,
  { gain }: Correction,
): number {
  const middle = middleOfNeighbours(model, question, at);
  if (middle === null) return 0;
  const best = model.withChanges([[question, at, middle]], () => model.series(question, at));
  return Math.max(0, Math.min(8, best - model.series(question, at) - gain.series));
}

/** The middle of the nearest figures before and after, as logarithms; null without any. */
export function middleOfNeighbours(
  { grid }: Plausibility,
  question: number,
  at: number,
): number | null {
  const line = lineOf(grid, question);
  const beside = [nearest(line, at, -1), nearest(line, at, 1)].filter((year) => year >= 0);
  if (beside.length === 0) return null;
  const sum = beside.reduce((total, year) => total + logCount(line[year] ?? 0), 0);
  return Math.max(0, Math.round(Math.exp(sum / beside.length) - 0.5));
}

/** The figure that gains most, if any gains; the first of several alike. */
export function bestCorrection(
  model: Plausibility,
  question: number,
  at: number,
  figures: Iterable<number>,
): Correction | null {
  let best: Correction | null = null;
  for (const figure of figures) {
    const gain = model.gainOf([[question, at, figure]]);
    if (best === null || totalGain(gain) > totalGain(best.gain)) best = { figure, gain };
  }
  return best !== null && totalGain(best.gain) > 0 ? best : null;
}
