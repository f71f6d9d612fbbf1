import type { DatasetFact } from '../../../schema/types.ts';
import type { Database } from '../../database.ts';
import { identifier } from '../../database.ts';
import type { FileSource } from '../../read-table.ts';
import { yearColumn } from '../columns.ts';
import type { Sql } from '../dialect.ts';

/** What a search for facts is given. */
export interface FactRequest {
  database: Database;
  source: FileSource;
  /** Years of the window. */
  years: readonly number[];
  /** Category and code columns by which the mapping keeps records apart. */
  columns: readonly string[];
}

/** Looks for one kind of fact, by year; nothing is looked for that the description does not ask for. */
export type FactSearch = (request: FactRequest) => Promise<DatasetFact[]>;

/** Texts and lines named in a fact; the rest is counted. */
export const named = 5;

/** The year of a record of the derived table, as a number. */
export function yearOf(source: FileSource): Sql {
  return `CAST(trim(${identifier(yearColumn(source.definition))}) AS INTEGER)`;
}

/** The condition that a year lies in the window. */
export function inWindow(year: Sql, years: readonly number[]): Sql {
  return years.length === 0 ? 'false' : `${year} IN (${years.join(', ')})`;
}
