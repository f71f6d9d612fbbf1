import type { Problem } from '../problems.ts';
import type { DatasetFact } from '../schema/types.ts';
import type { Stratum } from './aggregate.ts';
import type { LeftOut } from './derive/facts/left-out.ts';
import type { FileSource } from './read-table.ts';
import type { SelectedRecords } from './selected-records.ts';
import type { DescribedSource } from './source-files.ts';

/** Texts that occur in each column that was asked for. */
export type ColumnTexts = ReadonlyMap<string, ReadonlySet<string>>;

/** Which of the selected records are given: at most `limit`, after the first `skip`. */
export interface RecordRequest extends SelectedRecords {
  limit: number;
  skip: number;
}

/** A record with all columns that the description names; an empty measure is an empty text. */
export interface PlacedRecord {
  file: string;
  /** In a workbook a row of its sheet; a server has none. */
  line?: number;
  texts: Readonly<Record<string, string>>;
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
  /** What reading the source brought to light about some years; of a server nothing is looked for. */
  facts(years: readonly number[], columns: readonly string[]): Promise<DatasetFact[]>;
  /** Records that the description leaves out; the description of a server cannot. */
  leftOut(years: readonly number[]): Promise<LeftOut[]>;
  /** The records behind a figure. */
  records(request: RecordRequest): Promise<PlacedRecord[]>;
  /** SHA-256 of what the source said: of its files, or of the strata that the server gave. */
  fingerprint(strata: readonly Stratum[]): string;
}

/** A source whose records have been checked, and what answers for it. */
export interface ReadSource extends DescribedSource {
  /** Years that have at least one record. */
  years: readonly number[];
  /** Category and code columns by which records are kept apart. */
  keys: readonly string[];
  engine: SourceEngine;
  /** What was read from its files; absent for a source on a server. */
  read?: FileSource;
}

/** What reading a source gives. */
export type SourceResult = { source: ReadSource } | { problems: readonly Problem[] };
