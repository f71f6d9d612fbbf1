import { cellId } from '../../instrument/cell-id.ts';
import type { PairRule, Rule, SumRule } from '../../instrument/rules.ts';
import type { CheckContext } from '../context.ts';
import { add, readTerms } from '../sum-terms.ts';

/** A given figure in a rule: the whole counts 1, a part -1. */
export interface Term {
  cell: string;
  figure: number;
  sign: 1 | -1;
}

/** A hard rule between the given figures of a year. */
export interface Constraint {
  rule: string;
  year: number;
  terms: readonly Term[];
  /** equal: whole less parts is zero; bound: it is zero or more. */
  kind: 'equal' | 'bound';
  /** Whole less parts as the figures stand. */
  gap: number;
}

export function isBroken({ kind, gap }: Pick<Constraint, 'kind' | 'gap'>): boolean {
  return kind === 'equal' ? gap !== 0 : gap < 0;
}

/**
 * The hard rules of every year of the window, by what is given: a blank takes no part, and as long as a
 * part or the residual is blank the parts are only bounded by their total. A rule that only informs is not
 * hard, nor is an order of stages; and where the country breaks a rule year after year in the same
 * way, the gap is its practice and contradicts nothing. Rules between others than counts are left out.
 */
export function constraintsOf(context: CheckContext): Constraint[] {
  const rules = context.rules.filter((rule): rule is HardRule => isHard(context, rule));
  return context.asked.years.flatMap((year) =>
    rules.flatMap((rule): Constraint[] => {
      const constraint = constraintOf(context, rule, year);
      return constraint === null ? [] : asPractised(context, constraint);
    }),
  );
}

type HardRule = SumRule | PairRule;

/** Counts only: what binds rates is no sum. */
function isHard({ asked }: CheckContext, rule: Rule): boolean {
  if (rule.severity === 'information') return false;
  if (rule.kind !== 'sum' && rule.kind !== 'at-most' && rule.kind !== 'equal') return false;
  const questions =
    rule.kind === 'sum' ? [rule.total, ...rule.parts, ...rule.residual] : [rule.part, rule.whole];
  return questions.every((question) => asked.questions.get(question)?.kind === 'count');
}

function constraintOf(context: CheckContext, rule: HardRule, year: number): Constraint | null {
  if (rule.kind === 'sum') {
    const { total, totalCell, given, cells, sum, complete, unknown } = readTerms(
      context,
      rule,
      year,
    );
    if (total === null || given === 0) return null;
    const closes = rule.relation === 'sum' && complete && unknown !== 'blank';
    const parts = cells.flatMap(({ cell, value }): Term[] =>
      value === null ? [] : [{ cell, figure: value, sign: -1 }],
    );
    return {
      rule: rule.rule,
      year,
      terms: [{ cell: totalCell, figure: total, sign: 1 }, ...parts],
      kind: closes ? 'equal' : 'bound',
      gap: add([total, -sum]),
    };
  }
  const [partCell, wholeCell] = [cellId(rule.part, year), cellId(rule.whole, year)];
  const [part, whole] = [context.value(partCell), context.value(wholeCell)];
  if (part === null || whole === null) return null;
  return {
    rule: rule.rule,
    year,
    terms: [
      { cell: wholeCell, figure: whole, sign: 1 },
      { cell: partCell, figure: part, sign: -1 },
    ],
    kind: rule.kind === 'equal' ? 'equal' : 'bound',
    gap: add([whole, -part]),
  };
}

/** What is left of a rule where its gap is the usual one: parts that usually fall short are still bounded. */
function asPractised(context: CheckContext, constraint: Constraint): Constraint[] {
  const { rule, year, gap } = constraint;
  if (!isBroken(constraint) || context.asked.instrument.norms === undefined) return [constraint];
  if (context.suspicion().ofRule(rule, year) !== undefined) return [constraint];
  return gap > 0 ? [{ ...constraint, kind: 'bound' }] : [];
}
