import { type Problem, stopOn } from '../problems.ts';
import type { Country } from '../schema/types.ts';
import { type Database, openDatabase } from './database.ts';
import type { ReadSource } from './engine.ts';
import { readSource } from './read-source.ts';
import { openServers } from './server/index.ts';
import { readSourceFiles } from './source-files.ts';

/** A country's sources, each with what answers for it. The caller closes it. */
export interface Dataset {
  /** The database into which files were read. */
  database: Database;
  sources: ReadonlyMap<string, ReadSource>;
  close(): Promise<void>;
}

/**
 * Reads all sources of a country folder. `named`: by source, the columns that its mapping selects by;
 * records are kept apart by no others. Default: by all. `environment` holds the addresses of servers.
 * Throws {@link InputError} with every problem of every source, after all have been read.
 */
export async function readDataset(
  folder: string,
  profile: Country,
  named?: ReadonlyMap<string, ReadonlySet<string>>,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Dataset> {
  const described = readSourceFiles(folder);
  const database = await openDatabase();
  const servers = openServers(environment);
  const close = async (): Promise<void> => {
    database.close();
    await servers.close();
  };
  const sources = new Map<string, ReadSource>();
  const problems: Problem[] = [];
  try {
    for (const source of described) {
      const id = source.definition.source;
      const result = await readSource(
        { database, servers },
        source,
        profile.referencePeriod,
        named && (named.get(id) ?? new Set()),
      );
      if ('problems' in result) problems.push(...result.problems);
      else sources.set(id, result.source);
    }
    stopOn(problems);
    return { database, sources, close };
  } catch (error) {
    await close();
    throw error;
  }
}
