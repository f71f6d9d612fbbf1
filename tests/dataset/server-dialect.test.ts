import fc from 'fast-check';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, literal, openDatabase } from '../../src/dataset/database.ts';
import { duckdbDialect } from '../../src/dataset/derive/duckdb.ts';
import { postgresDialect } from '../../src/dataset/server/dialect.ts';
import { type Cluster, ownerPassword, postgresPresent, startCluster } from './postgres.ts';

/** What an expression over the column x gives for each text. */
type Answers = (string | null)[];

describe.skipIf(!postgresPresent)('expressions for a server (skipped without PostgreSQL)', () => {
  let cluster: Cluster;
  let client: pg.Client;
  let database: Database;

  beforeAll(async () => {
    cluster = await startCluster();
    client = new pg.Client({ connectionString: cluster.address('owner', ownerPassword) });
    await client.connect();
    database = await openDatabase();
  });
  afterAll(async () => {
    database.close();
    await client.end();
    await cluster.stop();
  });

  const from = (texts: readonly string[]) =>
    `FROM (VALUES ${texts.map((text, index) => `(${index}, ${literal(text)})`).join(', ')}) AS v (i, x) ORDER BY i`;
  const onServer = async (expression: string, texts: readonly string[]): Promise<Answers> => {
    const sql = `SELECT CAST(${expression} AS text) AS answer ${from(texts)}`;
    return (await client.query<{ answer: string | null }>(sql)).rows.map(({ answer }) => answer);
  };
  const onFiles = async (expression: string, texts: readonly string[]): Promise<Answers> => {
    const rows = await database.rows(
      `SELECT CAST(${expression} AS VARCHAR) AS answer ${from(texts)}`,
    );
    return rows.map(({ answer }) => answer as string | null);
  };

  it('read numbers as files do', async () => {
    const texts = fc.sample(
      fc.oneof(
        fc.stringMatching(/^[+-]?[0-9]{0,26}[.]?[0-9]{0,9}$/),
        fc.stringMatching(/^ ?[+-]?[0-9]{1,4}[.]?[0-9]{0,4} ?$/),
        fc.stringMatching(/^[+-]?[0-9]{1,4}[.]?[0-9]{0,4}[eE](-[0-2]|[+]?[0-9]{0,2})$/),
        fc.constantFrom('', '.', 'NaN', 'Infinity', '1,5', '0x1', '½', '١٢', '１', '\t1\n', '1 2'),
      ),
      { numRuns: 1500, seed: 5 },
    );
    const number = (answer: string | null) => (answer === null ? null : Number(answer));
    const server = await onServer(postgresDialect.tryNumber('x'), texts);
    const files = await onFiles('TRY_CAST(x AS DECIMAL(30, 6))', texts);
    expect(server.map(number)).toEqual(files.map(number));
    expect(server.filter((answer) => answer !== null).length).toBeGreaterThan(500);
  });

  it('take no text for a number that is none, though files may', async () => {
    const texts = ['-', ' - ', '+ ', '1e ', '5e+ ', '1_000', '1e400'];
    expect(await onServer(postgresDialect.tryNumber('x'), texts)).toEqual(texts.map(() => null));
  });

  it.each([
    ['%Y-%m-%d', /^ ?(1[89]|20)[0-9]{2}-[01]?[0-9]-[0-3]?[0-9] ?$/],
    ['%d/%m/%Y', /^[0-3]?[0-9]\/[01]?[0-9]\/[12][0-9]{3}$/],
    ['%-d.%-m.%y', /^[0-3]?[0-9]\.[01]?[0-9]\.[0-9]{1,4}$/],
    ['%Y%m%d', /^(19|20)[0-9]{2}(0[1-9]|1[0-3])[0-3][0-9]$/],
    ['%d %b %Y', /^[0-3]?[0-9] (Jan|FEB|mar|sep|sept|Dec|May) {1,2}2[0-9]{3}$/],
    ['%B %d, %Y', /^(January|FEBRUARY|march|May|Mai) [0-3]?[0-9], 2[0-9]{3}$/],
    ['%Y-%m-%d %H:%M:%S', /^2[0-9]{3}-1?[0-2]-[0-2][0-9] [0-2]?[0-9]:[0-6]?[0-9]:[0-6]?[0-9]$/],
    ['100%% %d^%m\\%Y', /^100% [0-3]?[0-9]\^[01]?[0-9]\\2[0-9]{3}$/],
  ])('read dates of the format %s as files do', async (format, form) => {
    const known = ['2012-02-29', '1900-02-29', '29/02/2000', '31.4.99', '20130431', '', 'x'];
    const texts = [...known, ...fc.sample(fc.stringMatching(form), { numRuns: 500, seed: 7 })];
    const server = await onServer(postgresDialect.toDate('x', format), texts);
    const files = await onFiles(`CAST(try_strptime(x, ${literal(format)}) AS DATE)`, texts);
    expect(server).toEqual(files);
    expect(server.filter((answer) => answer !== null).length).toBeGreaterThan(50);
  });

  it('fold texts as files do', async () => {
    const texts = [
      'É  à\u00a0b',
      ' Vol à main armée ',
      'أكتوبر',
      'Йод',
      'ß',
      'Ø',
      'Ñandú',
      '각',
      'VIỆT',
      '1.º',
      'हिंसा  हत्या',
      'Éé हिंसा É',
      '\u0958',
      'حَرْب',
      'e\u0301\u0323',
    ];
    expect(await onServer(postgresDialect.fold('x'), texts)).toEqual(
      await onFiles(duckdbDialect.fold('x'), texts),
    );
  });

  it('take texts and dates apart', async () => {
    const of = async (expression: string, text: string) => (await onServer(expression, [text]))[0];
    const {
      dateOfSerial,
      day,
      extract,
      firstOfMonth,
      matches,
      month,
      padZeros,
      replaceAll,
      toInteger,
      toText,
      year,
    } = postgresDialect;
    expect(await of(extract('x', '^([0-9]+)-(?:[a-z]+)$'), '12-ab')).toBe('12');
    expect(await of(extract('x', '^([0-9]*)-'), '-ab')).toBeNull();
    expect(await of(matches('x', 'a|bc'), 'abc')).toBe('false');
    expect(await of(replaceAll('x', '[0-9]+', "'#'"), '1a22b')).toBe('#a#b');
    expect(await of(toInteger('x'), ' 07 ')).toBe('7');
    expect(await of(toInteger('x'), '99999999999')).toBeNull();
    expect(await of(toText(`${toInteger('x')} + 1`), '1')).toBe('2');
    expect(await of(padZeros('x', 4), '7')).toBe('0007');
    expect(await of(padZeros('x', 4), '70000')).toBe('70000');
    expect(await of(dateOfSerial(toInteger('x')), '41275')).toBe('2013-01-01');
    expect(await of(firstOfMonth(toInteger('x'), 2, 28), '2012')).toBe('2012-02-29');
    expect(await of(firstOfMonth(toInteger('x'), 2, 28), '0')).toBeNull();
    const date = postgresDialect.toDate('x', '%d/%m/%Y');
    for (const [piece, expected] of [
      [year(date), '2013'],
      [month(date), '2'],
      [day(date), '1'],
    ] as const) {
      expect(await of(piece, '01/02/2013')).toBe(expected);
    }
  });
});
