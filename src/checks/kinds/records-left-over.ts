import type { Account } from '../../schema/types.ts';
import { type Check, singleRule } from '../check.ts';
import type { FindingOf } from '../details.ts';
import { finding, rounded } from '../finding.ts';
import { groupBy } from '../group.ts';
import { scoreOf, suspicionOfGap } from '../score.ts';

/** National codes named in the sentence; the accounting of the return lists all. */
const codesNamed = 5;

/** Every record of a source is used, or left out with a reason; the others are in no figure. */
export const recordsLeftOver: Check = {
  kind: 'records-left-over',
  codes: ['records-left-over'],
  level: 1,
  run: ({ ret }) => {
    const sources = groupBy(ret.accounting, ({ source }) => source);
    const findings = [...sources].flatMap(([source, accounts]) => {
      const title = ret.sources.find((entry) => entry.source === source)?.title ?? source;
      return findingOf(source, title, accounts);
    });
    return singleRule(ret.accounting.length > 0, findings);
  },
  examples: [
    {
      code: 'records-left-over',
      figures: {},
      accounting: [
        {
          source: 'police-offences',
          year: 2016,
          records: 1_000,
          used: { records: 900, mass: 90_000 },
          excluded: { records: 60, mass: 6_000 },
          leftOver: { records: 40, mass: 4_000 },
          excludedFor: [],
          leftOverCodes: [
            { code: 'Arson', records: 25, mass: 2_600 },
            { code: 'Riots', records: 15, mass: 1_400 },
          ],
        },
      ],
    },
  ],
};

function findingOf(source: string, title: string, accounts: readonly Account[]): FindingOf[] {
  const open = accounts
    .filter(({ leftOver }) => leftOver.records > 0)
    .toSorted((a, b) => a.year - b.year);
  if (open.length === 0) return [];
  const records = total(open.map(({ leftOver }) => leftOver.records));
  const all = total(open.map((account) => account.records));
  return [
    finding(
      'records-left-over',
      {
        source,
        title,
        years: open.map(({ year }) => year).join(' '),
        records,
        all,
        share: rounded(records / all),
        codes: largestCodes(open).join('; '),
      },
      {
        finding: `records-left-over:${source}`,
        rule: 'records-left-over',
        family: 'within-the-return',
        ess: 1,
        severity: 'warning',
        table: null,
        cells: [],
        culprit: null,
        score: scoreOf(suspicionOfGap(shareOfMass(open)), undefined),
      },
    ),
  ];
}

function largestCodes(accounts: readonly Account[]): string[] {
  const codes = groupBy(
    accounts.flatMap(({ leftOverCodes }) => leftOverCodes),
    ({ code }) => code,
  );
  return [...codes]
    .map(([code, entries]) => ({ code, mass: total(entries.map(({ mass }) => mass)) }))
    .toSorted((a, b) => b.mass - a.mass || (a.code < b.code ? -1 : 1))
    .slice(0, codesNamed)
    .map(({ code }) => code);
}

function shareOfMass(accounts: readonly Account[]): number {
  const left = total(accounts.map(({ leftOver }) => leftOver.mass));
  const all = total(
    accounts.map(({ used, excluded, leftOver }) => used.mass + excluded.mass + leftOver.mass),
  );
  return all > 0 ? left / all : 0;
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
