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
  const score = 100 * suspicion * partWeight ** belowTop(question);
  return Math.round(score * 100) / 100;
}

/** Figures behind indicators of the Sustainable Development Goals are read by many. */
const indicatorImpact = Math.log(2);

/** Questions that make up the indicators 16.1.1, 16.2.2, 16.3.1, 16.3.2 and 16.5.1, by their beginning. */
const indicators: readonly string[] = [
  'data/1.2/victims/',
  'data/5.1/total/',
  'data/5.1/unsentenced/',
  'data/7.1/reporting-rate/',
  'data/7.1/bribery-prevalence/',
  'trafficking/1.1/victims/',
];

/**
 * Rank of a finding whose log odds of being a slip are known: 50 when it is as likely as not, nearing
 * 100 with certainty. Impact is as in {@link scoreOf}, and twofold for figures of SDG indicators.
 */
export function scoreOfOdds(odds: number, question: Question | undefined): number {
  const score = 100 / (1 + Math.exp(-(odds + impactOf(question)) / 2));
  return Math.round(score * 10_000) / 10_000;
}

/** The log odds behind a score of {@link scoreOfOdds}: its inverse but for rounding. */
export function oddsOfScore(score: number, question: Question | undefined): number {
  return 2 * Math.log(score / (100 - score)) - impactOf(question);
}

/** What a question adds to the log odds of a slip in the ranking. */
function impactOf(question: Question | undefined): number {
  const isIndicator = indicators.some((start) => question?.id.startsWith(start));
  return belowTop(question) * Math.log(partWeight) * 0.5 + (isIndicator ? indicatorImpact : 0);
}

/** Levels below a top row, a category of a breakdown counting as one. */
function belowTop(question: Question | undefined): number {
  const category = question === undefined || question.column === 'total' ? 0 : 1;
  return (question?.depth ?? 0) + category;
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
