import type { AskedCycle } from '../../instrument/cycle.ts';
import type { Return } from '../../schema/types.ts';
import type { Suspicion } from '../suspicion.ts';
import { type Gone, goneIn } from './gone.ts';
import { type OffByYear, tablesOffByYear } from './off-by-year.ts';
import { type RevisedFigures, type Revision, revisedTables, revisionsOf } from './revisions.ts';
import { type MovedSide, movedSides } from './sides.ts';
import { type Statements, statementsOf } from './statements.ts';

/** A return beside the earlier ones: what moved, and what that looks like. Each cell has one place. */
export interface Review {
  statements: Statements;
  offByYear: readonly OffByYear[];
  /** Revisions that stand alone, or look like a slip, likeliest slip first. */
  isolated: readonly Revision[];
  /** All other revised figures, by table. */
  tables: readonly RevisedFigures[];
  gone: readonly Gone[];
  sides: readonly MovedSide[];
}

/** What the review needs of the return. */
export interface ReviewFacts {
  value(cell: string): number | null;
  isDoubted(cell: string): boolean;
  /** True when a blank is accounted for by a status and words. */
  isAnswered(cell: string): boolean;
}

/** Compares a return with earlier ones; `suspicion`: what its figures say by themselves. */
export function reviewOf(
  asked: AskedCycle,
  previous: readonly Return[],
  facts: ReviewFacts,
  suspicion: Suspicion,
): Review {
  const { model } = suspicion;
  const statements = statementsOf(asked, previous, facts.value, facts.isDoubted);
  const offByYear = tablesOffByYear(statements);
  const shifted = new Set(offByYear.map(({ table }) => table));
  const restated = statements.restated.filter(({ question }) => !shifted.has(question.tableId));
  const isolated = revisionsOf(restated, suspicion);
  const told = new Set(isolated.flatMap(({ cells }) => cells.map(({ cell }) => cell)));
  return {
    statements,
    offByYear,
    isolated,
    tables: revisedTables(restated, told),
    gone: goneIn(restated.filter(({ cell }) => !facts.isAnswered(cell))),
    sides: movedSides(asked, restated, isolated, model),
  };
}
