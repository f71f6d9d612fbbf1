import { cellId } from '../../instrument/cell-id.ts';
import type { BetweenRule } from '../../instrument/rules.ts';
import type { Check } from '../check.ts';
import type { CheckContext } from '../context.ts';
import type { FindingOf } from '../details.ts';
import { evidence, finding, rounded } from '../finding.ts';
import { scoreOf, suspicionOfGap } from '../score.ts';

/** Rates are compared to so many per cent: decimals are not exact. */
const precision = 1e-9;

/** A rule in a year in which all its rates are given. */
interface Given {
  rule: BetweenRule;
  year: number;
  rate: number;
  parts: readonly number[];
}

/**
 * The rate of a whole is an average of the rates of its parts, whatever their weights, and so lies
 * between the lowest and the highest of them. Half a unit of the last decimal is allowed for
 * rounding. While one of the rates is blank nothing is known.
 */
export const between: Check = {
  kind: 'between',
  codes: ['rate-outside-parts'],
  level: 2,
  run: (context) => {
    const rules = context.rules.filter((rule) => rule.kind === 'between');
    const given = rules.flatMap((rule) => givenYears(context, rule));
    return {
      rulesRun: new Set(given.map(({ rule }) => rule.rule)).size,
      findings: given.flatMap((entry) => findingsOf(context, entry)),
    };
  },
  examples: [
    {
      code: 'rate-outside-parts',
      figures: {
        'data/7.1/bribery-prevalence/total@2016': 21.4,
        'data/7.2/bribery-prevalence/male@2016': 14.2,
        'data/7.2/bribery-prevalence/female@2016': 9.8,
      },
    },
  ],
};

function givenYears(context: CheckContext, rule: BetweenRule): Given[] {
  return context.asked.years.flatMap((year) => {
    const rate = context.value(cellId(rule.whole, year));
    const parts = rule.parts.flatMap((part) => context.value(cellId(part, year)) ?? []);
    return rate === null || parts.length < rule.parts.length ? [] : [{ rule, year, rate, parts }];
  });
}

function findingsOf(context: CheckContext, { rule, year, rate, parts }: Given): FindingOf[] {
  const low = Math.min(...parts);
  const high = Math.max(...parts);
  const gap = Math.max(low - rate, rate - high);
  if (gap <= rounding(rate, parts) + precision) return [];
  const question = context.asked.questions.get(rule.whole);
  return [
    finding(
      'rate-outside-parts',
      { year, rate, low, high, gap: rounded(gap) },
      {
        finding: `${rule.rule}@${year}`,
        rule: rule.rule,
        family: 'within-the-return',
        ess: rule.ess,
        severity: rule.severity,
        table: question?.tableId ?? null,
        cells: [
          evidence('total', cellId(rule.whole, year), rate),
          ...rule.parts.map((part) => {
            const cell = cellId(part, year);
            return evidence('part', cell, context.value(cell));
          }),
        ],
        culprit: null,
        score: scoreOf(suspicionOfGap(gap / Math.max(rate, high)), question),
      },
    ),
  ];
}

/** Half a unit of the last decimal, of the rate or of its parts, whichever is rougher. */
function rounding(rate: number, parts: readonly number[]): number {
  const decimals = Math.min(decimalsOf(rate), Math.max(...parts.map(decimalsOf)));
  return 0.5 * 10 ** -decimals;
}

function decimalsOf(rate: number): number {
  return (String(rate).split('.')[1] ?? '').length;
}
