import { gapOf } from '../plausibility/balance.ts';
import { lineOf } from '../plausibility/changes.ts';
import { type Gain, type Plausibility, totalGain } from '../plausibility/plausibility.ts';

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
  const gained = gain.series + 0.5 * gain.ratios + 0.5 * gain.level;
  return gained > 0.5 || (gain.rules > 0 && closing.includes(figure));
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
