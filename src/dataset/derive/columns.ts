import type { Derived, Source, SourceColumn } from '../../schema/types.ts';
import { kindOf } from './registry.ts';

/** Columns that stand in the files; the others are derived, or count records. */
export function columnsOfFile(source: Source): SourceColumn[] {
  const made = madeColumns(source);
  return source.columns.filter(({ column }) => !made.has(column));
}

/** Columns that are not in the files: they are derived, or count the records. */
export function madeColumns(source: Source): ReadonlySet<string> {
  return new Set([
    ...(source.derived ?? []).map(({ column }) => column),
    ...(source.counts ?? []).map(({ measure }) => measure),
  ]);
}

/** Columns that some part of a description other than their role uses. */
export function usedColumns(source: Source): ReadonlySet<string> {
  return new Set([
    ...(source.derived ?? []).flatMap((derived) => kindOf(derived).reads(derived)),
    ...(source.leaveOut ?? []).map(({ column }) => column),
    ...(source.counts ?? []).flatMap(({ distinct }) => distinct ?? []),
    ...(source.key ?? []),
    ...(source.completeness?.by ?? []),
    ...(source.stock === undefined ? [] : [source.stock.day]),
    ...(source.long === undefined ? [] : [source.long.into, source.long.value]),
  ]);
}

/** A description in which the measures that count records are columns like the others. */
export function withCounts(source: Source): Source {
  const named = new Set(source.columns.map(({ column }) => column));
  const counted = (source.counts ?? [])
    .filter(({ measure }) => !named.has(measure))
    .map(
      ({ measure, unit }): SourceColumn => ({
        column: measure,
        role: 'measure',
        ...(unit === undefined ? {} : { unit }),
      }),
    );
  if (counted.length === 0) return source;
  return { ...source, columns: [...source.columns, ...counted] as Source['columns'] };
}

export function yearColumn(source: Source): string {
  return source.columns.find(({ role }) => role === 'year')?.column ?? '';
}

/** Category and code columns: those by which mappings select. */
export function keyColumns(source: Source): string[] {
  return source.columns
    .filter(({ role }) => role === 'category' || role === 'code')
    .map(({ column }) => column);
}

/** Columns by which records are kept apart: the code, those of breakdowns, and those that are named. */
export function grainColumns(source: Source, named: ReadonlySet<string> | undefined): string[] {
  const breakdowns = new Set((source.breakdowns ?? []).map(({ column }) => column));
  return keyColumns(source).filter(
    (column) =>
      named === undefined ||
      named.has(column) ||
      breakdowns.has(column) ||
      source.columns.some((entry) => entry.column === column && entry.role === 'code'),
  );
}

/** The derivation of a column, if it has one. */
export function derivationOf(source: Source, column: string): Derived | undefined {
  return source.derived?.find((entry) => entry.column === column);
}
