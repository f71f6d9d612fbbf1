import type { PlacedWrite } from './cell-write.ts';
import { dayOfSerial } from './dates.ts';
import type { BrokenRule, PackageProblem } from './problems.ts';
import type { Verdict } from './refusals.ts';
import type { Validation } from './scan-rules.ts';
import type { SheetContext } from './sheet-context.ts';
import { type Judgement, judge } from './validations.ts';
import { writesInside } from './writes-inside.ts';

interface Judged {
  readonly judgement: Judgement;
  readonly rule: Validation;
}

/** Judges writes by the rules that Excel would stop on; of several rules over a cell, one will do. */
export function judgeRules(
  { sheet, date1904, lookup }: Pick<SheetContext, 'sheet' | 'date1904' | 'lookup'>,
  writes: readonly PlacedWrite[],
  validations: readonly Validation[],
): Verdict {
  const rules = validations
    .filter(({ stops }) => stops)
    .flatMap((rule) => rule.ranges.map((range) => ({ rule, range })));
  const best = new Map<PlacedWrite, Judged>();
  for (const { write, thing } of writesInside(writes, rules)) {
    const before = best.get(write);
    if (before?.judgement === 'fits') continue;
    const judgement = judge(thing.rule, write.value, lookup);
    if (!before || judgement !== 'breaks') best.set(write, { judgement, rule: thing.rule });
  }
  const problems: PackageProblem[] = [];
  const notJudged: string[] = [];
  for (const write of writes) {
    const judged = best.get(write);
    if (judged?.judgement === 'not-judged') notJudged.push(write.address);
    if (judged?.judgement !== 'breaks') continue;
    const rule = readableRule(judged.rule, date1904);
    const value = readableValue(write, judged.rule, date1904);
    problems.push({ code: 'write-rule', sheet, address: write.address, value, rule });
  }
  return { problems, notJudged };
}

function readableValue(
  { value }: PlacedWrite,
  { type }: Validation,
  date1904: boolean,
): number | string | boolean {
  if (value.kind === 'blank') return '';
  if (value.kind === 'text') return value.text;
  const isDay = type === 'date' && Number.isInteger(value.value);
  return (isDay ? dayOfSerial(Number(value.value), date1904) : undefined) ?? value.value;
}

function readableRule(rule: Validation, date1904: boolean): BrokenRule {
  const { type, operator } = rule;
  const operand = (formula: string): string => {
    const day =
      type === 'date' && formula !== '' ? dayOfSerial(Number(formula), date1904) : undefined;
    return day ?? formula;
  };
  return { type, operator, formula1: operand(rule.formula1), formula2: operand(rule.formula2) };
}
