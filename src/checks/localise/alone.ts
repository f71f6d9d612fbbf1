import { add } from '../sum-terms.ts';
import type { Component } from './components.ts';
import { isBroken } from './constraints.ts';

/** Figures from `low` to `high`, both included; `high` may be infinite. */
export interface Range {
  low: number;
  high: number;
}

/**
 * The figures with which one cell, all others as they are, satisfies every rule of a component; null
 * when no figure does. Exact for counts.
 */
export function mendingAlone({ figures, constraints }: Component, cell: string): Range | null {
  const figure = figures.get(cell);
  if (figure === undefined) return null;
  let low = 0;
  let high = Number.POSITIVE_INFINITY;
  for (const constraint of constraints) {
    const sign = constraint.terms.find((term) => term.cell === cell)?.sign;
    if (sign === undefined) {
      if (isBroken(constraint)) return null;
      continue;
    }
    const closing = add([figure, -sign * constraint.gap]);
    if (constraint.kind === 'equal' || sign === 1) low = Math.max(low, closing);
    if (constraint.kind === 'equal' || sign === -1) high = Math.min(high, closing);
  }
  return low <= high ? { low, high } : null;
}

/** The figure of a range that is nearest to the one given. */
export function nearestIn({ low, high }: Range, figure: number): number {
  return Math.min(high, Math.max(low, figure));
}
