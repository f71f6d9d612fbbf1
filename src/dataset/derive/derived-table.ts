import type { Country, Source } from '../../schema/types.ts';
import { identifier } from '../database.ts';
import type { Dialect, Sql } from './dialect.ts';
import type { DeriveContext, Step } from './kind.ts';
import { type LeavingReason, leavingReasons, leavingSteps, leftColumn } from './left-out.ts';
import { kindOf } from './registry.ts';

/** What is made of the raw table of a source. */
export interface Derivation {
  source: Source;
  context: DeriveContext;
  /** Columns made one after the other. */
  steps: readonly Step[];
  reasons: readonly LeavingReason[];
}

/** How the columns of a source come about in a country. */
export function derivationFor(
  source: Source,
  period: Country['referencePeriod'],
  dialect: Dialect,
): Derivation {
  const context = { dialect, firstMonth: period.firstMonth };
  const reasons = leavingReasons(source);
  const made = (source.derived ?? []).flatMap((derived) => kindOf(derived).steps(derived, context));
  const left = reasons.map(({ condition }, index) => `WHEN ${condition} THEN ${index}`);
  return {
    source,
    context,
    reasons,
    steps: [
      ...made,
      ...leavingSteps(source, period, dialect),
      ...(left.length === 0 ? [] : [{ column: leftColumn, sql: `CASE ${left.join(' ')} END` }]),
    ],
  };
}

/** All records with the columns of the file as text, the derived ones, and why a record is left out. */
export function derivedSelect({ steps }: Derivation, from: Sql, columns: readonly Sql[]): Sql {
  return steps.reduce(
    (inner, { column, sql }) => `SELECT *, ${sql} AS ${identifier(column)} FROM (${inner})`,
    `SELECT ${columns.join(', ')} FROM ${from}`,
  );
}

/** Name of the view with all records and columns, left out or not. */
export const derivedTable = (source: Source): string => identifier(`derived ${source.source}`);

/** The condition under which a record counts. */
export function counts({ reasons }: Derivation): Sql {
  return reasons.length === 0 ? 'true' : `${identifier(leftColumn)} IS NULL`;
}

/** The condition under which a record is one whose texts matter: left out by its texts, it is none. */
export function isRecord({ reasons }: Derivation): Sql {
  const byText = reasons.filter(({ because }) => because === 'left-out').length;
  return byText === 0 ? 'true' : `coalesce(${identifier(leftColumn)} >= ${byText}, true)`;
}
