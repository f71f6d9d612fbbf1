import type { Problem } from '../../problems.ts';
import type { Sql } from './dialect.ts';

/** A problem of a text before it is known where it stands. */
export type ProblemWithoutPlace = Problem extends infer P
  ? P extends Problem
    ? Omit<P, 'file' | 'line'>
    : never
  : never;

/** A column, the condition under which its text is wrong, and the problem that it then is. */
export interface Suspicion {
  /** The column whose text is shown. */
  column: string;
  /** All columns that the condition reads. */
  reads: readonly string[];
  wrong: Sql;
  /** One problem for all records with the same text. */
  together: boolean;
  problem: (found: string, records: number) => ProblemWithoutPlace;
}
