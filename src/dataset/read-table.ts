import { InputError, orProblems, type Problem, stopOn } from '../problems.ts';
import type { Database } from './database.ts';
import { type DerivedTable, deriveTable } from './derive/derive-table.ts';
import { loadRaw, type RawSource } from './load/load-raw.ts';
import type { ScannedTable, TableRequest } from './scan-table.ts';

/** A source whose files have been read into the database. */
export interface FileSource extends RawSource {
  /** Years that have at least one record. */
  years: readonly number[];
  derived: DerivedTable;
  /**
   * The source with its records in the database, under the names that queries know; a large file may
   * have been added up where it stands. Throws {@link InputError} if it can no longer be read.
   */
  kept(): Promise<FileSource>;
}

type TableResult = { source: FileSource } | { problems: Problem[] };

/**
 * Reads the data files of a source and makes of them the view that mappings read: see
 * {@link deriveTable}; only when asked for if the source has been `scanned`. Problems name the file and
 * the line.
 */
export async function readTable(
  database: Database,
  request: TableRequest,
  scanned?: ScannedTable,
): Promise<TableResult> {
  if (scanned === undefined) return keepTable(database, request);
  let kept: Promise<FileSource> | undefined;
  const keepOnce = (): Promise<FileSource> => {
    kept ??= keepTable(database, request).then(sourceOf);
    return kept;
  };
  return {
    source: {
      ...scanned,
      kept: keepOnce,
      placesOf: async (rowids) => (await keepOnce()).placesOf(rowids),
    },
  };
}

function sourceOf(result: TableResult): FileSource {
  if ('source' in result) return result.source;
  stopOn(result.problems);
  throw new InputError([]);
}

async function keepTable(
  database: Database,
  { source: described, period, named }: TableRequest,
): Promise<TableResult> {
  const raw = await loadRaw(database, described);
  if ('problems' in raw) return raw;
  return orProblems(async () => {
    const result = await deriveTable(database, raw, period, named);
    if ('problems' in result) return result;
    const { derived } = result;
    const { years } = derived.strata.summary;
    const source: FileSource = { ...raw, years, derived, kept: async () => source };
    return { source };
  });
}
