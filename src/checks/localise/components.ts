import { compareText } from '../../order.ts';
import { type Constraint, isBroken } from './constraints.ts';

/** Rules that share figures with each other and with no other rule, at least one of them broken. */
export interface Component {
  /** Cells with their figures, in the order of their ids. */
  figures: ReadonlyMap<string, number>;
  /** By year and rule. */
  constraints: readonly Constraint[];
}

/** The components with a broken rule: what is wrong in one says nothing of the others. */
export function brokenComponents(constraints: readonly Constraint[]): Component[] {
  const groups = joined(
    constraints.toSorted((a, b) => a.year - b.year || compareText(a.rule, b.rule)),
    ({ terms }) => terms.map(({ cell }) => cell),
  );
  return groups.filter((group) => group.some(isBroken)).map(componentOf);
}

function componentOf(constraints: readonly Constraint[]): Component {
  const figures = constraints.flatMap(({ terms }) =>
    terms.map(({ cell, figure }): [string, number] => [cell, figure]),
  );
  return {
    figures: new Map(figures.toSorted(([a], [b]) => compareText(a, b))),
    constraints,
  };
}

/** Groups of items that are tied together by keys they share, directly or through others. */
export function joined<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): T[][] {
  const groupOf = new Map<string, T[]>();
  const groups = new Set<T[]>();
  for (const item of items) {
    const keys = keysOf(item);
    const met = [...new Set(keys.map((key) => groupOf.get(key)))].filter(
      (each) => each !== undefined,
    );
    const group = met[0] ?? [];
    groups.add(group);
    for (const other of met.slice(1)) {
      group.push(...other);
      groups.delete(other);
      for (const member of other) for (const key of keysOf(member)) groupOf.set(key, group);
    }
    group.push(item);
    for (const key of keys) groupOf.set(key, group);
  }
  return [...groups];
}
