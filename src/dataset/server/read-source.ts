import type { Problem } from '../../problems.ts';
import type { Source } from '../../schema/types.ts';
import { identifier } from '../database.ts';
import type { SourceResult } from '../engine.ts';
import type { DescribedSource } from '../source-files.ts';
import { checkValues } from './checks.ts';
import { readColumns, serverColumns } from './columns.ts';
import type { ServerConnection, ServerField } from './connection.ts';
import { postgresDialect } from './dialect.ts';
import { ServerError } from './faults.ts';
import { postgresEngine, type ServerTable } from './postgres-engine.ts';
import { relationOf } from './relation.ts';

/** SQLSTATE undefined_column. */
const noSuchColumn = '42703';

/** Checks the table of a source on its server: its columns, then its values. `keys`: see ReadSource. */
export async function readServerSource(
  connection: ServerConnection,
  source: DescribedSource,
  keys: readonly string[],
  failed: (error: ServerError) => Problem,
): Promise<SourceResult> {
  const { describedIn, definition, shownAs } = source;
  const from = relationOf(definition.file) ?? '';
  try {
    const found = await fieldsOf(connection, from, definition, describedIn);
    if ('problems' in found) return found;
    const columns = serverColumns(definition, found.fields, postgresDialect);
    const { years, problems } = await checkValues(
      connection,
      from,
      columns,
      definition,
      describedIn,
    );
    if (problems.length > 0) return { problems };
    const table: ServerTable = { connection, from, columns, describedIn, shownAs, failed };
    return { source: { ...source, years, keys, engine: postgresEngine(table) } };
  } catch (error) {
    if (error instanceof ServerError) return { problems: [failed(error)] };
    throw error;
  }
}

/** Types of the columns that are read. Only these are asked for: others may be out of bounds. */
async function fieldsOf(
  connection: ServerConnection,
  from: string,
  definition: Source,
  file: string,
): Promise<{ fields: readonly ServerField[] } | { problems: Problem[] }> {
  const names = readColumns(definition).map(({ column }) => column);
  try {
    return await connection.query(
      `SELECT ${names.map(identifier).join(', ')} FROM ${from} LIMIT 0`,
    );
  } catch (error) {
    if (!(error instanceof ServerError) || error.state !== noSuchColumn) throw error;
    const known = (await connection.query(`SELECT * FROM ${from} LIMIT 0`)).fields.map(
      ({ name }) => name,
    );
    const missing = names.filter((column) => !known.includes(column));
    if (missing.length === 0) throw error;
    return {
      problems: missing.map((column) => ({ code: 'server-column', file, column, known })),
    };
  }
}
