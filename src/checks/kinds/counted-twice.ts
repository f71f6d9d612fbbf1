import { questionOf, yearOf } from '../../instrument/cell-id.ts';
import type { CountedTwice } from '../../schema/types.ts';
import { type Check, singleRule } from '../check.ts';
import type { CheckContext } from '../context.ts';
import type { FindingOf } from '../details.ts';
import { evidence, finding } from '../finding.ts';
import { groupBy } from '../group.ts';
import { scoreOf, suspicionOfGap } from '../score.ts';

/** National codes named in the sentence; the return lists all. */
const codesNamed = 5;

/** A record counts in one of the parts of a whole, and once in a figure. */
export const countedTwice: Check = {
  kind: 'counted-twice',
  codes: ['counted-twice'],
  level: 1,
  run: (context) => {
    const { countedTwice = [], accounting } = context.ret;
    const pairs = groupBy(countedTwice, ({ first, second, source }) =>
      [source, questionOf(first), questionOf(second)].join(':'),
    );
    return singleRule(
      accounting.length > 0 || countedTwice.length > 0,
      [...pairs].map(([pair, entries]) => findingOf(context, pair, entries)),
    );
  },
  examples: [
    {
      code: 'counted-twice',
      figures: { 'data/2.1/kidnapping/total@2016': 1_902 },
      countedTwice: [
        {
          source: 'police-offences',
          first: 'data/2.1/kidnapping/total@2016',
          second: 'data/2.1/kidnapping/total@2016',
          lines: [12, 13],
          records: 31,
          mass: 402,
          codes: ['Abduction'],
        },
      ],
    },
    {
      code: 'counted-twice',
      figures: {
        'data/2.2/sexual-violence/total@2016': 905,
        'data/2.2/rape/total@2016': 640,
        'data/2.2/sexual-assault/total@2016': 265,
      },
      countedTwice: [
        {
          source: 'police-offences',
          first: 'data/2.2/rape/total@2016',
          second: 'data/2.2/sexual-assault/total@2016',
          lines: [15, 16],
          records: 1,
          mass: 65,
          codes: ['Rape of a minor'],
        },
      ],
    },
  ],
};

function findingOf(
  { ret, asked, value }: CheckContext,
  pair: string,
  entries: readonly CountedTwice[],
): FindingOf {
  const sorted = entries.toSorted((a, b) => yearOf(a.first) - yearOf(b.first));
  const [oldest] = sorted;
  const source = oldest?.source ?? '';
  const cells = [...new Set(sorted.flatMap(({ first, second }) => [first, second]))];
  const mass = total(sorted.map((entry) => entry.mass));
  const figures = total(
    sorted.map(({ first, second }) => Math.max(value(first) ?? 0, value(second) ?? 0)),
  );
  const question = asked.questions.get(questionOf(oldest?.first ?? ''));
  return finding(
    'counted-twice',
    {
      source,
      title: ret.sources.find((entry) => entry.source === source)?.title ?? source,
      years: [...new Set(sorted.map(({ first }) => yearOf(first)))].join(' '),
      first: questionOf(oldest?.first ?? ''),
      second: questionOf(oldest?.second ?? ''),
      records: total(sorted.map((entry) => entry.records)),
      mass,
      lines: [...new Set(sorted.flatMap(({ lines }) => lines))].sort((a, b) => a - b).join(' '),
      codes: [...new Set(sorted.flatMap(({ codes }) => codes))].slice(0, codesNamed).join('; '),
    },
    {
      finding: `counted-twice:${pair}`,
      rule: 'counted-twice',
      family: 'within-the-return',
      ess: 1,
      severity: 'error',
      table: question?.tableId ?? null,
      cells: cells.map((cell) => evidence('value', cell, value(cell))),
      culprit: null,
      score: scoreOf(suspicionOfGap(figures > 0 ? mass / figures : 1), question),
    },
  );
}

function total(values: readonly number[]): number {
  return values.reduce((sum, entry) => sum + entry, 0);
}
