import { DuckDBListValue, type DuckDBValue } from '@duckdb/node-api';
import type { Source } from '../schema/types.ts';
import { type Database, identifier } from './database.ts';
import type { ColumnTexts } from './engine.ts';
import type { Dataset } from './read-dataset.ts';

/** Every text that occurs in each category and code column, by source and column. */
export type Texts = ReadonlyMap<string, ColumnTexts>;

/** Lists the texts by which mappings can select, so that a mistyped value is noticed. */
export async function textsOf({ sources }: Dataset): Promise<Texts> {
  const texts = new Map<string, ColumnTexts>();
  for (const [id, { definition, engine }] of sources) {
    const columns = definition.columns
      .filter(({ role }) => role === 'category' || role === 'code')
      .map(({ column }) => column);
    texts.set(id, await engine.texts(columns));
  }
  return texts;
}

/** The texts of some columns of a source that has been read into the database. */
export async function textsOfSource(
  database: Database,
  definition: Source,
  columns: readonly string[],
): Promise<ColumnTexts> {
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
