import { oddsOfScore } from '../checks/score.ts';
import { oddsLimits } from '../checks/slips.ts';
import { questionOf } from '../instrument/cell-id.ts';
import type { Finding, FindingCode } from '../schema/types.ts';
import type { ReportContext } from './context.ts';

/** How likely it is that a finding shows a slip. */
export type Certainty = 'very-likely' | 'likely' | 'possible' | 'worth-a-look';

/** Least log odds of each step: four slips in five, every other, and the limit of a warning. */
const steps: readonly (readonly [Certainty, number])[] = [
  ['very-likely', Math.log(4)],
  ['likely', 0],
  ['possible', oddsLimits.warning],
];

/** Codes whose score stands for the odds that somebody made a slip. */
const ofSlips: ReadonlySet<FindingCode> = new Set([
  'sudden-change',
  'factor-of-ten',
  'digits-swapped',
  'sexes-swapped',
  'rows-swapped',
  'level-shift',
  'repeated-value',
  'zero-for-missing',
  'gap-in-series',
  'table-shifted',
  'same-figures-in-tables',
  'isolated-revision',
]);

/** The step of a finding; null where its score says nothing about slips. */
export function certaintyOf({ asked }: ReportContext, finding: Finding): Certainty | null {
  if (!saysHowSure(asked.instrument.norms !== undefined, finding)) return null;
  const cell = finding.cells[0]?.cell;
  const question = cell === undefined ? undefined : asked.questions.get(questionOf(cell));
  const odds = oddsOfScore(finding.score, question);
  return steps.find(([, least]) => odds >= least)?.[0] ?? 'worth-a-look';
}

/** Only norms give odds; a change of a percentage is ranked by its size alone. */
function saysHowSure(hasNorms: boolean, { code, details }: Finding): boolean {
  return hasNorms && ofSlips.has(code) && details.unit !== 'percent';
}
