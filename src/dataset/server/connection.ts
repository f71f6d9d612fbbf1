import { Socket } from 'node:net';
import type { Client, QueryArrayConfig } from 'pg';
import type { ServerAddress } from './address.ts';
import { faultOf, ServerError } from './faults.ts';

/** Longest wait for a server to answer at all, in milliseconds. */
const connectLimit = 10_000;
/** Beyond the server's own limit of a query, the wait for a server that has fallen silent. */
const silenceLimit = 30_000;
const goodbyeLimit = 2_000;

/** A column of a result: its name, the number of its type, and the modifier of the type. */
export interface ServerField {
  name: string;
  type: number;
  modifier: number;
}

export interface ServerResult {
  fields: readonly ServerField[];
  /** Values as the texts that the server sends: nothing is rounded on the way. */
  rows: readonly (readonly (string | null)[])[];
}

/** One connection with one read-only transaction: all queries see the data of the same moment. */
export interface ServerConnection {
  /** Throws {@link ServerError}; the transaction begins anew after that. */
  query(sql: string): Promise<ServerResult>;
  close(): Promise<void>;
}

/**
 * What every query relies on: nothing can be written, and texts of values look one way. All of it ends
 * with the transaction, so that a connection that a pool lends us goes back as it was.
 */
const settings = (seconds: number): readonly string[] => [
  'BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY',
  `SET LOCAL statement_timeout = ${seconds * 1000}`,
  'SET LOCAL standard_conforming_strings = on',
  "SET LOCAL datestyle = 'ISO, YMD'",
  "SET LOCAL intervalstyle = 'postgres'",
  "SET LOCAL timezone = 'UTC'",
  'SET LOCAL extra_float_digits = 1',
];

/**
 * Connects to a server; `seconds` is the longest that one query may take. The driver is loaded only
 * here, because most countries have files. Throws {@link ServerError}.
 */
export async function connect(address: ServerAddress, seconds: number): Promise<ServerConnection> {
  const { default: driver } = await import('pg');
  const socket = new Socket();
  let client: Client;
  try {
    client = new driver.Client({
      connectionString: address.text,
      application_name: 'uncts',
      connectionTimeoutMillis: connectLimit,
      query_timeout: seconds * 1000 + silenceLimit,
      keepAlive: true,
      stream: () => socket,
    });
  } catch (error) {
    throw wrapped(error, 'connecting', address);
  }
  // A connection that breaks while nothing runs is noticed by the next query.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await begin(client, seconds);
  } catch (error) {
    await end(client, socket);
    throw wrapped(error, 'connecting', address);
  }
  let lost: ServerError | undefined;
  return {
    async query(sql) {
      if (lost !== undefined) throw lost;
      const started = performance.now();
      try {
        return await run(client, sql);
      } catch (error) {
        // The server says only that the query was stopped, in its own language.
        const late = performance.now() - started >= seconds * 1000;
        const { fault, reason, state } = wrapped(error, 'query', address);
        const known = new ServerError(
          fault === 'cancelled' && late ? 'time' : fault,
          reason,
          state,
        );
        if (state === '') lost = known;
        else await anew(client, seconds).catch(() => undefined);
        throw known;
      }
    },
    close: () => end(client, socket),
  };
}

async function anew(client: Client, seconds: number): Promise<void> {
  await client.query('ROLLBACK');
  await begin(client, seconds);
}

async function begin(client: Client, seconds: number): Promise<void> {
  for (const statement of settings(seconds)) await client.query(statement);
}

async function run(client: Client, text: string): Promise<ServerResult> {
  // The extended protocol takes one statement only, so no text can smuggle in a second one.
  const config: QueryArrayConfig & { queryMode: string } = {
    text,
    rowMode: 'array',
    queryMode: 'extended',
    types: { getTypeParser: () => String },
  };
  const { fields, rows } = await client.query<(string | null)[]>(config);
  return {
    fields: fields.map(({ name, dataTypeID, dataTypeModifier }) => ({
      name,
      type: dataTypeID,
      modifier: dataTypeModifier,
    })),
    rows,
  };
}

function wrapped(
  error: unknown,
  during: 'connecting' | 'query',
  { scrub }: ServerAddress,
): ServerError {
  const { message = '', code = '' } = error as { message?: string; code?: string };
  return new ServerError(faultOf(error, during), scrub(message === '' ? code : message), code);
}

/** Says goodbye, and hangs up where the server does not answer. */
async function end(client: Client, socket: Socket): Promise<void> {
  const hangUp = setTimeout(() => socket.destroy(), goodbyeLimit);
  await client.end().catch(() => undefined);
  clearTimeout(hangUp);
}
