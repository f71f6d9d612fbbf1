import type { Derived } from '../../schema/types.ts';
import type { Dialect, Sql } from './dialect.ts';
import type { Suspicion } from './suspicion.ts';

/** What a derivation may depend on beside the record. */
export interface DeriveContext {
  dialect: Dialect;
  /** Month with which the country's reference year begins, 1 to 12. */
  firstMonth: number;
}

/** A named column; later ones may use it. */
export interface Step {
  column: string;
  sql: Sql;
}

/** One way to make a column from others. */
export interface Kind<D extends Derived = Derived> {
  /** Columns that it reads. */
  reads(derived: D): readonly string[];
  /**
   * The columns to make one after the other, the last being the derived one: a text, or NULL where it
   * has none. Helpers before it have names that begin with #.
   */
  steps(derived: D, context: DeriveContext): readonly Step[];
  /** Which texts cannot be what they should be. */
  suspicions(derived: D, context: DeriveContext): readonly Suspicion[];
}

export type DerivedAs<K extends Derived['as']> = Extract<Derived, { as: K }>;
