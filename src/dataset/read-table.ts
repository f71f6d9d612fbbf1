import { InputError, type Problem } from '../problems.ts';
import type { Country } from '../schema/types.ts';
import type { Database } from './database.ts';
import { type DerivedTable, deriveTable } from './derive/derive-table.ts';
import { loadRaw, type RawSource } from './load/load-raw.ts';
import type { DescribedSource } from './source-files.ts';

/** A source whose files have been read into the database. */
export interface FileSource extends RawSource {
  /** Years that have at least one record. */
  years: readonly number[];
  derived: DerivedTable;
}

/**
 * Reads the data files of a source and makes of them the view that mappings read: see
 * {@link deriveTable}. Problems name the file and the line.
 */
export async function readTable(
  database: Database,
  source: DescribedSource,
  period: Country['referencePeriod'],
  named?: ReadonlySet<string>,
): Promise<{ source: FileSource } | { problems: Problem[] }> {
  const raw = await loadRaw(database, source);
  if ('problems' in raw) return raw;
  try {
    const result = await deriveTable(database, raw, period, named);
    if ('problems' in result) return result;
    const { derived } = result;
    return { source: { ...raw, years: derived.years, derived } };
  } catch (error) {
    if (error instanceof InputError) return { problems: [...error.problems] };
    throw error;
  }
}
