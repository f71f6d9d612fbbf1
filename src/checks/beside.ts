import type { Comparison, Return } from '../schema/types.ts';

/** A figure that somebody else gives for a cell of the return. */
export interface OutsideFigure {
  value: number;
  /** Who gives it, in the words of the publisher. */
  source: string;
  /** Day of the release (ISO 8601), where it is known. */
  released?: string;
}

/** What a return is checked against, as plain data: checks read no files. */
export interface Beside {
  /** Earlier returns of the same country, in any order; of each cell the newest that asks it counts. */
  previous?: readonly Return[];
  /** Published figures of the same country, by cell. */
  published?: ReadonlyMap<string, OutsideFigure>;
  /** Resident population by year, for rates where the return itself does not give it. */
  population?: ReadonlyMap<number, number>;
  /** Figures of a second national source. */
  comparisons?: readonly Comparison[];
}
