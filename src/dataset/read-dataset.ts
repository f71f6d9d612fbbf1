import { type Problem, stopOn } from '../problems.ts';
import type { Country } from '../schema/types.ts';
import { type Database, openDatabase } from './database.ts';
import { type ReadSource, readTable } from './read-table.ts';
import { readSourceFiles } from './source-files.ts';

/** A country's sources, read into a database that the caller closes. */
export interface Dataset {
  database: Database;
  sources: ReadonlyMap<string, ReadSource>;
}

/**
 * Reads all sources of a country folder. `named`: by source, the columns that its mapping selects by;
 * records are kept apart by no others. Default: by all.
 * Throws {@link InputError} with every problem of every file, after all have been read.
 */
export async function readDataset(
  folder: string,
  profile: Country,
  named?: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Dataset> {
  const described = readSourceFiles(folder);
  const database = await openDatabase();
  const sources = new Map<string, ReadSource>();
  const problems: Problem[] = [];
  try {
    for (const source of described) {
      const result = await readTable(
        database,
        source,
        profile.referencePeriod,
        named && (named.get(source.definition.source) ?? new Set()),
      );
      if ('problems' in result) problems.push(...result.problems);
      else sources.set(result.source.definition.source, result.source);
    }
    stopOn(problems);
    return { database, sources };
  } catch (error) {
    database.close();
    throw error;
  }
}
