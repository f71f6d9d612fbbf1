import fc from 'fast-check';
import { brokenComponents, type Component } from '../../../src/checks/localise/components.ts';
import type { Constraint } from '../../../src/checks/localise/constraints.ts';
import { least, type Weigh } from '../../../src/checks/localise/weights.ts';

/** A rule in short: its whole, its parts, and whether they make it up. */
export interface ShortRule {
  whole: string;
  parts: readonly string[];
  kind: Constraint['kind'];
}

/** Rules between figures as the checks read them from a return. */
export function constraintsFor(
  figures: Readonly<Record<string, number>>,
  rules: readonly ShortRule[],
): Constraint[] {
  return rules.map(({ whole, parts, kind }) => {
    const term = (cell: string, sign: 1 | -1) => ({ cell, sign, figure: figures[cell] ?? 0 });
    const terms = [term(whole, 1), ...parts.map((part) => term(part, -1))];
    const gap = terms.reduce((sum, { sign, figure }) => sum + sign * figure, 0);
    return { rule: `${whole}=${parts.join('+')} ${kind}`, year: 2016, terms, kind, gap };
  });
}

/** The only broken component of a system. */
export function componentFor(
  figures: Readonly<Record<string, number>>,
  rules: readonly ShortRule[],
): Component {
  const [component, ...others] = brokenComponents(constraintsFor(figures, rules));
  if (component === undefined || others.length > 0) throw new Error('not one component');
  return component;
}

/** Weights by cell, all alike where nothing is said. */
export function weighingBy(costs: Readonly<Record<string, number>> = {}): Weigh {
  return (cell) => ({ cost: costs[cell] ?? 1.5 * least });
}

const names = ['a', 'b', 'c', 'd', 'e', 'f'];

/** Small systems: up to six figures, one to four rules between them, and a weight for each figure. */
export const systems = fc.record({
  figures: fc
    .array(fc.nat(12), { minLength: names.length, maxLength: names.length })
    .map((list) => Object.fromEntries(names.map((name, at) => [name, list[at] ?? 0]))),
  costs: fc
    .array(fc.integer({ min: least, max: 2 * least - 1 }), {
      minLength: names.length,
      maxLength: names.length,
    })
    .map((list) => Object.fromEntries(names.map((name, at) => [name, list[at] ?? 0]))),
  rules: fc.array(
    fc
      .tuple(
        fc.shuffledSubarray(names, { minLength: 2, maxLength: 4 }),
        fc.constantFrom('equal' as const, 'bound' as const),
      )
      .map(([[whole = '', ...parts], kind]) => ({ whole, parts, kind })),
    { minLength: 1, maxLength: 4 },
  ),
});

/** The sum of coefficients times figures is at least the bound. */
interface Inequality {
  coefficients: readonly number[];
  bound: number;
}

/**
 * From what to what a cell can go while the figures of a set may change and all rules hold; null when
 * they cannot hold. By Fourier-Motzkin elimination, which shares nothing with the solver.
 */
export function rangeBy(
  { figures, constraints }: Component,
  set: readonly string[],
  cell: string,
): [number, number] | null {
  const free = [cell, ...set.filter((each) => each !== cell)];
  let system = constraints.flatMap(({ terms, kind }): Inequality[] => {
    const coefficients = free.map((each) => terms.find((term) => term.cell === each)?.sign ?? 0);
    const bound = -terms.reduce(
      (sum, term) => sum + (free.includes(term.cell) ? 0 : term.sign * term.figure),
      0,
    );
    const both = { coefficients: coefficients.map((each) => -each), bound: -bound };
    return kind === 'equal' ? [{ coefficients, bound }, both] : [{ coefficients, bound }];
  });
  for (const at of free.keys()) {
    system.push({ coefficients: free.map((_, other) => Number(other === at)), bound: 0 });
  }
  if (!set.includes(cell)) {
    const figure = figures.get(cell) ?? 0;
    const first = (sign: number) => free.map((_, other) => (other === 0 ? sign : 0));
    system.push(
      { coefficients: first(1), bound: figure },
      { coefficients: first(-1), bound: -figure },
    );
  }
  for (let at = free.length - 1; at > 0; at -= 1) system = without(system, at);
  let [low, high] = [0, Number.POSITIVE_INFINITY];
  for (const { coefficients, bound } of system) {
    const own = coefficients[0] ?? 0;
    if (own === 0 && bound > 0) return null;
    if (own > 0) low = Math.max(low, bound / own);
    if (own < 0) high = Math.min(high, bound / own);
  }
  return low <= high ? [low, high] : null;
}

function without(system: readonly Inequality[], at: number): Inequality[] {
  const of = ({ coefficients }: Inequality): number => coefficients[at] ?? 0;
  const lower = system.filter((each) => of(each) > 0);
  const upper = system.filter((each) => of(each) < 0);
  const mixed = lower.flatMap((a) =>
    upper.map((b) => ({
      coefficients: a.coefficients.map(
        (each, index) => each * -of(b) + (b.coefficients[index] ?? 0) * of(a),
      ),
      bound: a.bound * -of(b) + b.bound * of(a),
    })),
  );
  const all = [...system.filter((each) => of(each) === 0), ...mixed];
  return [...new Map(all.map((each) => [JSON.stringify(each), each])).values()];
}

/** Every set of cells of a component. */
export function setsOf({ figures }: Component): string[][] {
  const sets: string[][] = [[]];
  for (const cell of figures.keys()) sets.push(...sets.map((set) => [...set, cell]));
  return sets;
}
