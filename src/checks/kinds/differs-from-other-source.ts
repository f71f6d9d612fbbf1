import { cellId } from '../../instrument/cell-id.ts';
import type { Comparison } from '../../schema/types.ts';
import { type Check, singleRule } from '../check.ts';
import type { CheckContext } from '../context.ts';
import type { FindingOf } from '../details.ts';
import { evidence, finding, rounded } from '../finding.ts';
import { groupBy } from '../group.ts';
import { isMaterial, shareOf } from '../outside/published.ts';
import { scoreOf, suspicionOfGap } from '../score.ts';

/** Two institutions that count the same seldom agree: police and vital registration, for example. */
const softened = 0.5;

interface Pair extends Comparison {
  cell: string;
  now: number;
}

/**
 * Figures that differ from those of a second national source (comparisons.csv of the country), such as
 * vital registration for homicide, by question and source.
 */
export const differsFromOtherSource: Check = {
  kind: 'differs-from-other-source',
  codes: ['differs-from-other-source'],
  level: 2,
  run: (context) => {
    const pairs = pairsOf(context);
    const differing = pairs.filter(({ now, value }) => isMaterial(now, value));
    const groups = groupBy(differing, ({ question, source }) => `${question} ${source}`);
    return singleRule(
      pairs.length > 0,
      [...groups.values()].map((group) => findingOf(context, group)),
    );
  },
  examples: [
    {
      code: 'differs-from-other-source',
      figures: {
        'data/1.2/victims/total@2015': 1_204,
        'data/1.2/victims/total@2016': 1_190,
      },
      comparisons: [
        {
          question: 'data/1.2/victims/total',
          year: 2015,
          value: 1_377,
          source: 'Vital registration',
          remark: 'ICD-10 X85 to Y09',
        },
        {
          question: 'data/1.2/victims/total',
          year: 2016,
          value: 1_402,
          source: 'Vital registration',
          remark: 'ICD-10 X85 to Y09',
        },
      ],
    },
  ],
};

function pairsOf({ asked, beside, value }: CheckContext): Pair[] {
  return (beside.comparisons ?? []).flatMap((entry) => {
    const cell = cellId(entry.question, entry.year);
    const isAsked = asked.questions.has(entry.question) && asked.years.includes(entry.year);
    const now = isAsked ? value(cell) : null;
    return now === null ? [] : [{ ...entry, cell, now }];
  });
}

function findingOf({ asked }: CheckContext, pairs: readonly Pair[]): FindingOf {
  const share = ({ now, value }: Pair): number => shareOf(now, value);
  const sorted = pairs.toSorted((a, b) => share(b) - share(a) || b.year - a.year);
  const [most] = sorted as [Pair, ...Pair[]];
  const question = asked.questions.get(most.question);
  return finding(
    'differs-from-other-source',
    {
      source: most.source,
      figures: pairs.length,
      year: most.year,
      value: most.now,
      other: most.value,
      share: rounded(share(most)),
      remark: most.remark,
    },
    {
      finding: `differs-from-other-source:${most.question}:${most.source}`,
      rule: 'differs-from-other-source',
      family: 'against-other-sources',
      ess: 4,
      severity: 'warning',
      table: question?.tableId ?? null,
      cells: sorted.flatMap((pair) => [
        evidence('value', pair.cell, pair.now),
        evidence('outside', pair.cell, pair.value),
      ]),
      culprit: null,
      score: scoreOf(softened * suspicionOfGap(share(most)), question),
    },
  );
}
