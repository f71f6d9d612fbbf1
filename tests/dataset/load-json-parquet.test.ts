import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/dataset/database.ts';
import { load, smallSource } from './small-source.ts';

describe('a JSON source', () => {
  const source = smallSource({ path: 'data/small.json', format: 'json', nulls: ['n/a'] });
  const json = (text: string | Uint8Array) => ({ 'data/small.json': text });
  const rows = [
    ['2013', 'N', '12345678901234567890'],
    ['2013', null, '0.1'],
    ['2014', null, null],
  ];
  const records = [
    '{"year": 2013, "canton": "N", "offences": 12345678901234567890}',
    '{"offences": 0.1, "year": "2013", "canton": "n/a"}',
    '{"year": 2014, "offences": null}',
  ];

  it.each([
    ['an array', `[${records.join(',\n')}]`],
    ['an object a line', records.join('\n')],
    ['an array with a byte-order mark', `\ufeff[${records.join(',')}]`],
    ['an array in UTF-16', Buffer.from(`\ufeff[${records.join(',')}]`, 'utf16le')],
  ])('reads %s, numbers to the last digit', async (_name, text) => {
    const loaded = await load(source, json(text), [2]);
    expect(loaded.sentences).toEqual([]);
    expect(loaded.rows).toEqual(rows);
    expect(loaded.places).toEqual([{ file: 'data/small.json', record: 3 }]);
  });

  it('writes fractions with the decimal mark of the texts beside them', async () => {
    const comma = smallSource({ path: 'data/small.json', format: 'json', decimal: ',' });
    const text =
      '[{"year":2013,"canton":"N","offences":1.5},{"year":2013,"canton":"S.W","offences":"2,5"}]';
    expect((await load(comma, json(text))).rows).toEqual([
      ['2013', 'N', '1,5'],
      ['2013', 'S.W', '2,5'],
    ]);
  });

  it.each([
    ['nothing', '', 'data/small.json: This file is empty: it holds no records.'],
    ['no record', '[]', 'data/small.json: This file is empty: it holds no records.'],
    [
      'single values',
      '[1, 2]',
      'data/small.json: This file does not hold records. It should be an array of objects, or one object a line, with the same names in each.',
    ],
    [
      'nested values',
      '[{"year":2013,"canton":"N","offences":1},{"year":2013,"canton":{"name":"N"},"offences":[1]}]',
      'data/small.json, record 2: The column "canton" holds lists or objects in place of single values. Write each part into a column of its own, or give the column the role "ignore".',
      'data/small.json, record 2: The column "offences" holds lists or objects in place of single values. Write each part into a column of its own, or give the column the role "ignore".',
    ],
    [
      'a name that differs',
      '[{"yeer":2013,"canton":"N","offences":1}]',
      'data/small.json: The column "year" that the description of the source names is not in the file. Did you mean "yeer"? The file has: yeer, canton, offences.',
      'data/small.json: The column "yeer" is not in the description of the source. Describe it, with the role "ignore" if it is not needed.',
    ],
  ])('refuses %s', async (_name, text, ...sentences) => {
    expect((await load(source, json(text))).sentences).toEqual(sentences);
  });

  it('says where JSON is broken, in lines of records by their line', async () => {
    const array = await load(source, json('[{"year":2013,\n"canton":"N"},\n{"year":}]'));
    expect(array.sentences).toHaveLength(1);
    expect(array.sentences[0]).toMatch(/^data\/small\.json(, line 3)?: This is not valid JSON: /);
    const lines = await load(source, json(`${records[0]}\n\n{"year": 2013,\n`));
    expect(lines.sentences).toHaveLength(1);
    expect(lines.sentences[0]).toMatch(/^data\/small\.json, line 3: This is not valid JSON: /);
  });
});

describe('a Parquet source', () => {
  const source = smallSource({ path: 'data/small.parquet', format: 'parquet' });

  /** Writes a query's rows as Parquet. */
  async function parquet(query: string): Promise<Record<string, Buffer>> {
    const folder = mkdtempSync(join(tmpdir(), 'uncts-parquet-'));
    const database = await openDatabase();
    try {
      const path = join(folder, 'x.parquet');
      await database.rows(`COPY (${query}) TO '${path}' (FORMAT parquet)`);
      return { 'data/small.parquet': readFileSync(path) };
    } finally {
      database.close();
      rmSync(folder, { recursive: true });
    }
  }

  it('becomes texts that say the same: whole counts, days, exact decimals', async () => {
    const query = `SELECT * FROM (VALUES
      (2013.0::DOUBLE, DATE '2013-12-31', 9007199254740993::BIGINT),
      ('nan'::DOUBLE, NULL, 2::BIGINT)) AS t(year, canton, offences)`;
    const loaded = await load(source, await parquet(query), [1]);
    expect(loaded.rows).toEqual([
      ['2013', '2013-12-31', '9007199254740993'],
      [null, null, '2'],
    ]);
    expect(loaded.places).toEqual([{ file: 'data/small.parquet', record: 2 }]);
    const other = await parquet(
      "SELECT 2013 AS year, TIMESTAMP '2013-12-31 10:00:00' AS canton, 1.50::DECIMAL(9,2) AS offences UNION ALL SELECT 2014, TIMESTAMP '2013-12-31', 2.00",
    );
    expect((await load(source, other)).rows).toEqual([
      ['2013', '2013-12-31 10:00:00', '1.50'],
      ['2014', '2013-12-31', '2'],
    ]);
  });

  it('refuses nested values and what is no Parquet', async () => {
    const nested = await parquet("SELECT 2013 AS year, {'a': 1} AS canton, [1] AS offences");
    expect((await load(source, nested)).sentences).toHaveLength(2);
    const { sentences } = await load(source, { 'data/small.parquet': 'PAR1 no, not really' });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(/^data\/small\.parquet: This is not a readable Parquet file \(/);
  });
});
