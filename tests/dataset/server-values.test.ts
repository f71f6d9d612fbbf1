import { connect as connectTo, createServer, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Stratum } from '../../src/dataset/aggregate.ts';
import { readDataset } from '../../src/dataset/read-dataset.ts';
import type { Country, SourceColumn } from '../../src/schema/types.ts';
import { smallCountry, writeCountry } from '../country.ts';
import { type Cluster, postgresPresent, startCluster } from './postgres.ts';

type Columns = readonly (readonly [column: string, role: SourceColumn['role']])[];

const profile = JSON.parse(smallCountry()['country.json'] ?? '') as Country;

/** A country folder with one source. */
function countryWith(file: object, columns: Columns, more: object = {}, csv = '') {
  const source = {
    source: 'table',
    title: 'A table',
    publisher: 'A register',
    institution: 'police',
    file,
    columns: columns.map(([column, role]) => ({
      column,
      role,
      ...(role === 'code' ? { list: 'codes' } : {}),
    })),
    ...more,
  };
  return writeCountry({ 'sources/table.json': JSON.stringify(source), 'data/table.csv': csv });
}

/** Everything that a source says: years, texts, strata and records. */
async function saidBy(folder: string, address = ''): Promise<unknown> {
  const dataset = await readDataset(folder, profile, undefined, { UNCTS_TEST: address });
  try {
    const source = dataset.sources.get('table');
    if (source === undefined) throw new Error('no source');
    const { definition, years, engine } = source;
    const names = definition.columns
      .filter(({ role }) => role === 'category' || role === 'code')
      .map(({ column }) => column);
    const texts = await engine.texts(names);
    const found = await engine.records({ year: years[0] ?? 0, tests: [], limit: 1000, skip: 0 });
    return {
      years,
      texts: names.map((name) => [...(texts.get(name) ?? [])].sort()),
      strata: await engine.strata(names),
      records: found.map((record) => JSON.stringify(record.texts)).sort(),
    };
  } finally {
    await dataset.close();
  }
}

