import { DuckDBListValue, type DuckDBValue } from '@duckdb/node-api';
import { type Database, identifier } from './database.ts';
import type { Dataset } from './read-dataset.ts';
import type { ReadSource } from './read-table.ts';

/** Every text that occurs in each category and code column, by source and column. */
export type Texts = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>;

/** Lists the texts by which mappings can select, so that a mistyped value is noticed. */
export async function textsOf({ database, sources }: Dataset): Promise<Texts> {
  const texts = new Map<string, ReadonlyMap<string, ReadonlySet<string>>>();
  for (const [id, source] of sources) texts.set(id, await textsOfSource(database, source));
  return texts;
}

async function textsOfSource(
  database: Database,
  { definition }: ReadSource,
): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const columns = definition.columns
    .filter(({ role }) => role === 'category' || role === 'code')
    .map(({ column }) => column);
  if (columns.length === 0) return new Map();
  const lists = columns.map(
    (column, index) => `list(DISTINCT ${identifier(column)}) AS "${index}"`,
  );
  const [row = {}] = await database.rows(
    `SELECT ${lists.join(', ')} FROM ${identifier(definition.source)}`,
  );
  return new Map(columns.map((column, index) => [column, textsIn(row[index])]));
}

function textsIn(list: DuckDBValue | undefined): ReadonlySet<string> {
  return new Set(list instanceof DuckDBListValue ? list.items.map(String) : []);
}
