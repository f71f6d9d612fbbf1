import type { StoredValue } from './cell-write.ts';
import { judgeList } from './list-validation.ts';
import type { RuleLookup } from './rule-lookup.ts';
import type { Validation, ValidationOperator } from './scan-rules.ts';

/** Whether Excel would let a person type the value. */
export type Judgement = 'fits' | 'breaks' | 'not-judged';

/**
 * Judges a value by the validation of its cell, as Excel does when a person types it. Only constants
 * and fixed cells are judged as operands, and only lists written out or in fixed cells; formulas
 * never are. A rule that compares with a blank cell allows everything when blanks are ignored, as
 * Excel's help says; the other details were compared with the results of Excel that Apache POI keeps
 * in its test workbook `DataValidationEvaluations.xlsx`.
 */
export function judge(rule: Validation, value: StoredValue, lookup: RuleLookup): Judgement {
  if (value.kind === 'blank') return 'fits';
  switch (rule.type) {
    case 'none':
      return 'fits';
    case 'custom':
      return 'not-judged';
    case 'list':
      return judgeList(rule, value, lookup);
    case 'textLength':
      return judgeLength(rule, value, lookup);
    default:
      if (value.kind !== 'number') return 'breaks';
      if (rule.type === 'whole' && !Number.isInteger(value.value)) return 'breaks';
      return compare(rule, value.value, lookup);
  }
}

/** Whether a rule is about one cell, so that its relative references are fixed. */
export function isOfOneCell({ ranges }: Validation): boolean {
  const [range, more] = ranges;
  return !!range && !more && range.top === range.bottom && range.left === range.right;
}

/** Excel counts UTF-16 units or characters, depending on its version and settings. */
function judgeLength(rule: Validation, value: StoredValue, lookup: RuleLookup): Judgement {
  const text = lengthText(value);
  if (text === undefined) return 'not-judged';
  const byUnits = compare(rule, text.length, lookup);
  return byUnits === compare(rule, [...text].length, lookup) ? byUnits : 'not-judged';
}

/** A number's length is that of its digits, which are sure only for short whole numbers. */
function lengthText(value: StoredValue): string | undefined {
  if (value.kind === 'text') return value.text;
  const isPlain = value.kind === 'number' && Number.isInteger(value.value);
  return isPlain && Math.abs(value.value) < 1e11 ? String(value.value) : undefined;
}

const needsTwo = new Set<ValidationOperator>(['between', 'notBetween']);

const comparisons: Readonly<
  Record<ValidationOperator, (value: number, first: number, second: number) => boolean>
> = {
  between: (value, first, second) => value >= first && value <= second,
  notBetween: (value, first, second) => value < first || value > second,
  equal: (value, first) => value === first,
  notEqual: (value, first) => value !== first,
  lessThan: (value, first) => value < first,
  lessThanOrEqual: (value, first) => value <= first,
  greaterThan: (value, first) => value > first,
  greaterThanOrEqual: (value, first) => value >= first,
};

function compare(rule: Validation, value: number, lookup: RuleLookup): Judgement {
  const { operator } = rule;
  const first = operand(rule, rule.formula1, lookup);
  const second = needsTwo.has(operator) ? operand(rule, rule.formula2, lookup) : 0;
  if (first === 'unknown' || second === 'unknown') return 'not-judged';
  if (first === 'blank' || second === 'blank') return rule.allowBlank ? 'fits' : 'not-judged';
  return comparisons[operator](value, first, second) ? 'fits' : 'breaks';
}

const CONSTANT = /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;

function operand(
  rule: Validation,
  formula: string,
  lookup: RuleLookup,
): number | 'blank' | 'unknown' {
  const text = formula.trim();
  if (CONSTANT.test(text)) return Number(text);
  const cells = lookup(text, isOfOneCell(rule));
  if (!cells || cells.hasFormulas) return 'unknown';
  const [value, more] = cells.values;
  if (more !== undefined) return 'unknown';
  if (value === undefined) return cells.hasBlanks ? 'blank' : 'unknown';
  return typeof value === 'number' && !cells.hasBlanks ? value : 'unknown';
}