describe.skipIf(!postgresPresent)('values of a server (skipped without PostgreSQL)', () => {
  let cluster: Cluster;
  let address = '';

  beforeAll(async () => {
    cluster = await startCluster();
    address = cluster.address('owner', 'owner');
  });
  afterAll(() => cluster.stop());

  /** What a table says on the server, and what its export as CSV says as a file. */
  async function bothWays(table: string, columns: Columns, exported = '*', nulls: string[] = []) {
    const csv = cluster.export(`SELECT ${exported} FROM ${table}`);
    const server = countryWith(
      { format: 'postgres', connection: 'UNCTS_TEST', table, nulls },
      columns,
    );
    const file = countryWith({ format: 'csv', path: 'data/table.csv', nulls }, columns, {}, csv);
    try {
      return { server: await saidBy(server.folder, address), file: await saidBy(file.folder) };
    } finally {
      server.remove();
      file.remove();
    }
  }

  it('are those of files for every type of column', async () => {
    await cluster.run(`CREATE TYPE colour AS ENUM ('red', 'green');
      CREATE TABLE typed (year numeric(4), kind colour, id uuid, day date, at timestamptz, yes boolean,
        name varchar(20), small smallint, big bigint, exact numeric(12,2), free numeric,
        single real, twice double precision, typed_in text);
      INSERT INTO typed SELECT 2010 + n % 4, CASE n % 3 WHEN 0 THEN 'red'::colour WHEN 1 THEN 'green' END,
        ('00000000-0000-0000-0000-00000000000' || n % 5)::uuid, date '2010-02-27' + n % 3,
        timestamptz '2010-02-27 12:00+00' + n % 2 * interval '1 hour', n % 2 = 0,
        CASE n % 4 WHEN 0 THEN '' WHEN 1 THEN 'a,b "c"' WHEN 2 THEN NULL ELSE 'é' || chr(128512) END,
        n, n * 1000000007::bigint, n / 8.0, n / 7.0, n / 10.0, n / 3.0,
        CASE n % 5 WHEN 0 THEN NULL WHEN 1 THEN '' WHEN 2 THEN ' 1.25' WHEN 3 THEN '1e2' ELSE '-3' END
        FROM generate_series(1, 200) n`);
    const columns: Columns = [
      ['year', 'year'],
      ...['kind', 'id', 'day', 'at', 'yes', 'name'].map((name) => [name, 'category'] as const),
      ...['small', 'big', 'exact', 'free', 'single', 'twice', 'typed_in'].map(
        (name) => [name, 'measure'] as const,
      ),
    ];
    const exported =
      "year, kind, id, day, to_char(at at time zone 'UTC', 'YYYY-MM-DD HH24:MI:SS+00') AS at, yes::text AS yes, name, small, big, exact, free, single, twice, typed_in";
    const { server, file } = await bothWays('typed', columns, exported);
    expect(server).toEqual(file);
    expect((server as { strata: Stratum[] }).strata).toHaveLength(60);
  });

  it('are in the order of files, and told apart, whatever the collation of the server', async () => {
    await cluster.run(`CREATE COLLATION blind (provider = icu, locale = 'und-u-ks-level1', deterministic = false);
      CREATE TABLE worded (year int, word text COLLATE blind, n int);
      INSERT INTO worded SELECT 2013, w, 1 FROM unnest(ARRAY['a', 'A', 'á', 'b', 'B', ' a', 'Z', 'ß', 'ss',
        chr(65533), chr(128512), '漢字', 'क', '_', '-', '', NULL]) w, generate_series(1, 3)`);
    const { server, file } = await bothWays('worded', [
      ['year', 'year'],
      ['word', 'category'],
      ['n', 'measure'],
    ]);
    expect(server).toEqual(file);
    const { strata } = server as { strata: Stratum[] };
    expect(strata.map(({ categories, records }) => [categories.word, records])).toEqual([
      ['', 6],
      ...[' a', '-', 'A', 'B', 'Z', '_', 'a', 'b', 'ss', 'ß', 'á', 'क', '漢字', '\uFFFD', '😀'].map(
        (word) => [word, 3],
      ),
    ]);
  });

  it('may mean that there is none', async () => {
    await cluster.run(`CREATE TABLE gaps (year text, place text, n int, m text);
      INSERT INTO gaps VALUES (' 2013 ', 'NULL', -1, 'n/a'), ('2013', 'x', 5, '7'), ('2013', '-1', 3, '-1')`);
    const columns: Columns = [
      ['year', 'year'],
      ['place', 'category'],
      ['n', 'measure'],
      ['m', 'measure'],
    ];
    const { server, file } = await bothWays('gaps', columns, '*', ['NULL', '-1', 'n/a']);
    expect(server).toEqual(file);
    expect((server as { strata: Stratum[] }).strata[0]).toEqual({
      year: 2013,
      categories: { place: '' },
      records: 2,
      measures: { n: { sum: 3, filled: 1 }, m: { sum: 0, filled: 0 } },
    });
  });

  it('and names may be hostile', async () => {
    const bad = `x'); DROP TABLE typed; --`;
    const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
    const table = `${quoted('odd.schema; --')}.${quoted('we"ird $1 \\')}`;
    await cluster.run(`CREATE SCHEMA "odd.schema; --";
      CREATE TABLE ${table} ("select" int, ${quoted(bad)} text, "Straße 漢字" text, "constructor" text, "n""n" int)`);
    const values = [
      bad,
      `'; DELETE FROM typed; --`,
      '\\',
      "\\'",
      '$1',
      '%s',
      '=1+1',
      '"',
      "''",
      'a\nb',
    ];
    for (const value of values) {
      await cluster.run(
        `INSERT INTO ${table} VALUES (2013, $t$${value}$t$, $t$${value}$t$, $t$${value}$t$, 1)`,
      );
    }
    const columns: Columns = [
      ['select', 'year'],
      [bad, 'category'],
      ['Straße 漢字', 'code'],
      ['constructor', 'category'],
      ['n"n', 'measure'],
    ];
    const { server, file } = await bothWays(table, columns);
    expect(server).toEqual(file);
    expect((server as { strata: Stratum[] }).strata).toHaveLength(values.length);
    const country = countryWith(
      { format: 'postgres', connection: 'UNCTS_TEST', table, nulls: values },
      columns,
    );
    const dataset = await readDataset(country.folder, profile, undefined, { UNCTS_TEST: address });
    const found = await dataset.sources.get('table')?.engine.records({
      year: 2013,
      tests: [{ column: bad, texts: [bad, 'a\0b', ''], negated: false }],
      limit: 5,
      skip: values.length - 3,
    });
    expect(found).toHaveLength(3);
    await dataset.close();
    country.remove();
    await cluster.run('SELECT count(*) FROM typed');
  });

  it('of records that are counted', async () => {
    const country = countryWith(
      {
        format: 'postgres',
        connection: 'UNCTS_TEST',
        query: 'SELECT year, kind FROM typed -- all;',
      },
      [
        ['year', 'year'],
        ['kind', 'category'],
      ],
      { counts: [{ measure: 'victims' }] },
    );
    const { strata } = (await saidBy(country.folder, address)) as { strata: Stratum[] };
    country.remove();
    expect(strata[0]).toEqual({
      year: 2010,
      categories: { kind: '' },
      records: 17,
      measures: { victims: { sum: 17, filled: 17 } },
    });
  });

  it('are those of one moment', async () => {
    await cluster.run('CREATE TABLE moving AS SELECT 2013 AS year, 1 AS n');
    const country = countryWith({ format: 'postgres', connection: 'UNCTS_TEST', table: 'moving' }, [
      ['year', 'year'],
      ['n', 'measure'],
    ]);
    const dataset = await readDataset(country.folder, profile, undefined, { UNCTS_TEST: address });
    await cluster.run('INSERT INTO moving VALUES (2014, 7), (2013, 9); CREATE INDEX ON moving (n)');
    const strata = await dataset.sources.get('table')?.engine.strata([]);
    await dataset.close();
    country.remove();
    expect(strata?.map(({ year, records }) => [year, records])).toEqual([[2013, 1]]);
  });

  it('travel as sums only: a million records come as a few kilobytes', async () => {
    await cluster.run(`CREATE TABLE million AS SELECT 2010 + n % 4 AS year, 'offence ' || n % 25 AS offence,
      'a long text about what happened, number ' || n AS story, n % 7 AS n FROM generate_series(1, 1000000) n`);
    const proxy = await countingProxy(cluster.port);
    const country = countryWith(
      { format: 'postgres', connection: 'UNCTS_TEST', table: 'million' },
      [
        ['year', 'year'],
        ['offence', 'category'],
        ['story', 'ignore'],
        ['n', 'measure'],
      ],
    );
    const dataset = await readDataset(country.folder, profile, undefined, {
      UNCTS_TEST: address.replace(`:${cluster.port}/`, `:${proxy.port}/`),
    });
    const engine = dataset.sources.get('table')?.engine;
    const texts = await engine?.texts(['offence']);
    const strata = (await engine?.strata(['offence'])) ?? [];
    await dataset.close();
    await proxy.close();
    country.remove();
    expect(texts?.get('offence')?.size).toBe(25);
    expect(strata).toHaveLength(100);
    expect(strata.reduce((sum, { records }) => sum + records, 0)).toBe(1_000_000);
    expect(proxy.received()).toBeGreaterThan(2_000);
    expect(proxy.received()).toBeLessThan(20_000);
  });
});

/** Passes a connection on and counts the bytes that come back. */
async function countingProxy(port: number) {
  let bytes = 0;
  const open = new Set<Socket>();
  const server = createServer((client) => {
    const upstream = connectTo(port, '127.0.0.1');
    for (const socket of [client, upstream]) {
      open.add(socket);
      socket.on('error', () => undefined);
    }
    upstream.on('data', (chunk) => {
      bytes += chunk.length;
    });
    client.pipe(upstream).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const listening = server.address();
  if (listening === null || typeof listening === 'string') throw new Error('no port');
  return {
    port: listening.port,
    received: () => bytes,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
