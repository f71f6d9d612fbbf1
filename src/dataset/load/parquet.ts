import { statSync } from 'node:fs';
import type { Problem } from '../../problems.ts';
import { identifier, literal } from '../database.ts';
import { plain } from './header.ts';
import type { OpenedFile, OpenRequest } from './opened-file.ts';
import { insertSql, unnamedValues } from './select-sql.ts';
import { isNested, textOf } from './typed-text.ts';

/** Opens a Parquet file. Values keep their digits; nested ones are a problem. */
export async function openParquet({
  file,
  definition,
  database,
}: OpenRequest): Promise<OpenedFile | { problems: Problem[] }> {
  const place = { file: file.shownAs };
  if (statSync(file.path).size === 0) return { problems: [{ code: 'file-empty', ...place }] };
  const from = `read_parquet(${literal(file.path)}, binary_as_string = true)`;
  let columns: { name: string; type: string }[];
  try {
    const rows = await database.rows(`DESCRIBE SELECT * FROM ${from}`);
    columns = rows.map((row) => ({ name: String(row.column_name), type: String(row.column_type) }));
  } catch (error) {
    const reason = String((error as Error).message).split('\n')[0] ?? '';
    return { problems: [{ code: 'not-parquet', ...place, reason }] };
  }
  return {
    file,
    headings: columns.map(({ name }) => plain(name)),
    place,
    notes: 0,
    async fill(base, table, plan) {
      const read = [...plan.columns, ...(plan.wide?.columns ?? [])].map(({ position }) => position);
      const nested = columns.filter(({ type }, at) => read.includes(at) && isNested(type));
      if (nested.length > 0) {
        return nested.map(({ name: column }) => ({ code: 'nested-value', ...place, column }));
      }
      const field = (position: number): string => {
        const { name, type } = columns[position] ?? { name: '', type: 'VARCHAR' };
        return textOf(identifier(name), type, definition.file);
      };
      await base.rows(insertSql(table, plan, { field, from }));
      return unnamedValues(base, plan, { field, from }, place);
    },
    scan(plan) {
      const read = plan.columns.map(({ column, position }) => ({ column, ...columns[position] }));
      if (read.some(({ type = '' }) => isNested(type))) return undefined;
      return {
        from,
        columns: read.map(({ column, name = '', type = 'VARCHAR' }) => ({
          column,
          raw: identifier(name),
          type,
          textOf: (raw) => textOf(raw, type, definition.file),
        })),
        isRecord: 'true',
      };
    },
    placesOf: async (records) => records.map((record) => ({ ...place, record: record + 1 })),
  };
}
