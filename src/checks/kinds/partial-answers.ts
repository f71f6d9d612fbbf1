import { cellId } from '../../instrument/cell-id.ts';
import type { SumRule } from '../../instrument/rules.ts';
import type { Check } from '../check.ts';
import { type CheckContext, isExplained } from '../context.ts';
import type { FindingOf } from '../details.ts';
import { evidence, finding } from '../finding.ts';
import { groupBy } from '../group.ts';
import { scoreOf } from '../score.ts';
import { readTerms, type SumTerms } from '../sum-terms.ts';

/** Below every slip that is told of a blank, so that the blank in the series comes first. */
const suspicion = 0.1;

/** A single part, such as the one crime that a country records, says nothing of its total. */
const fewestParts = 2;

/** A sum rule in a year in which one of its sides is not there. */
interface Partial {
  rule: SumRule;
  terms: SumTerms;
  /** Parts given in both neighbouring years; of a blank total all parts given. */
  parts: readonly string[];
}

/**
 * Answers of which one side is missing: two or more parts without their total while others are blank, so
 * that all that is known of the total is its least (complete parts are told by the check of sums); and a
 * total without any part in a year whose neighbours on both sides have parts. A blank whose status and
 * comment say why is answered. A blank that is odd for its series is told there, see gap-in-series.
 */
export const partialAnswers: Check = {
  kind: 'partial-answers',
  codes: ['some-parts-without-total', 'total-without-parts'],
  level: 1,
  run: (context) => {
    const rules = context.rules.filter((rule) => rule.kind === 'sum');
    const read = rules.flatMap((rule) =>
      context.asked.years.map((year) => ({ rule, terms: readTerms(context, rule, year) })),
    );
    const partsAlone = read.flatMap((entry) => partsAloneIn(context, entry));
    const totalAlone = read.flatMap((entry) => totalAloneIn(context, entry));
    const looked = read.filter(({ terms }) => terms.given > 0);
    return {
      rulesRun: looked.length > 0 ? 1 : 0,
      findings: [
        ...[...groupBy(partsAlone, ({ terms }) => terms.totalCell).values()].map((group) =>
          withoutTotal(context, group),
        ),
        ...[...groupBy(totalAlone, ({ rule, terms }) => tableAndYear(context, rule, terms))].map(
          ([, group]) => withoutParts(context, group),
        ),
      ],
    };
  },
  examples: [
    {
      code: 'some-parts-without-total',
      figures: {
        'data/2.2/rape/total@2016': 310,
        'data/2.2/sexual-assault/total@2016': 655,
      },
    },
    {
      code: 'total-without-parts',
      figures: {
        'data/5.1/unsentenced/total@2014': 210,
        'data/5.1/unsentenced/total@2015': 208,
        'data/5.2/less-than-12-months/total@2015': 165,
        'data/5.2/12-months-or-more/total@2015': 43,
      },
      history: {
        'data/5.2/less-than-12-months/total@2013': 171,
        'data/5.2/12-months-or-more/total@2013': 41,
      },
    },
  ],
};

type Read = Pick<Partial, 'rule' | 'terms'>;

function partsAloneIn(context: CheckContext, { rule, terms }: Read): Partial[] {
  const { total, given, totalDoubted, totalCannotExist, complete, unknown, totalCell } = terms;
  if (total !== null || given < fewestParts || totalDoubted || totalCannotExist) return [];
  const isToldBySum = rule.relation === 'sum' && complete && unknown !== 'blank';
  if (isToldBySum || isExplained(context.observation(totalCell))) return [];
  const parts = terms.cells.filter(({ value }) => value !== null).map(({ cell }) => cell);
  return [{ rule, terms, parts }];
}

function totalAloneIn(context: CheckContext, { rule, terms }: Read): Partial[] {
  const { total, year, cells } = terms;
  if (total === null || total === 0 || cells.some(({ value }) => value !== null)) return [];
  const isOpen = cells.every(
    ({ cell }) => !context.isDoubted(cell) && !isExplained(context.observation(cell)),
  );
  if (!isOpen) return [];
  const parts = rule.parts.filter((part) => {
    const years = context.series(part).map((point) => point.year);
    return years.includes(year - 1) && years.includes(year + 1);
  });
  return parts.length === 0 ? [] : [{ rule, terms, parts }];
}

function tableAndYear(context: CheckContext, rule: SumRule, { year }: SumTerms): string {
  return `${context.asked.questions.get(rule.parts[0] ?? '')?.tableId}@${year}`;
}

/** Of several divisions of one blank total, the one that gives most of it. */
function withoutTotal(context: CheckContext, group: readonly Partial[]): FindingOf {
  const [most] = group.toSorted((a, b) => b.terms.sum - a.terms.sum) as [Partial, ...Partial[]];
  const { rule, terms } = most;
  const question = context.asked.questions.get(rule.total);
  return finding(
    'some-parts-without-total',
    {
      year: terms.year,
      by: rule.by,
      sum: terms.sum,
      given: most.parts.length,
      parts: terms.cells.length,
    },
    {
      finding: `some-parts-without-total:${terms.totalCell}`,
      rule: 'some-parts-without-total',
      family: 'within-the-return',
      ess: 1,
      severity: 'information',
      table: question?.tableId ?? null,
      cells: [
        evidence('value', terms.totalCell, null),
        ...terms.cells.map(({ cell, value }) => evidence('other', cell, value)),
      ],
      culprit: terms.totalCell,
      score: scoreOf(suspicion, question),
    },
  );
}

/** The totals of a table and year that stand alone are one question. */
function withoutParts(context: CheckContext, group: readonly Partial[]): FindingOf {
  const [{ rule, terms, parts }] = group as [Partial, ...Partial[]];
  const { year } = terms;
  const total = context.asked.questions.get(rule.total);
  const table = context.asked.questions.get(rule.parts[0] ?? '')?.tableId ?? null;
  const blank = new Set(group.flatMap((entry) => entry.parts.map((part) => cellId(part, year))));
  const beside = (role: 'before' | 'after', of: number) =>
    parts.flatMap((part) => {
      const point = context.series(part).find((each) => each.year === of);
      return point === undefined ? [] : [evidence(role, point.cell, point.value)];
    });
  return finding(
    'total-without-parts',
    { year, by: rule.by, total: terms.total ?? 0, totals: group.length },
    {
      finding: `total-without-parts:${table}@${year}`,
      rule: 'total-without-parts',
      family: 'within-the-return',
      ess: 1,
      severity: 'information',
      table,
      cells: [
        evidence('other', terms.totalCell, terms.total),
        ...[...blank].map((cell) => evidence('value', cell, null)),
        ...beside('before', year - 1),
        ...beside('after', year + 1),
      ],
      culprit: null,
      score: scoreOf(suspicion, total),
    },
  );
}
