import { questionOf, yearOf } from '../../instrument/cell-id.ts';
import type { Lineage } from '../../schema/types.ts';
import { type Check, singleRule } from '../check.ts';
import type { CheckContext } from '../context.ts';
import type { FindingOf } from '../details.ts';
import { evidence, finding } from '../finding.ts';
import { groupBy } from '../group.ts';
import { scoreOf, suspicionOfGap } from '../score.ts';

/** A figure and one of the selections it is made of. */
interface Traced {
  cell: string;
  value: number | null;
  lineage: Lineage;
}

/** Records that a figure selects but whose measure is empty: the figure lacks them. */
export const recordsWithoutValue: Check = {
  kind: 'records-without-value',
  codes: ['records-without-value'],
  level: 1,
  run: (context) => {
    const traced = tracedObservations(context);
    const lacking = traced.filter(({ lineage }) => lineage.empty > 0);
    const sources = groupBy(lacking, ({ lineage }) => lineage.source);
    return singleRule(
      traced.length > 0,
      [...sources].map(([source, observations]) => findingOf(context, source, observations)),
    );
  },
  examples: [
    {
      code: 'records-without-value',
      figures: { 'data/2.1/kidnapping/total@2016': 1_902 },
      lineage: {
        'data/2.1/kidnapping/total@2016': [
          {
            source: 'police-offences',
            line: 12,
            where: 'offence = Kidnapping',
            measure: 'cases',
            records: 31,
            empty: 4,
            codes: [],
          },
        ],
      },
    },
  ],
};

/** The selections of every asked figure, in the order of the questionnaire. */
function tracedObservations({ asked, observation }: CheckContext): Traced[] {
  return asked.cells.flatMap((cell) => {
    const entry = observation(cell);
    return (entry?.lineage ?? []).map((lineage) => ({
      cell,
      value: entry?.value ?? null,
      lineage,
    }));
  });
}

/** Most affected figure first. */
function findingOf(
  { ret, asked }: CheckContext,
  source: string,
  observations: readonly Traced[],
): FindingOf {
  const shareLacking = ({ lineage: { empty, records } }: Traced): number =>
    empty / (empty + records);
  const sorted = observations.toSorted(
    (a, b) => shareLacking(b) - shareLacking(a) || (a.cell < b.cell ? -1 : 1),
  );
  const most = sorted[0]?.lineage ?? { empty: 0, records: 0 };
  const years = new Set(observations.map(({ cell }) => yearOf(cell)));
  const question = asked.questions.get(questionOf(sorted[0]?.cell ?? ''));
  return finding(
    'records-without-value',
    {
      source,
      title: ret.sources.find((entry) => entry.source === source)?.title ?? source,
      years: [...years].sort((a, b) => a - b).join(' '),
      figures: new Set(observations.map(({ cell }) => cell)).size,
      records: most.empty,
      selected: most.empty + most.records,
    },
    {
      finding: `records-without-value:${source}`,
      rule: 'records-without-value',
      family: 'within-the-return',
      ess: 1,
      severity: 'warning',
      table: question?.tableId ?? null,
      cells: [
        ...new Map(
          sorted.map(({ cell, value }) => [cell, evidence('value', cell, value)]),
        ).values(),
      ],
      culprit: null,
      score: scoreOf(suspicionOfGap(most.empty / (most.empty + most.records)), question),
    },
  );
}
