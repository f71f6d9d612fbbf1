import { formulaProblems } from './formula-refusals.ts';
import { placeProblems } from './place-refusals.ts';
import type { PackageProblem } from './problems.ts';
import { judgeRules } from './rule-refusals.ts';
import type { SheetContext } from './sheet-context.ts';
import type { SheetFacts } from './sheet-facts.ts';

export interface Verdict {
  readonly problems: readonly PackageProblem[];
  /** Addresses whose rule could not be judged, in the order of the sheet. */
  readonly notJudged: readonly string[];
}

/** What a scanned sheet forbids of the planned writes. */
export function judgeWrites(facts: SheetFacts, context: SheetContext): Verdict {
  const { sheet } = context;
  const rules = context.rules(
    facts.rules,
    facts.merges.map(({ range }) => range),
  );
  const judged = judgeRules(context, facts.writes, rules.validations);
  return {
    problems: [
      ...formulaProblems(sheet, facts),
      ...placeProblems(sheet, facts, rules, (style) => context.style(style).locked),
      ...judged.problems,
    ],
    notJudged: judged.notJudged,
  };
}
