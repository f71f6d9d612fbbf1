import { DuckDBListValue, type DuckDBValue } from '@duckdb/node-api';
import { type Database, identifier } from './database.ts';
import { counts } from './derive/derived-table.ts';
import { strataTable } from './derive/strata-table.ts';
import type { Dataset } from './read-dataset.ts';
import type { ReadSource } from './read-table.ts';

/** Every text that occurs in each column by which a mapping selects, by source and column. */
export type Texts = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** Lists the texts by which mappings can select, so that a mistyped value is noticed. */
export async function textsOf({ database, sources }: Dataset): Promise<Texts> {
  const texts = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();
  for (const [id, source] of sources) texts.set(id, await textsOfSource(database, source));
  return texts;
}

async function textsOfSource(
  database: Database,
  { definition, derived }: ReadSource,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const columns = derived.strata.keys;
  if (columns.length === 0) return new Map();
  const lists = columns.map(
    (column, index) => `list(DISTINCT coalesce(${identifier(column)}, '')) AS "${index}"`,
  );
  const [row = {}] = await database.rows(
    `SELECT ${lists.join(', ')} FROM ${strataTable(definition)} WHERE ${counts(derived.derivation)}`,
  );
  return new Map(columns.map((column, index) => [column, textsIn(row[index])]));
}

function textsIn(list: DuckDBValue | undefined): ReadonlySet<string> {
  return new Set(list instanceof DuckDBListValue ? list.items.map(String) : []);
}
