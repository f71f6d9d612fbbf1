import type { PlacedWrite } from './cell-write.ts';
import type { PackageProblem } from './problems.ts';
import type { Verdict } from './refusals.ts';
import type { RuleLookup } from './rule-lookup.ts';
import type { Validation } from './scan-rules.ts';
import { type Judgement, judge } from './validations.ts';
import { writesInside } from './writes-inside.ts';

interface Judged {
  readonly judgement: Judgement;
  readonly rule: Validation;
}

/** Judges writes by the rules that Excel would stop on; of several rules over a cell, one will do. */
export function judgeRules(
  sheet: string,
  writes: readonly PlacedWrite[],
  validations: readonly Validation[],
  lookup: RuleLookup,
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
    if (judged?.judgement === 'breaks') problems.push(broken(sheet, write, judged.rule));
  }
  return { problems, notJudged };
}

function broken(sheet: string, { address, value }: PlacedWrite, rule: Validation): PackageProblem {
  const { type, operator, formula1, formula2 } = rule;
  const written = value.kind === 'text' ? value.text : value.kind === 'blank' ? '' : value.value;
  const shown = { type, operator, formula1, formula2 };
  return { code: 'write-rule', sheet, address, value: written, rule: shown };
}
