import { type Problem, stopOn } from '../problems.ts';
import { type Database, openDatabase } from './database.ts';
import { duckdbEngine } from './duckdb-engine.ts';
import type { AnsweredSource, SourceResult } from './engine.ts';
import { readTable } from './read-table.ts';
import { openServers } from './server/index.ts';
import { type DescribedSource, readSourceFiles } from './source-files.ts';

/** A country's sources, each with what answers for it. The caller closes it. */
export interface Dataset {
  /** The database into which files were read. */
  database: Pick<Database, 'rows'>;
  sources: ReadonlyMap<string, AnsweredSource>;
  close(): Promise<void>;
}

/**
 * Reads all sources of a country folder; `environment` holds the addresses of servers.
 * Throws {@link InputError} with every problem of every source, after all have been read.
 */
export async function readDataset(
  folder: string,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Dataset> {
  const described = readSourceFiles(folder);
  const database = await openDatabase();
  const servers = openServers(environment);
  const close = async (): Promise<void> => {
    database.close();
    await servers.close();
  };
  const sources = new Map<string, AnsweredSource>();
  const problems: Problem[] = [];
  try {
    for (const source of described) {
      const result =
        source.definition.file.format === 'postgres'
          ? await servers.read(source)
          : await readFile(database, source);
      if ('problems' in result) problems.push(...result.problems);
      else sources.set(source.definition.source, result.source);
    }
    stopOn(problems);
    return { database, sources, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function readFile(database: Database, described: DescribedSource): Promise<SourceResult> {
  const result = await readTable(database, described);
  if ('problems' in result) return result;
  const { source, sha256 } = result;
  return { source: { ...source, engine: duckdbEngine(database, source, sha256) } };
}
