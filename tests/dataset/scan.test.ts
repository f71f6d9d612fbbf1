import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aggregate } from '../../src/dataset/aggregate.ts';
import { type Database, literal, openDatabase } from '../../src/dataset/database.ts';
import { withCounts } from '../../src/dataset/derive/columns.ts';
import { readTable } from '../../src/dataset/read-table.ts';
import { scanTable } from '../../src/dataset/scan-table.ts';
import type { Source } from '../../src/schema/types.ts';
import { writeCountry } from '../country.ts';
import { smallSource } from './small-source.ts';

const period = { firstMonth: 1, stockDay: '12-31' };
const head = 'year,canton,offences\n';

let database: Database;
beforeAll(async () => {
  database = await openDatabase();
});
afterAll(() => database.close());

/** Reads a source and says whether its records were kept, its strata and its problems. */
async function read(
  content: string | Uint8Array,
  changes: Partial<Source> = {},
  file: Partial<Source['file']> = {},
) {
  const definition = withCounts(smallSource(file, changes));
  const { folder, remove } = writeCountry({ 'data/small.csv': content });
  try {
    await database.rows('DROP TABLE IF EXISTS "raw small"');
    const described = { definition, describedIn: 'sources/small.json', folder, shownAs: 'small' };
    const request = { source: described, period };
    const result = await readTable(database, request, await scanTable(database, request));
    const isKept = async (): Promise<boolean> =>
      (await database.rows(`SELECT 1 FROM duckdb_tables() WHERE table_name = 'raw small'`)).length >
      0;
    const kept = await isKept();
    if ('problems' in result) return { kept, problems: result.problems };
    const { source } = result;
    const strata = await aggregate(database, source, ['canton']);
    const after = await (await source.kept()).kept();
    return {
      kept,
      strata,
      again: await aggregate(database, after, ['canton']),
      isKeptAfter: await isKept(),
      same: {
        sha256: after.sha256 === source.sha256,
        files: after.files,
        scanned: source.files,
        header: [after.header, source.header],
        years: [after.years, source.years],
      },
    };
  } finally {
    remove();
  }
}

describe('a plain file', () => {
  it.each<[string, string, Partial<Source>, Partial<Source['file']>]>([
    ['with quotes, blanks and missing values', `${head}2013,"A, b",3\n2013,,\n2014,A,0\n`, {}, {}],
    ['with carriage returns', `${head}2013,A,3\n2014,B,4\n`.replaceAll('\n', '\r\n'), {}, {}],
    ['with a byte-order mark', `\uFEFF${head}2013,A,3\n`, {}, {}],
    ['with marks for thousands', `${head}2013,A,"3,456"\n`, {}, { thousands: ',' }],
    ['with texts that mean none', `${head}2013,A,NULL\n2013,B,7\n`, {}, { nulls: ['NULL'] }],
    ['whose records are counted', `${head}2013,A,3\n`, { counts: [{ measure: 'cases' }] }, {}],
    [
      'with records that are left out',
      `${head}2013,A,3\n2013,total ,3\n`,
      { leaveOut: [{ column: 'canton', values: ['total'], reason: 'a total' }] },
      {},
    ],
  ])('%s is added up where it stands, as if it had been copied', async (_, text, changes, file) => {
    const found = await read(text, changes, file);
    expect(found).toMatchObject({ kept: false, isKeptAfter: true, same: { sha256: true } });
    expect(found.strata?.length).toBeGreaterThan(0);
    expect(found.strata).toEqual(found.again);
    expect(found.same?.scanned).toEqual(found.same?.files);
    expect(found.same?.header[0]).toEqual(found.same?.header[1]);
    expect(found.same?.years[0]).toEqual(found.same?.years[1]);
  });

  it.each<[string, string | Uint8Array]>([
    ['a line with too many fields', `${head}2013,A,3\n2013,A,3,4\n`],
    ['a line with too few fields', `${head}2013,A,3\n2013,A\n`],
    ['a quote that nobody closed', `${head}2013,A,3\n2013,"A,3\n`],
    ['a year that is none', `${head}2013,A,3\n20x3,A,3\n`],
    ['a number that is none', `${head}2013,A,3\n2013,A,1_000\n`],
    ['no records', head],
  ])('with %s is kept, and the problem told', async (_, content) => {
    const { kept, problems } = await read(content);
    expect(kept).toBe(true);
    expect(problems?.length).toBe(1);
  });

  it('that is no UTF-8 in a column that nothing reads is told all the same', async () => {
    const content = Buffer.from(`${head}2013,Zürich,3\n`, 'latin1');
    const columns: Source['columns'] = [
      { column: 'year', role: 'year' },
      { column: 'canton', role: 'ignore' },
      { column: 'offences', role: 'measure' },
    ];
    expect(await read(content, { columns })).toEqual({
      kept: true,
      problems: [{ code: 'not-utf8', file: 'data/small.csv', line: 2 }],
    });
  });

  it.each([
    ['fractions', '12.5', 12.5],
    ['negative numbers', '-3', -3],
    ['zeros in front', '007', 7],
    ['an exponent', '1e2', 100],
  ])('with %s is read with more care', async (_, text, sum) => {
    const { kept, strata } = await read(`${head}2013,A,${text}\n`);
    expect(kept).toBe(true);
    expect(strata?.[0]?.measures.offences).toEqual({ sum, filled: 1 });
  });

  it('with blank lines between the records is read without them', async () => {
    const { strata } = await read(`${head}2013,A,3\n,,\n\n2014,A,4\n`);
    expect(strata?.map(({ year, records }) => [year, records])).toEqual([
      [2013, 1],
      [2014, 1],
    ]);
  });
});

it('a Parquet file gives the same strata whatever the types of its columns', async () => {
  const { folder, remove } = writeCountry({ 'data/small.csv': head });
  try {
    const definition = smallSource({ path: 'data/small.parquet', format: 'parquet' });
    const described = { definition, describedIn: 'sources/small.json', folder, shownAs: 'small' };
    for (const types of [
      ['INTEGER', 'BIGINT'],
      ['DOUBLE', 'DOUBLE'],
      ['VARCHAR', 'VARCHAR'],
      ['BIGINT', 'DECIMAL(9, 2)'],
    ]) {
      await database.rows(`COPY (SELECT year::${types[0]} AS year, canton, n::${types[1]} AS offences
        FROM (VALUES (2013, 'A', 3), (2013, '', NULL), (2013, NULL, 5), (2014, 'A', 0)) AS t(year, canton, n))
        TO ${literal(`${folder}/data/small.parquet`)} (FORMAT parquet)`);
      const request = { source: described, period };
      const result = await readTable(database, request, await scanTable(database, request));
      if ('problems' in result) throw new Error(JSON.stringify(result.problems));
      expect(await aggregate(database, result.source, ['canton'])).toEqual([
        stratum(2013, '', 2, { sum: 5, filled: 1 }),
        stratum(2013, 'A', 1, { sum: 3, filled: 1 }),
        stratum(2014, 'A', 1, { sum: 0, filled: 1 }),
      ]);
    }
  } finally {
    remove();
  }
});

function stratum(year: number, canton: string, records: number, offences: object): object {
  return { year, categories: { canton }, records, measures: { offences } };
}
