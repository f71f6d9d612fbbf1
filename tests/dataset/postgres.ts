import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const versions = '/usr/lib/postgresql';
const programs = existsSync(versions)
  ? readdirSync(versions)
      .sort((a, b) => Number(b) - Number(a))
      .map((version) => join(versions, version, 'bin'))
      .find((bin) => existsSync(join(bin, 'initdb')))
  : undefined;

/** Whether PostgreSQL is installed. */
export const postgresPresent = programs !== undefined;

/** A server of its own for one test file, in a temporary folder, that nobody else is connected to. */
export interface Cluster {
  port: number;
  /** The address for a user with a password. */
  address(user: string, password: string, database?: string): string;
  /** Runs statements as the owner of everything. */
  run(sql: string): Promise<void>;
  /** Loads CSV text with a header into a table that exists. */
  copy(table: string, csv: string): void;
  /** The records of a query as CSV with a header. */
  export(query: string): string;
  stop(): Promise<void>;
}

export const ownerPassword = 'owner';

/** Makes and starts a server. It listens on 127.0.0.1 only, asks for passwords, and is stopped by its own id. */
export async function startCluster(): Promise<Cluster> {
  if (programs === undefined) throw new Error('PostgreSQL is not installed');
  const bin = programs;
  const folder = mkdtempSync(join(tmpdir(), 'uncts-postgres-'));
  const data = join(folder, 'data');
  const identity = { uid: idOf('-u'), gid: idOf('-g') };
  const asServer = process.getuid?.() === 0 ? identity : {};
  if (process.getuid?.() === 0) execFileSync('chown', ['postgres:', folder]);
  const setup = { ...asServer, cwd: folder };
  execFileSync(
    'sh',
    ['-c', 'printf %s "$1" > "$2"', 'sh', ownerPassword, join(folder, 'pw')],
    setup,
  );
  const options = ['-U', 'owner', '-A', 'scram-sha-256', `--pwfile=${join(folder, 'pw')}`];
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, ...options, '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
    setup,
  );
  const port = await freePort();
  const listening = ['-c', 'listen_addresses=127.0.0.1', '-k', folder, '-p', String(port)];
  const server = spawn(join(bin, 'postgres'), ['-D', data, ...listening, '-c', 'fsync=off'], {
    ...setup,
    stdio: 'ignore',
  });
  const address = (user: string, password: string, database = 'postgres') =>
    `postgresql://${user}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
  const owner = address('owner', ownerPassword);
  await untilReady(owner);
  return {
    port,
    address,
    async run(sql) {
      const client = new pg.Client({ connectionString: owner });
      await client.connect();
      await client.query(sql).finally(() => client.end());
    },
    copy(table, csv) {
      execFileSync(
        join(bin, 'psql'),
        [owner, '-q', '-v', 'ON_ERROR_STOP=1', '-c', `\\copy ${table} from pstdin csv header`],
        { input: csv },
      );
    },
    export: (query) =>
      execFileSync(
        join(bin, 'psql'),
        [owner, '-q', '-c', `COPY (${query}) TO STDOUT (FORMAT csv, HEADER)`],
        { encoding: 'utf8' },
      ),
    async stop() {
      const stopped = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGINT');
      await stopped;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function idOf(option: '-u' | '-g'): number {
  return Number(execFileSync('id', [option, 'postgres'], { encoding: 'utf8' }));
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function untilReady(address: string): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    const client = new pg.Client({ connectionString: address });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await sleep(100);
    }
  }
  throw new Error('PostgreSQL did not start');
}
