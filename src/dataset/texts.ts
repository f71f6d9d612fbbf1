import { DuckDBListValue, type DuckDBValue } from '@duckdb/node-api';
import { type Database, identifier } from './database.ts';
import { counts } from './derive/derived-table.ts';
import { strataTable } from './derive/strata-table.ts';
import type { ColumnTexts } from './engine.ts';
import type { Dataset } from './read-dataset.ts';
import type { FileSource } from './read-table.ts';

/** Every text that occurs in each column by which a mapping selects, by source and column. */
export type Texts = ReadonlyMap<string, ColumnTexts>;

/** Lists the texts by which mappings can select, so that a mistyped value is noticed. */
export async function textsOf({ sources }: Pick<Dataset, 'sources'>): Promise<Texts> {
  const texts = new Map<string, ColumnTexts>();
  for (const [id, { engine, keys }] of sources) texts.set(id, await engine.texts(keys));
  return texts;
}

/** The texts of some columns by which the records of a source are kept apart. */
export async function textsOfSource(
  database: Database,
  { definition, derived }: FileSource,
  columns: readonly string[],
): Promise<ColumnTexts> {
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
