import type { Country } from '../schema/types.ts';
import type { Database } from './database.ts';
import { grainColumns } from './derive/columns.ts';
import { duckdbEngine } from './duckdb-engine.ts';
import type { SourceResult } from './engine.ts';
import { readTable } from './read-table.ts';
import type { Servers } from './server/index.ts';
import type { DescribedSource } from './source-files.ts';

/**
 * Reads a source, from its files or on its server. `named`: the columns by which mappings select;
 * default: all.
 */
export async function readSource(
  { database, servers }: { database: Database; servers: Servers },
  described: DescribedSource,
  period: Country['referencePeriod'],
  named?: ReadonlySet<string>,
): Promise<SourceResult> {
  const { definition } = described;
  const keys = grainColumns(definition, named);
  if (definition.file.format === 'postgres') return servers.read(described, keys);
  const result = await readTable(database, described, period, named);
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
