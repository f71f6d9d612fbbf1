import { type DuckDBConnection, DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';

export type DatabaseRow = Record<string, DuckDBValue>;

/** An in-memory database for one run. It never loads extensions and never opens a connection. */
export interface Database {
  rows(sql: string): Promise<DatabaseRow[]>;
  close(): void;
}

/** Opens the database in which sources are read and added up. */
export async function openDatabase(): Promise<Database> {
  const instance = await DuckDBInstance.create(':memory:', {
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
    preserve_insertion_order: 'true',
  });
  const connection: DuckDBConnection = await instance.connect();
  return {
    async rows(sql) {
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowObjects();
    },
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
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
