import { type Problem, stopOn } from '../problems.ts';
import type { Country } from '../schema/types.ts';
import { type Database, openDatabase } from './database.ts';
import type { ReadSource } from './engine.ts';
import { readSource } from './read-source.ts';
import { type ScannedTable, scanTable, type TableRequest } from './scan-table.ts';
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
  const opening = openDatabase();
  const described = await whileOpening(opening, () => readSourceFiles(folder));
  const database = await opening;
  const servers = openServers(environment);
  const close = async (): Promise<void> => {
    database.close();
    await servers.close();
  };
  const sources = new Map<string, ReadSource>();
  const problems: Problem[] = [];
  try {
    const requests = described.map((source) => ({
      source,
      period: profile.referencePeriod,
      named: named && (named.get(source.definition.source) ?? new Set<string>()),
    }));
    const scanned = await scanAll(database, requests);
    for (const [index, request] of requests.entries()) {
      const id = request.source.definition.source;
      const result = await readSource({ database, servers }, request, scanned[index]);
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

async function whileOpening<T>(opening: Promise<Database>, work: () => T): Promise<T> {
  try {
    return work();
  } catch (error) {
    (await opening).close();
    throw error;
  }
}

/** Adds up where they stand all sources for which that is enough, two at a time. */
async function scanAll(
  database: Database,
  requests: readonly TableRequest[],
): Promise<(ScannedTable | undefined)[]> {
  const beside = await database.beside();
  try {
    return await Promise.all(
      requests.map((request, index) => scanTable(index % 2 === 0 ? database : beside, request)),
    );
  } finally {
    beside.close();
  }
}
