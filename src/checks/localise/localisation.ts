import type { CheckContext } from '../context.ts';
import { brokenComponents, type Component } from './components.ts';
import { constraintsOf } from './constraints.ts';
import { type Doubted, localised, type Mending } from './localise.ts';
import type { Solver } from './solver.ts';
import { weighing } from './weights.ts';

/** The likeliest wrong cell of a broken rule. */
export interface Located extends Doubted {
  /** How many cells change together with it, itself counted, and how many broken rules they mend. */
  changes: number;
  mends: number;
}

/** What the hard rules of a return, taken together, say of its figures. */
export interface Localisation {
  /** Components that no single figure mends: only a solver can say more. */
  open: readonly Component[];
  /** The cell to doubt for a broken rule; undefined where nothing is known. */
  ofRule(rule: string, year: number): Located | undefined;
}

/**
 * Localises the errors of a return. Components that one figure mends are solved at once, the others by
 * {@link withSolver}.
 */
export function localisationOf(context: CheckContext): Localisation {
  const components = brokenComponents(constraintsOf(context));
  const weigh = weighing(context);
  const found = components.map((component) => localised(component, weigh));
  return {
    open: components.filter((_, at) => found[at] === undefined),
    ofRule: lookup(found.flatMap((mendings) => mendings ?? [])),
  };
}

/** The same with the open components solved, as far as the solver can. */
export function withSolver(
  localisation: Localisation,
  context: CheckContext,
  solver: Solver,
): Localisation {
  const weigh = weighing(context);
  const found = localisation.open.map((component) => localised(component, weigh, solver));
  const further = lookup(found.flatMap((mendings) => mendings ?? []));
  return {
    open: localisation.open.filter((_, at) => found[at] === undefined),
    ofRule: (rule, year) => localisation.ofRule(rule, year) ?? further(rule, year),
  };
}

function lookup(mendings: readonly Mending[]): Localisation['ofRule'] {
  const byRule = new Map<string, Located>();
  for (const { cells, rules } of mendings) {
    for (const { rule, year, terms } of rules) {
      const [cell] = cells
        .filter((each) => terms.some((term) => term.cell === each.cell))
        .toSorted((a, b) => a.weight.cost - b.weight.cost);
      if (cell !== undefined) {
        byRule.set(`${rule}@${year}`, { ...cell, changes: cells.length, mends: rules.length });
      }
    }
  }
  return (rule, year) => byRule.get(`${rule}@${year}`);
}
