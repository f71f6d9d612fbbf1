import type { QueryColumn } from '../../messages/queries.ts';

/** Columns of a query list with their widths in characters; the first, hidden, holds the finding's id. */
export const idColumn = 1;
export const columns: readonly { column: QueryColumn; width: number }[] = [
  { column: 'number', width: 5 },
  { column: 'severity', width: 11 },
  { column: 'institution', width: 15 },
  { column: 'table', width: 20 },
  { column: 'question', width: 48 },
  { column: 'cell', width: 28 },
  { column: 'place', width: 14 },
  { column: 'todo', width: 34 },
  { column: 'before', width: 24 },
  { column: 'answer', width: 13 },
  { column: 'reason', width: 34 },
  { column: 'words', width: 34 },
  { column: 'forUnodc', width: 9 },
  { column: 'by', width: 16 },
];

/** What a person fills in. */
export const inputs: readonly QueryColumn[] = ['answer', 'reason', 'words', 'forUnodc', 'by'];

/** Number of a column in the sheet, from 1. */
export function columnOf(column: QueryColumn): number {
  return columns.findIndex((entry) => entry.column === column) + 1 + idColumn;
}

/** The hidden sheet: what each finding speaks of, and what the drop-downs mean. */
export const keysSheet = 'Keys';

/** Version of the format, in the first cell of the hidden sheet; country and cycle stand beside it. */
export const format = 'uncts-queries/1';

/** Kinds of lines of the hidden sheet. */
export const keys = { about: 'about', answer: 'answer', yes: 'yes', reasons: 'reasons' } as const;

/**
 * The name of the heading of a column of one sheet, so that a list is read by its names: a column may
 * be moved, and lines sorted or put in.
 */
export function headingName(column: QueryColumn | 'id', sheet: number): string {
  return `cts.queries.${sheet}.${column}`;
}

/** What a name of a heading means; undefined for the names of others. */
export function parseHeadingName(
  name: string,
): { column: QueryColumn | 'id'; sheet: number } | undefined {
  const match = /^cts\.queries\.([1-9][0-9]{0,2})\.([A-Za-z]+)$/.exec(name);
  const known = ['id', ...columns.map(({ column }) => column)];
  const [, sheet, column = ''] = match ?? [];
  return known.includes(column)
    ? { column: column as QueryColumn | 'id', sheet: Number(sheet) }
    : undefined;
}
