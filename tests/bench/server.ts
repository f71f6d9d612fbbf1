/**
 * A source on a server against the same queries in psql: `npx tsx tests/bench/server.ts`, and a part of
 * `npm run bench` where PostgreSQL is installed. Nothing here is asserted.
 */
import { execFileSync } from 'node:child_process';
import { parseAddress } from '../../src/dataset/server/address.ts';
import { connect, type ServerConnection } from '../../src/dataset/server/connection.ts';
import { readServerSource } from '../../src/dataset/server/read-source.ts';
import type { Source } from '../../src/schema/types.ts';
import { type Cluster, ownerPassword, postgresPresent, startCluster } from '../dataset/postgres.ts';
import { measureCall } from './measure.ts';

const records = 5_000_000;
const runs = 3;

const definition: Source = {
  source: 'incidents',
  title: 'Incidents',
  publisher: 'A register',
  institution: 'police',
  file: { format: 'postgres', connection: 'UNCTS_BENCH', table: 'incidents' },
  columns: [
    { column: 'year', role: 'year' },
    { column: 'state', role: 'category' },
    { column: 'sex', role: 'category' },
    { column: 'offence', role: 'code', list: 'codes' },
    { column: 'story', role: 'ignore' },
    { column: 'victims', role: 'measure' },
  ],
};

const plainQuery = `SELECT year, state, sex, offence, count(*), sum(victims), count(victims)
  FROM incidents GROUP BY year, state, sex, offence`;

/** Prints how long the server takes for this program and for psql. */
export async function benchServer(): Promise<void> {
  if (!postgresPresent) {
    console.log('PostgreSQL is not installed: sources on a server were not measured');
    return;
  }
  const cluster = await startCluster();
  try {
    await measure(cluster);
  } finally {
    await cluster.stop();
  }
}

async function measure(cluster: Cluster): Promise<void> {
  await cluster.run(`CREATE TABLE incidents AS SELECT (2003 + n % 11)::smallint AS year,
      'State ' || n % 36 AS state, (ARRAY['Male', 'Female', NULL])[1 + n % 3] AS sex,
      'Crime head ' || n % 97 % 60 AS offence, repeat('x', 40) AS story, (n % 4)::bigint AS victims
    FROM generate_series(1, ${records}) n; ANALYZE incidents`);
  await cluster.run('VACUUM incidents');
  const text = cluster.address('owner', ownerPassword);
  const address = parseAddress(text);
  if (address === undefined) throw new Error('no address');
  const connection = await connect(address, 600);
  const queries: string[] = [];
  const recording: ServerConnection = {
    ...connection,
    query(sql) {
      queries.push(sql);
      return connection.query(sql);
    },
  };
  const described = { definition, describedIn: 'incidents.json', folder: '', shownAs: '' };
  const started = performance.now();
  const result = await readServerSource(
    recording,
    described,
    ['state', 'sex', 'offence'],
    (error) => {
      throw error;
    },
  );
  const read = performance.now() - started;
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  const { engine } = result.source;
  const columns = ['state', 'sex', 'offence'];
  let strata = 0;
  const own = await measureCall(runs, async () => {
    strata = (await engine.strata(columns)).length;
  });
  const query = queries.at(-1) ?? '';
  const psql = await measureCall(runs, () => {
    execFileSync('psql', [text, '-q', '-A', '-t', '-o', '/dev/null', '-c', query]);
  });
  const byHand = await measureCall(runs, () => {
    execFileSync('psql', [text, '-q', '-A', '-t', '-o', '/dev/null', '-c', plainQuery]);
  });
  const texts = await measureCall(runs, () => engine.texts(columns));
  await connection.close();
  console.log(`${records} records on PostgreSQL, ${strata} strata travel; median of ${runs}`);
  console.log(`  the query that adds up, to strata: ${(own / 1000).toFixed(2)} s`);
  console.log(`  the same query in psql: ${(psql / 1000).toFixed(2)} s`);
  console.log(`  ratio: ${(own / psql).toFixed(2)}`);
  console.log(
    `  a query by hand, which leaves texts to the server's language: ${(byHand / 1000).toFixed(2)} s`,
  );
  console.log(
    `  once before: checking every value ${(read / 1000).toFixed(2)} s, texts ${(texts / 1000).toFixed(2)} s`,
  );
}

if (process.argv[1]?.endsWith('bench/server.ts')) await benchServer();
