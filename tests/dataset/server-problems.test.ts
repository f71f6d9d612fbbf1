import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { checkSources } from '../../src/compile/source.ts';
import { traceCell } from '../../src/compile/trace.ts';
import { readDataset } from '../../src/dataset/read-dataset.ts';
import { problemText } from '../../src/messages/problems.ts';
import { InputError } from '../../src/problems.ts';
import type { Country } from '../../src/schema/types.ts';
import { compileSmall, figureOf } from '../compile-small.ts';
import { smallCountry, writeCountry } from '../country.ts';
import { type Cluster, postgresPresent, startCluster } from './postgres.ts';

const source = JSON.parse(smallCountry()['sources/offences.json'] ?? '');
const profile = JSON.parse(smallCountry()['country.json'] ?? '') as Country;
const password = 'sésame/@ouvre-toi';

/** The small country with its offences on a server. */
const onServer = (file: object, changes: object = {}): Record<string, string> => ({
  'sources/offences.json': JSON.stringify({
    ...source,
    file: { format: 'postgres', connection: 'UNCTS_TEST', ...file },
    ...changes,
  }),
});

/** What a person is told, from the reading of sources and after. */
async function told(
  files: Record<string, string>,
  environment: NodeJS.ProcessEnv,
): Promise<string[]> {
  const country = writeCountry({ ...smallCountry(), ...files });
  try {
    const dataset = await readDataset(country.folder, profile, undefined, environment);
    await dataset.sources.get('offences')?.engine.strata(['canton']).finally(dataset.close);
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(problemText);
    throw error;
  } finally {
    country.remove();
  }
  return [];
}

