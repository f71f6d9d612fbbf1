import type { Problem } from '../problems.ts';
import type { Stratum } from './aggregate.ts';
import type { ReadSource } from './read-table.ts';

/** Texts that occur in each column that was asked for. */
export type ColumnTexts = ReadonlyMap<string, ReadonlySet<string>>;

/** Records of one year whose texts in some columns are among given ones (or not among them). */
export interface RecordRequest {
  year: number;
  tests: readonly { column: string; texts: readonly string[]; negated: boolean }[];
  /** At most so many records are returned; all are counted. */
  limit: number;
}

/** Some records with all columns that the description names; an empty measure is an empty text. */
export interface FoundRecords {
  total: number;
  records: readonly Readonly<Record<string, string>>[];
}

/**
 * What answers questions about one source: the database of this run, which read the source's files, or
 * the server that holds its table. Both give the same figures for the same records.
 */
export interface SourceEngine {
  /** The texts by which mappings can select, of category and code columns. */
  texts(columns: readonly string[]): Promise<ColumnTexts>;
  /** Sums and counts at the grain of the year and the columns given: see {@link Stratum}. */
  strata(columns: readonly string[]): Promise<Stratum[]>;
  /** The records behind a figure. */
  records(request: RecordRequest): Promise<FoundRecords>;
  /** SHA-256 of what the source said: of its file, or of the strata that the server gave. */
  fingerprint(strata: readonly Stratum[]): string;
}

/** A source whose records have been checked, and what answers for it. */
export interface AnsweredSource extends ReadSource {
  engine: SourceEngine;
}

/** What reading a source gives. */
export type SourceResult = { source: AnsweredSource } | { problems: readonly Problem[] };
