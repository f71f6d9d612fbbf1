import type { Problem, ProblemPlace } from '../../problems.ts';
import type { Source } from '../../schema/types.ts';
import type { Database } from '../database.ts';
import type { SourceFile } from './source-file.ts';

/** A column of the raw table, and where it is in a file, counted from 0. */
export interface ReadColumn {
  column: string;
  position: number;
}

/** Columns side by side that become records: the text that each of them stands for. */
export interface WideColumns {
  into: string;
  value: string;
  columns: readonly { text: string; position: number }[];
}

/** What is read of a file. */
export interface ReadPlan {
  columns: readonly ReadColumn[];
  wide?: WideColumns;
  /** The name of the file, where the raw table holds it. */
  file?: string;
  /** Columns without a heading that nobody described: they must be empty. */
  empty: readonly number[];
}

/** The records of a file as the database reads them from it, without a copy. */
export interface FileScan {
  /** What stands after FROM. */
  from: string;
  columns: readonly ScannedColumn[];
  /** The condition that a record is more than a blank line. */
  isRecord: string;
}

/** A column of the raw table in a file. */
export interface ScannedColumn {
  column: string;
  /** As it is in the file, of this type of the database. */
  raw: string;
  type: string;
  /** The text that the raw table would hold, of such an expression. */
  textOf(raw: string): string;
}

/** A data file whose headings have been found; its records are still to be read. */
export interface OpenedFile {
  file: SourceFile;
  /** One a column, white space made single; empty where there is none. */
  headings: readonly string[];
  /** Where the headings stand. */
  place: ProblemPlace;
  /** Rows or lines after the records, which are notes. */
  notes: number;
  /** Adds the records to a table. Gives what is wrong with them, with its place. */
  fill(database: Database, table: string, plan: ReadPlan): Promise<Problem[]>;
  /** The records where they stand; undefined where a copy is needed to read them. */
  scan?(plan: ReadPlan): FileScan | undefined;
  /** Where records of the file are; records count from 0. */
  placesOf(records: readonly number[]): Promise<ProblemPlace[]>;
}

/** What opening a file needs. */
export interface OpenRequest {
  file: SourceFile;
  definition: Source;
  database: Database;
  /** A folder for copies, which is removed after the run. */
  temporary: string;
}

/** Opens one file of one format. */
export type OpenFile = (request: OpenRequest) => Promise<OpenedFile | { problems: Problem[] }>;

/** How many rows of the raw table one record of the file becomes. */
export function rowsPerRecord({ wide }: ReadPlan): number {
  return wide?.columns.length ?? 1;
}

/** The name of a column without a heading. */
export function unnamed(position: number): string {
  return `column ${position + 1}`;
}