describe.skipIf(!postgresPresent)('a server (skipped without PostgreSQL)', () => {
  let cluster: Cluster;
  let address = '';
  const say = (file: object, changes: object = {}, environment: NodeJS.ProcessEnv = {}) =>
    told(onServer(file, changes), { UNCTS_TEST: address, ...environment });

  beforeAll(async () => {
    cluster = await startCluster();
    address = cluster.address('reader', password);
    await cluster.run(`CREATE ROLE reader LOGIN PASSWORD '${password}';
      CREATE TABLE offences (year text, canton text, offence text, offences text, secret text);
      GRANT SELECT (year, canton, offence, offences) ON offences TO reader;
      CREATE TABLE private AS TABLE offences;
      CREATE TABLE empty (LIKE offences); GRANT SELECT ON empty TO reader;
      CREATE TABLE victims (year int, canton text, gender text, age text, victims numeric);
      GRANT SELECT ON victims TO reader;
      CREATE SEQUENCE counter; GRANT USAGE ON SEQUENCE counter TO reader;
      GRANT INSERT, DELETE ON empty TO reader`);
    await cluster.run('CREATE DATABASE locked');
    await cluster.run('REVOKE CONNECT ON DATABASE locked FROM PUBLIC');
    cluster.copy(
      'offences (year, canton, offence, offences)',
      (smallCountry()['data/offences.csv'] ?? '').replaceAll('NULL', ''),
    );
    cluster.copy('victims', smallCountry()['data/victims.csv'] ?? '');
  });
  afterAll(() => cluster.stop());
  afterEach(() => {
    delete process.env.UNCTS_TEST;
  });

  it('needs SELECT on the described columns and nothing else', async () => {
    process.env.UNCTS_TEST = address;
    const ret = await compileSmall(onServer({ table: 'offences' }));
    expect(figureOf(ret, 'data/1.1/intentional-homicide/total@2013')).toBe(33);
    expect({ ...ret, sources: [] }).toEqual({ ...(await compileSmall()), sources: [] });
  });

  it('traces a figure to its records, and says what the table holds', async () => {
    process.env.UNCTS_TEST = address;
    const country = writeCountry({ ...smallCountry(), ...onServer({ table: 'offences' }) });
    const csv = join(country.folder, 'records.csv');
    const cell = 'data/1.1/intentional-homicide/total@2013';
    const [line] = (await traceCell({ country: country.folder, cell, csv })).lines;
    const written = readFileSync(csv, 'utf8').trim().split('\r\n');
    const checks = await checkSources({ country: country.folder, source: 'offences' });
    country.remove();
    const { sources } = await compileSmall(onServer({ table: 'offences' }));
    expect(line?.selection).toMatchObject({
      source: sources.find(({ source: id }) => id === 'offences'),
      columns: [],
      sample: [
        { file: 'postgres:UNCTS_TEST/offences', texts: { canton: 'North', offences: '13' } },
        { file: 'postgres:UNCTS_TEST/offences', texts: { canton: 'South', offences: '20' } },
      ],
    });
    expect(written.slice(1)).toEqual([
      '2,offences,postgres:UNCTS_TEST/offences,,2013,North,Murder,13',
      '2,offences,postgres:UNCTS_TEST/offences,,2013,South,Murder,20',
    ]);
    const onFiles = writeCountry(smallCountry());
    const [fromFile] = await checkSources({ country: onFiles.folder, source: 'offences' });
    onFiles.remove();
    expect(checks).toEqual([
      {
        ...fromFile,
        files: [{ file: 'postgres:UNCTS_TEST/offences', records: 25, rows: 25, notes: 0 }],
      },
    ]);
  });

  it.each([
    [
      'a missing address',
      { UNCTS_TEST: '' },
      'sources/offences.json: The environment variable UNCTS_TEST is not set. Set it to the address of the server, such as postgresql://user:password@host:5432/database.',
    ],
    [
      'something that is no address',
      { UNCTS_TEST: `host=127.0.0.1 password=${password}` },
      'sources/offences.json: The environment variable UNCTS_TEST does not hold the address of a server. An address looks like postgresql://user:password@host:5432/database; signs such as @ or / in a password are written as %40 or %2F.',
    ],
    [
      'a limit that is none',
      { UNCTS_QUERY_SECONDS: 'soon' },
      'sources/offences.json: The environment variable UNCTS_QUERY_SECONDS should hold a whole number of seconds from 1 to 999999.',
    ],
  ])('%s is told', async (_name, environment, sentence) => {
    expect(await say({ table: 'offences' }, {}, environment)).toEqual([sentence]);
  });

  it.each([
    [
      'wrong',
      'reader',
      'not-it',
      /^sources\/offences.json: The user or the password was not accepted by the server of UNCTS_TEST \(.*"reader"\). Check both in UNCTS_TEST.$/,
    ],
    ['empty', 'reader', '', /The user or the password was not accepted/],
    ['unknown', 'nobody', password, /The user or the password was not accepted/],
  ])('a password that is %s is told and never shown', async (_name, user, given, sentence) => {
    const [said = '', ...more] = await say(
      { table: 'offences' },
      {},
      { UNCTS_TEST: cluster.address(user, given) },
    );
    expect(said).toMatch(sentence);
    expect(more).toEqual([]);
    for (const secret of [given, encodeURIComponent(given)].filter((text) => text !== '')) {
      expect(said).not.toContain(secret);
    }
  });

  it('hides the password even where the server repeats it', async () => {
    const query = `SELECT year, canton, offence, "${password}" AS offences FROM offences`;
    const [said = ''] = await say({ query });
    expect(said).toBe(
      'sources/offences.json: The query was refused by the server of UNCTS_TEST (column "***" does not exist). Check "query" and "columns" in this description.',
    );
  });

  it.each([
    [
      'no such database',
      () => cluster.address('reader', password, 'nowhere'),
      'There is no such database on the server of UNCTS_TEST',
    ],
    [
      'a locked database',
      () => cluster.address('reader', password, 'locked'),
      'The user or the password was not accepted by the server of UNCTS_TEST (permission denied for database "locked").',
    ],
    [
      'nobody listening',
      () => 'postgresql://u:p@127.0.0.1:1/d',
      'There is no answer from the server of UNCTS_TEST (connect ECONNREFUSED 127.0.0.1:1). Check the host and the port',
    ],
    [
      'no such host',
      () => 'postgresql://u:p@nowhere.invalid/d',
      'There is no answer from the server of UNCTS_TEST',
    ],
    [
      'no encryption',
      () => `${address}?sslmode=require`,
      'An encrypted connection was not possible to the server of UNCTS_TEST',
    ],
  ])('%s is told', async (_name, where, sentence) => {
    const said = await say({ table: 'offences' }, {}, { UNCTS_TEST: where() });
    expect(said).toEqual([expect.stringContaining(`sources/offences.json: ${sentence}`)]);
  });

  it('does not wait for a server that never answers', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const { port } = silent.address() as { port: number };
    const started = performance.now();
    const said = await say(
      { table: 'o' },
      {},
      { UNCTS_TEST: `postgresql://u:p@127.0.0.1:${port}/d` },
    );
    silent.close();
    expect(said).toEqual([
      expect.stringContaining('There is no answer from the server of UNCTS_TEST'),
    ]);
    expect(performance.now() - started).toBeLessThan(15_000);
  });

  it.each([
    [
      { table: 'offense' },
      'There is no such table on the server of UNCTS_TEST (relation "offense" does not exist). Check "table" or "query" in this description; capitals count, and a table outside the search path needs its schema.',
    ],
    [
      { table: 'crime.offences' },
      'There is no such table on the server of UNCTS_TEST (relation "crime.offences" does not exist).',
    ],
    [
      { table: 'private' },
      'The user may not read this table on the server of UNCTS_TEST (permission denied for table private). Let its owner grant SELECT on the table (and USAGE on its schema).',
    ],
    [{ table: 'empty' }, 'The table or query of the server gives no records.'],
    [
      { query: 'SELECT * FROM empty; DROP TABLE empty' },
      'The query was refused by the server of UNCTS_TEST (syntax error at or near ";").',
    ],
    [
      { query: 'SELECT 1) AS x; DROP TABLE empty; --' },
      'The query was refused by the server of UNCTS_TEST',
    ],
    [
      { query: 'WITH gone AS (DELETE FROM empty RETURNING *) SELECT * FROM gone' },
      'The query was refused by the server of UNCTS_TEST',
    ],
    [
      {
        query:
          "SELECT 2013 AS year, nextval('counter')::text AS canton, '' AS offence, 1 AS offences",
      },
      'The query would change data on the server of UNCTS_TEST',
    ],
    [
      {
        query:
          "SELECT 2013 AS year, set_config('transaction_read_only', 'off', true) AS canton, '' AS offence, 1 AS offences",
      },
      'The query was refused by the server of UNCTS_TEST',
    ],
    [
      { table: 'offences', query: 'SELECT 1' },
      'A source on a server needs either "table" or "query", not both.',
    ],
    [{ table: 'a.' }, '"a." is not the name of a table.'],
    [
      { table: 'offences', delimiter: ';' },
      '"delimiter" speaks of files and has no meaning for a server. Leave it out.',
    ],
  ])('%j is told', async (file, sentence) => {
    expect(await say(file)).toEqual([
      expect.stringContaining(`sources/offences.json: ${sentence}`),
    ]);
  });

  it('tells what a description asks that only files have, all at once', async () => {
    const changes = {
      derived: [{ column: 'x', as: 'constant', value: 'y' }],
      counts: [{ measure: 'victims', distinct: 'canton' }],
    };
    const without = {
      'sources/offences.json': JSON.stringify({
        ...source,
        ...changes,
        file: { format: 'postgres' },
      }),
    };
    expect(await told(without, {})).toEqual([
      'sources/offences.json: "derived" is not available for a source on a server. Let a view or the "query" of the description do it.',
      'sources/offences.json: "distinct" is not available for a source on a server. Let a view or the "query" of the description do it.',
      'sources/offences.json: A source on a server needs "connection": the name of the environment variable that holds the address of the server.',
      'sources/offences.json: A source on a server needs either "table" or "query", not both.',
    ]);
  });

  it('names columns that the table does not have', async () => {
    const columns = [...source.columns, { column: 'cantons', role: 'category' }];
    const query = 'SELECT year, canton, offence, offences FROM offences';
    expect(await say({ query }, { columns })).toEqual([
      'sources/offences.json: The column "cantons" that the description of the source names is not in the table of the server. Did you mean "canton"? The table has: year, canton, offence, offences.',
    ]);
  });

  it('names values that are no year, no number or no category', async () => {
    const query = `SELECT * FROM (VALUES ('2013', 'N', 'm', '1'), ('20133', 'N', 'm', '1'), ('2013', 'N', 'm', 'twelve'),
      ('2013', 'N', 'm', 'twelve'), ('2013', 'N', 'x', '1,200'), (NULL, 'N', 'x', 'NaN')) AS v (year, offence, canton, offences)`;
    const breakdowns = [{ breakdown: 'sex', column: 'canton', values: { m: 'male' } }];
    expect(await say({ query }, { breakdowns })).toEqual([
      'sources/offences.json: "" in the column "year" is not a year between 1800 and 2199.',
      'sources/offences.json: "20133" in the column "year" is not a year between 1800 and 2199.',
      ...['twelve', '1,200', 'NaN'].map(
        (found) =>
          `sources/offences.json: "${found}" in the column "offences" is not a number. Correct it, or list it under "nulls" in the description of the source if it means that there is no value.`,
      ),
      'sources/offences.json: The text "x" in the column "canton" (2 records) is not among the values of the breakdown "sex" in the description of the source. Add it there and say which category it is.',
    ]);
  });

  it.each(['numeric', 'double precision'])('names %s values that are not finite', async (type) => {
    const query = `SELECT 2013 AS year, '' AS canton, '' AS offence, n::${type} AS offences FROM unnest(ARRAY['NaN', '1', '1e30']) n`;
    const said = await say({ query });
    expect(said).toHaveLength(2);
    expect(said[1]).toContain('"NaN" in the column "offences" is not a number.');
  });

  it('refuses sums that would lose their last digits, and keeps the largest that do not', async () => {
    const query = (more: number) =>
      `SELECT 2013 AS year, c AS canton, '' AS offence, 4503599627370495 + ${more} AS offences FROM unnest(ARRAY['N', 'S']) c`;
    expect(await say({ query: query(0) })).toEqual([]);
    expect(await say({ query: query(1) })).toEqual([
      'sources/offences.json: The values of the column "offences" add up to 9007199254740992 in 2013. Beyond 9,007,199,254,740,991 figures lose their last digits. Let the query give them in thousands, or correct the values.',
    ]);
  });

  const slow = {
    query: 'SELECT 2013 AS year, pg_sleep(20)::text AS canton, 1 AS offence, 1 AS offences',
  };
  it('stops a query that takes too long', async () => {
    const started = performance.now();
    expect(await say(slow, {}, { UNCTS_QUERY_SECONDS: '1' })).toEqual([
      expect.stringContaining(
        'The query took too long on the server of UNCTS_TEST (canceling statement due to statement timeout). It was stopped after 1 seconds',
      ),
    ]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it.each([
    ['pg_cancel_backend', 'The query was stopped on the server of UNCTS_TEST'],
    ['pg_terminate_backend', 'The connection broke to the server of UNCTS_TEST'],
  ])('says so when it ends by %s', async (end, sentence) => {
    const saying = say(slow);
    await cluster.run(`DO $$ BEGIN FOR i IN 1..200 LOOP
      PERFORM pg_stat_clear_snapshot();
      IF (SELECT count(${end}(pid)) FROM pg_stat_activity WHERE application_name = 'uncts' AND wait_event = 'PgSleep') > 0
      THEN EXIT; END IF;
      PERFORM pg_sleep(0.05); END LOOP; END $$`);
    expect(await saying).toEqual([expect.stringContaining(sentence)]);
  });

  it('is not left with connections', async () => {
    await cluster.run(`DO $$ BEGIN PERFORM pg_sleep(0.2);
      IF EXISTS (SELECT FROM pg_stat_activity WHERE application_name = 'uncts') THEN RAISE 'left'; END IF; END $$`);
  });
});
