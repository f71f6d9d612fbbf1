import type { Database } from './database.ts';
import { grainColumns } from './derive/columns.ts';
import { duckdbEngine } from './duckdb-engine.ts';
import type { SourceResult } from './engine.ts';
import { readTable } from './read-table.ts';
import type { ScannedTable, TableRequest } from './scan-table.ts';
import type { Servers } from './server/index.ts';

/** Reads a source, from its files or on its server. `scanned`: its file, if it has been added up. */
export async function readSource(
  { database, servers }: { database: Database; servers: Servers },
  request: TableRequest,
  scanned?: ScannedTable,
): Promise<SourceResult> {
  const { definition } = request.source;
  const keys = grainColumns(definition, request.named);
  if (definition.file.format === 'postgres') return servers.read(request.source, keys);
  const result = await readTable(database, request, scanned);
  if ('problems' in result) return result;
  const { source } = result;
  const { folder, describedIn, shownAs } = source;
  const engine = duckdbEngine(database, source);
  return {
    source: {
      definition: source.definition,
      folder,
      describedIn,
      shownAs,
      years: source.years,
      keys,
      engine,
      read: source,
    },
  };
}
