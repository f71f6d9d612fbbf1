import type { Question } from '../instrument/model.ts';

/** A part weighs less than its whole: the factor for each level of the row tree and for a category. */
const partWeight = 0.8;

/** The limit at which a change is reported; there its suspicion is one half. */
const surpriseAtHalf = 4;

/**
 * Rank of a finding within its severity, 0 to 100: suspicion x impact.
 * `suspicion` is 0 to 1 and says how hard the figures are to believe: see {@link suspicionOfGap} and
 * {@link suspicionOfSurprise}. Impact is 1 for the total of a top row and falls by a fifth with each
 * level of the row tree and for a category of a breakdown, so that totals come first.
 */
export function scoreOf(suspicion: number, question: Question | undefined): number {
  const depth = question?.depth ?? 0;
  const category = question === undefined || question.column === 'total' ? 0 : 1;
  const score = 100 * suspicion * partWeight ** (depth + category);
  return Math.round(score * 100) / 100;
}

/**
 * Suspicion of a gap between figures that should agree: the square root of the gap's share of the
 * larger figure, so that a gap of 1 per cent still counts for 0.1.
 */
export function suspicionOfGap(share: number): number {
  return Math.sqrt(Math.min(1, Math.max(0, share)));
}

/** Suspicion of a change: z / (z + 4), one half at the limit and nearing 1 for extreme changes. */
export function suspicionOfSurprise(surprise: number): number {
  return surprise / (surprise + surpriseAtHalf);
}
