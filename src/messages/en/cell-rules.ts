import type { BrokenRule, ValidationOperator } from '../../workbook/package/index.ts';
import { formatDay } from './format.ts';

/** What a rule of a workbook asks for: "a whole number between 1 and 10". */
export function ruleWords(rule: BrokenRule): string {
  if (rule.type === 'list') return listWords(rule.formula1);
  const words = rule.type === 'date' || rule.type === 'time' ? inTime : operators;
  return `${kinds[rule.type]} ${words[rule.operator](
    operandWords(rule.type, rule.formula1),
    operandWords(rule.type, rule.formula2),
  )}`;
}

const kinds: Readonly<Record<Exclude<BrokenRule['type'], 'list'>, string>> = {
  none: 'a value',
  custom: 'a value',
  whole: 'a whole number',
  decimal: 'a number',
  date: 'a date',
  time: 'a time',
  textLength: 'a text with a number of characters',
};

type OperatorWords = Readonly<
  Record<ValidationOperator, (first: string, second: string) => string>
>;

const operators: OperatorWords = {
  between: (first, second) => `between ${first} and ${second}`,
  notBetween: (first, second) => `not between ${first} and ${second}`,
  equal: (first) => `equal to ${first}`,
  notEqual: (first) => `other than ${first}`,
  lessThan: (first) => `less than ${first}`,
  lessThanOrEqual: (first) => `of at most ${first}`,
  greaterThan: (first) => `greater than ${first}`,
  greaterThanOrEqual: (first) => `of at least ${first}`,
};

const inTime: OperatorWords = {
  ...operators,
  lessThan: (first) => `before ${first}`,
  lessThanOrEqual: (first) => `not later than ${first}`,
  greaterThan: (first) => `after ${first}`,
  greaterThanOrEqual: (first) => `not earlier than ${first}`,
};

/** A number as it is, a day in words, a place in the workbook by its address. */
function operandWords(type: BrokenRule['type'], formula: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(formula)) return formatDay(formula);
  const number = Number(formula);
  if (formula === '' || Number.isNaN(number)) return `the value of ${formula}`;
  return type === 'time' ? clock(number) : formula;
}

function clock(dayFraction: number): string {
  const minutes = Math.round(dayFraction * 24 * 60);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

function listWords(formula: string): string {
  const written = /^"(.*)"$/s.exec(formula.trim())?.[1];
  if (written === undefined) return `an entry of the list in ${formula}`;
  const items = written.replaceAll('""', '"').split(',');
  const shown = items.slice(0, 12).map((item) => `"${item.trim()}"`);
  const more = items.length - shown.length;
  return `one of ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
