import { cellId } from '../../instrument/cell-id.ts';
import type { SumRule } from '../../instrument/rules.ts';
import type { Check } from '../check.ts';
import type { CheckContext } from '../context.ts';
import type { FindingOf } from '../details.ts';
import { evidence, finding, rounded } from '../finding.ts';
import { type RuleRank, rankOfRule } from '../rule-rank.ts';
import { scoreOf } from '../score.ts';
import { severityOf } from '../slip-finding.ts';
import { add, readTerms, type SumTerms } from '../sum-terms.ts';

/**
 * Parts against their total, in one row, one table or two tables. Figures are compared exactly: counts have no
 * rounding to allow for. A blank part is never taken for zero: while parts are blank only "the parts
 * exceed the total" can be said. A part that cannot exist (status M) is not waited for. A total
 * without any part was not divided, which is normal.
 */
export const sum: Check = {
  kind: 'sum',
  codes: ['parts-short-of-total', 'parts-exceed-total', 'parts-without-total'],
  level: 1,
  run: (context) => {
    const rules = context.rules.filter((rule) => rule.kind === 'sum');
    const results = rules.map((rule) => checkRule(context, rule));
    return {
      rulesRun: results.filter(({ looked }) => looked).length,
      findings: oncePerBlankTotal(results.flatMap(({ findings }) => findings)),
    };
  },
  examples: [
    {
      code: 'parts-short-of-total',
      figures: {
        'data/5.1/total/total@2016': 411_992,
        'data/5.1/total/male@2016': 384_753,
        'data/5.1/total/female@2016': 17_036,
      },
    },
    {
      code: 'parts-short-of-total',
      figures: {
        'data/1.2/victims/total@2016': 640,
        'data/1.2/victims/male@2016': 480,
        'data/1.2/victims/female@2016': 151,
      },
    },
    {
      code: 'parts-exceed-total',
      figures: {
        'data/5.1/total/total@2016': 4_119,
        'data/5.1/sentenced/total@2016': 3_020,
        'data/5.1/unsentenced/total@2016': 1_198,
      },
    },
    {
      code: 'parts-exceed-total',
      figures: {
        'data/2.2/sexual-violence/total@2016': 900,
        'data/2.2/rape/total@2016': 310,
        'data/2.2/sexual-assault/total@2016': 655,
      },
    },
    {
      code: 'parts-without-total',
      figures: {
        'data/5.1/total/male@2016': 384_753,
        'data/5.1/total/female@2016': 17_036,
      },
    },
  ],
};

function checkRule(
  context: CheckContext,
  rule: SumRule,
): { looked: boolean; findings: FindingOf[] } {
  const terms = context.asked.years
    .map((year) => readTerms(context, rule, year))
    .filter((entry) => entry.given > 0 && !entry.totalDoubted);
  return {
    looked: terms.some(({ total }) => total !== null),
    findings: terms.flatMap((entry) => checkYear(context, rule, entry)),
  };
}

function checkYear(context: CheckContext, rule: SumRule, terms: SumTerms): FindingOf[] {
  const { total, sum: added, complete, unknown } = terms;
  if (total === null) {
    const completable = rule.relation === 'sum' && complete && unknown !== 'blank';
    return completable && !terms.totalCannotExist ? [withoutTotal(context, rule, terms)] : [];
  }
  const gap = add([total, -added]);
  if (gap < 0) return [exceeding(context, rule, terms, total, -gap)];
  const short = gap > 0 && complete && rule.relation === 'sum';
  return short ? [fallingShort(context, rule, terms, total, gap)] : [];
}

function exceeding(
  context: CheckContext,
  rule: SumRule,
  terms: SumTerms,
  total: number,
  gap: number,
): FindingOf {
  const share = gap / terms.sum;
  const rank = rankOf(context, rule, terms, share);
  return finding(
    'parts-exceed-total',
    { ...figures(rule, terms, total, gap, share), blank: terms.blank, ...rank.located },
    {
      ...common(context, rule, terms),
      score: rank.score,
      culprit: rank.culprit,
      severity: rule.severity === 'information' ? 'information' : 'error',
    },
  );
}

function fallingShort(
  context: CheckContext,
  rule: SumRule,
  terms: SumTerms,
  total: number,
  gap: number,
): FindingOf {
  const share = gap / total;
  const rank = rankOf(context, rule, terms, share);
  return finding(
    'parts-short-of-total',
    { ...figures(rule, terms, total, gap, share), unknown: terms.unknown, ...rank.located },
    {
      ...common(context, rule, terms),
      score: rank.score,
      culprit: rank.culprit,
      severity: severityOfGap(context, rule, terms, rank),
    },
  );
}

/** Information where a blank cell may hold the gap, or the gap is usual for the country. */
function severityOfGap(
  { asked }: CheckContext,
  { severity }: SumRule,
  { unknown }: SumTerms,
  { odds, isFirst }: RuleRank,
): FindingOf['severity'] {
  if (unknown === 'blank') return 'information';
  const isJudged = severity === 'warning' && asked.instrument.norms !== undefined;
  return isJudged && !isFirst ? severityOf(odds) : severity;
}

function withoutTotal(context: CheckContext, rule: SumRule, terms: SumTerms): FindingOf {
  const { year, sum: added } = terms;
  return finding(
    'parts-without-total',
    { year, by: rule.by, sum: added },
    {
      ...common(context, rule, terms),
      score: scoreOf(0.2, context.asked.questions.get(rule.total)),
      severity: 'information',
      culprit: cellId(rule.total, year),
    },
  );
}

function figures(
  rule: SumRule,
  terms: SumTerms,
  total: number,
  gap: number,
  share: number,
): { year: number; by: string; sum: number; total: number; gap: number; share: number } {
  return { year: terms.year, by: rule.by, sum: terms.sum, total, gap, share: rounded(share) };
}

function common(
  context: CheckContext,
  rule: SumRule,
  { year, cells }: SumTerms,
): Pick<FindingOf, 'finding' | 'rule' | 'family' | 'ess' | 'table' | 'cells'> {
  const question = context.asked.questions.get(rule.total);
  const listedUnder = context.asked.questions.get(rule.parts[0] ?? rule.total) ?? question;
  return {
    finding: `${rule.rule}@${year}`,
    rule: rule.rule,
    family: 'within-the-return',
    ess: rule.ess,
    table: listedUnder?.tableId ?? null,
    cells: [
      evidence('total', cellId(rule.total, year), context.value(cellId(rule.total, year))),
    ].concat(cells),
  };
}

function rankOf(context: CheckContext, rule: SumRule, { year }: SumTerms, share: number): RuleRank {
  return rankOfRule(context, rule.rule, year, share, context.asked.questions.get(rule.total));
}

/** Several divisions of the same blank total say the same thing: the first one is enough. */
function oncePerBlankTotal(findings: readonly FindingOf[]): FindingOf[] {
  const told = new Set<string>();
  return findings.filter((entry) => {
    if (entry.code !== 'parts-without-total' || entry.culprit === null) return true;
    const first = !told.has(entry.culprit);
    told.add(entry.culprit);
    return first;
  });
}
