import type { Question } from '../../instrument/model.ts';
import { type Check, singleRule } from '../check.ts';
import type { CheckContext, SeriesPoint } from '../context.ts';
import type { FindingOf } from '../details.ts';
import { evidence, finding } from '../finding.ts';
import { groupBy } from '../group.ts';
import { scoreOf } from '../score.ts';

/** SDMX observation status B: break in the series. */
const breakInSeries = 'B';

/** With fewer other steps, nothing is known of how the series moves. */
export const fewestSteps = 3;

/** From one year to the next. */
interface Step {
  before: SeriesPoint;
  at: SeriesPoint;
  /** Absolute change of the logarithm; half a unit is added to counts of zero. */
  size: number;
}

/** A break, and the smallest of the other steps of its series. */
interface Quiet extends Step {
  question: Question;
  others: number;
}

/**
 * A figure that is marked as a break in the series (status B, which a break of the metadata file gives)
 * and differs from the year before by no more than any two other years beside each other do. The break
 * may stand at the wrong year. Of the columns of a row the first with figures counts.
 */
export const breakWithoutChange: Check = {
  kind: 'break-without-change',
  codes: ['break-without-change'],
  level: 2,
  run: (context) => {
    const rows = groupBy(context.asked.questions.values(), ({ rowId }) => rowId);
    const breaks = [...rows.values()].flatMap((columns) => breaksOf(context, columns));
    return singleRule(
      breaks.length > 0,
      breaks.filter(({ size, others }) => size <= others).map(findingOf),
    );
  },
  examples: [
    {
      code: 'break-without-change',
      figures: {
        'data/2.1/kidnapping/total@2014': 1_873,
        'data/2.1/kidnapping/total@2015': 1_902,
        'data/2.1/kidnapping/total@2016': 1_903,
        'data/2.1/kidnapping/total@2017': 1_877,
      },
      history: { 'data/2.1/kidnapping/total@2013': 1_850 },
      statuses: { 'data/2.1/kidnapping/total@2016': 'B' },
    },
  ],
};

function breaksOf(context: CheckContext, columns: readonly Question[]): Quiet[] {
  const question = columns.find(({ id }) => context.series(id).length > 0);
  if (question === undefined) return [];
  const steps = stepsOf(context.series(question.id));
  const others = steps.filter(({ at }) => at.status !== breakInSeries);
  if (others.length < fewestSteps) return [];
  const smallest = Math.min(...others.map(({ size }) => size));
  return steps
    .filter(({ at }) => at.status === breakInSeries)
    .map((step) => ({ ...step, question, others: smallest }));
}

function stepsOf(points: readonly SeriesPoint[]): Step[] {
  return points.flatMap((at, index) => {
    const before = points[index - 1];
    if (before === undefined || at.year - before.year !== 1) return [];
    return [{ before, at, size: Math.abs(Math.log((at.value + 0.5) / (before.value + 0.5))) }];
  });
}

function findingOf({ before, at, question }: Quiet): FindingOf {
  return finding(
    'break-without-change',
    { year: at.year, value: at.value, before: before.value },
    {
      finding: `break-without-change:${at.cell}`,
      rule: 'break-without-change',
      family: 'within-the-return',
      ess: 2,
      severity: 'information',
      table: question.tableId,
      cells: [evidence('value', at.cell, at.value), evidence('before', before.cell, before.value)],
      culprit: at.cell,
      score: scoreOf(0.1, question),
    },
  );
}
