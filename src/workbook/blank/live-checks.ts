import { type PairRule, type Rule, rulesFor, type SumRule } from '../../instrument/rules.ts';
import { nil } from '../marks.ts';
import { type LinePlace, linePlaces, YearReferences } from './check-cells.ts';
import { type CheckTexts, checkTexts } from './check-texts.ts';
import { columnsFor } from './columns.ts';
import { sentenceFormula } from './formula.ts';
import type { SheetLayout } from './layout.ts';
import type { Setting } from './setting.ts';

/** The checks of a line: for each year a formula, whose result is an empty text if all is well. */
export interface LiveChecks {
  formulas: readonly string[];
  /** What the formulas may say, with a number of five digits. */
  examples: readonly string[];
}

/** Rules whose figures can be compared while one types; the others ask for judgement. */
type LiveRule = SumRule | (PairRule & { kind: 'at-most' });

/**
 * Checks beside the lines of a workbook, by question: totals with their parts, and parts with the
 * whole they belong to. Like the checks of a return, they take no blank for zero: that parts exceed
 * is known from those that are given, that they fall short only when all are. Rules that reach into
 * another workbook are left out.
 */
export function liveChecks(
  setting: Setting,
  sheets: readonly SheetLayout[],
): Map<string, LiveChecks> {
  const places = linePlaces(sheets);
  const rules = new Map<string, LiveRule[]>();
  for (const rule of rulesFor(setting.asked)) {
    if (isLive(rule, places)) rules.set(beside(rule), [...(rules.get(beside(rule)) ?? []), rule]);
  }
  const columns = columnsFor(setting.asked.years.length).values;
  return new Map(
    [...rules].map(([question, list]) => {
      const sheet = places.get(question)?.sheet ?? '';
      const terms = list.map((rule) => ({ rule, texts: checkTexts(setting, rule) }));
      return [
        question,
        {
          formulas: columns.map((column) =>
            formula(terms, new YearReferences(places, sheet, column)),
          ),
          examples: terms.flatMap(({ texts }) => [texts.over('10000'), texts.short('10000')]),
        },
      ];
    }),
  );
}

function isLive(rule: Rule, places: ReadonlyMap<string, LinePlace>): rule is LiveRule {
  if (rule.kind === 'sum') {
    return [rule.total, ...rule.parts, ...rule.residual].every((each) => places.has(each));
  }
  return rule.kind === 'at-most' && places.has(rule.part) && places.has(rule.whole);
}

function beside(rule: LiveRule): string {
  return rule.kind === 'sum' ? rule.total : rule.part;
}

/** The first rule that fails speaks. */
function formula(
  terms: readonly { rule: LiveRule; texts: CheckTexts }[],
  at: YearReferences,
): string {
  return terms.reduceRight(
    (otherwise, { rule, texts }) =>
      rule.kind === 'sum'
        ? sumFormula(rule, texts, at, otherwise)
        : partFormula(rule, texts, at, otherwise),
    '""',
  );
}

function sumFormula(
  rule: SumRule,
  texts: CheckTexts,
  at: YearReferences,
  otherwise: string,
): string {
  const total = at.cell(rule.total);
  const questions = [...rule.parts, ...rule.residual];
  const parts = at.cells(questions);
  const gap = `ROUND(SUM(${parts.join(',')})-N(${total}),6)`;
  const over = `IF(AND(${given(total)},${gap}>0),${sentenceFormula(texts.over, gap)},`;
  if (rule.relation !== 'sum') return `${over}${otherwise})`;
  const short = `IF(AND(${given(total)},${count(parts)}=${questions.length},${gap}<0),`;
  return `${over}${short}${sentenceFormula(texts.short, `-${gap}`)},${otherwise}))`;
}

function partFormula(
  rule: PairRule,
  texts: CheckTexts,
  at: YearReferences,
  otherwise: string,
): string {
  const [part, whole] = [at.cell(rule.part), at.cell(rule.whole)];
  const gap = `ROUND(N(${part})-N(${whole}),6)`;
  return `IF(AND(${given(whole)},${gap}>0),${sentenceFormula(texts.over, gap)},${otherwise})`;
}

/** Whether a cell holds a number or the mark for zero. */
function given(cell: string): string {
  return `OR(ISNUMBER(${cell}),${cell}="${nil}")`;
}

/** How many cells hold a number or the mark for zero. */
function count(ranges: readonly string[]): string {
  const zeros = ranges.map((range) =>
    range.includes(':') ? `COUNTIF(${range},"${nil}")` : `(${range}="${nil}")`,
  );
  return [`COUNT(${ranges.join(',')})`, ...zeros].join('+');
}
