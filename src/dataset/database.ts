import {
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBValue,
  VARCHAR,
} from '@duckdb/node-api';

export type DatabaseRow = Record<string, DuckDBValue>;

/** An in-memory database for one run. It never loads extensions and never opens a connection. */
export interface Database {
  rows(sql: string): Promise<DatabaseRow[]>;
  /** Adds texts to a table, column by column in the order of its columns. `table` is an identifier. */
  append(table: string, columns: readonly (readonly (string | null)[])[]): Promise<void>;
  /** The same database for statements that need not wait for those of this one. */
  beside(): Promise<Database>;
  close(): void;
}

/** Opens the database in which sources are read and added up. */
export async function openDatabase(): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    preserve_insertion_order: 'true',
  });
  const database = await connected(instance);
  return {
    ...database,
    close() {
      database.close();
      instance.closeSync();
    },
  };
}

async function connected(instance: DuckDBInstance): Promise<Database> {
  const connection: DuckDBConnection = await instance.connect();
  return {
    async rows(sql) {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowObjects();
    },
    append: (table, columns) => append(connection, table, columns),
    beside: () => connected(instance),
    close: () => connection.closeSync(),
  };
}

/** Rows that the database takes at once. */
const chunkRows = 2048;

async function append(
  connection: DuckDBConnection,
  table: string,
  columns: readonly (readonly (string | null)[])[],
): Promise<void> {
  const appender = await connection.createAppender(unquoted(table));
  const types = columns.map(() => VARCHAR);
  const rows = columns[0]?.length ?? 0;
  for (let at = 0; at < rows; at += chunkRows) {
    const chunk = DuckDBDataChunk.create(types, chunkRows);
    chunk.setColumns(columns.map((values) => values.slice(at, at + chunkRows)));
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

/** The appender takes a name, not an identifier. */
function unquoted(name: string): string {
  return name.replace(/^"|"$/g, '').replaceAll('""', '"');
}

/** A text as an SQL literal. */
export function literal(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

/** A column or table name as an SQL identifier. */
export function identifier(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

/** Column of a raw table with the file of each record, where a description derives from it. */
export const fileColumn = '#file';

/** Counts come back as BigInt; every count here is below 2^53. */
export function toNumber(value: DuckDBValue | undefined): number {
  return Number(value ?? 0);
}
