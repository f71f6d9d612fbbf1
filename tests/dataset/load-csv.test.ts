import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/dataset/database.ts';
import { numberText } from '../../src/dataset/load/number-text.ts';
import type { Source } from '../../src/schema/types.ts';
import { load, loadFrom, smallSource } from './small-source.ts';

const header = 'year,canton,offences';
const csv = (...lines: string[]) => ({ 'data/small.csv': `${[header, ...lines].join('\n')}\n` });
const utf16 = (text: string, mark = true): Buffer =>
  Buffer.from(`${mark ? '\ufeff' : ''}${text}`, 'utf16le');

interface SmallRecord {
  year: number;
  canton: string;
  offences: number | null;
  file: string;
}

describe('the encoding of a CSV file', () => {
  const text = `${header}\n2013,Côte,1\n2013,Genève,2\n`;
  const expected = [
    ['2013', 'Côte', '1'],
    ['2013', 'Genève', '2'],
  ];

  it.each([
    ['windows-1252, named', Buffer.from(text, 'latin1'), { encoding: 'windows-1252' }],
    ['utf-8 with a mark', Buffer.from(`\ufeff${text}`), {}],
    [
      'utf-8 with a mark, though another is named',
      Buffer.from(`\ufeff${text}`),
      { encoding: 'windows-1252' },
    ],
    ['utf-16le with a mark', utf16(text), {}],
    ['utf-16be with a mark', utf16(text).swap16(), {}],
    ['utf-16le without a mark, named', utf16(text, false), { encoding: 'utf-16le' }],
  ])('%s', async (_name, bytes, file) => {
    expect((await load(smallSource(file), { 'data/small.csv': bytes })).rows).toEqual(expected);
  });

  it('names the line that an encoding cannot be', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`${header}\n2013,N,1\n2013,`),
      Buffer.from([0x82, 0x20]),
      Buffer.from(',2\n'),
    ]);
    const { sentences } = await load(smallSource({ encoding: 'shift_jis' }), {
      'data/small.csv': bytes,
    });
    expect(sentences).toEqual([
      'data/small.csv, line 3: The text is not in the encoding shift_jis that the description or the first bytes of the file name. "uncts source preview" says which encoding it is in.',
    ]);
  });

  it('refuses an encoding that is not known, and properties of other formats', async () => {
    const { sentences } = await load(
      smallSource({ encoding: 'latin-9000', sheet: 1, thousands: '.', decimal: '.' }),
      csv('2013,N,1'),
    );
    expect(sentences).toEqual([
      'sources/small.json: /file/encoding: this encoding is not known. Usual ones: utf-8, windows-1252, windows-1251, windows-1256, utf-16le, gb18030.',
      'sources/small.json: /file/thousands: the sign between thousands is also the decimal mark. Correct one of the two.',
      'sources/small.json: /file/sheet: this means nothing for files of the format csv. Leave it out.',
    ]);
  });

  it('leaves no copy behind, whether it can be read or not', async () => {
    // A folder of its own: other tests make copies at the same time.
    const own = mkdtempSync(join(tmpdir(), 'uncts-test-'));
    const usual = process.env.TMPDIR;
    process.env.TMPDIR = own;
    await load(
      smallSource({ encoding: 'windows-1252' }),
      { 'data/small.csv': Buffer.from(text, 'latin1') },
      [0],
    );
    await load(smallSource({ encoding: 'shift_jis' }), {
      'data/small.csv': Buffer.from([0x82, 0x20]),
    });
    const left = readdirSync(own).filter((name) => name.startsWith('uncts-source-'));
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
    rmSync(own, { recursive: true, force: true });
    expect(left).toEqual([]);
  });
});

describe('the layout of a CSV file', () => {
  it('finds the header below a title with quotes, and stops at the notes', async () => {
    const text = [
      'Police of Utopia;"Annual ""report""',
      'of 2013";',
      '',
      'year;canton;offences',
      '2013;N;1',
      ';;',
      '2013;"S',
      'W";2',
      'TOTAL;;3',
      'Source: police',
    ].join('\r\n');
    const source = smallSource({
      delimiter: ';',
      header: { find: ['canton', 'offences'] },
      end: { column: 'year', texts: ['TOTAL', 'Source'] },
    });
    const loaded = await load(source, { 'data/small.csv': text }, [1, 0]);
    expect(loaded.rows).toEqual([
      ['2013', 'N', '1'],
      ['2013', 'S\r\nW', '2'],
    ]);
    expect(loaded.places).toEqual([
      { file: 'data/small.csv', line: 7 },
      { file: 'data/small.csv', line: 5 },
    ]);
    expect(loaded.raw?.files[0]).toMatchObject({ records: 2, notes: 2, firstRow: 0, rows: 2 });
  });

  it('says when a record would be lost below the end', async () => {
    const { sentences } = await load(
      smallSource({ end: { column: 'canton', texts: ['Total'] } }),
      csv('2012,N,1', '2012,Total,1', '2013,N,1', '2013,Total,1'),
    );
    expect(sentences).toEqual([
      'data/small.csv, line 4: This row looks like a record, but the records end above it; 1 more row does. If blank rows stand among the records, delete them or say with "end" how the notes begin; if a total stands among them, name it under "leaveOut" and not under "end".',
    ]);
  });

  it('joins headings of several rows, and spreads those that were merged', async () => {
    const text = 'Report\nyear,canton,Offences,\n,,recorded,cleared\n2013,N,5,2\n';
    const source = smallSource(
      { header: { row: 2, rows: 2 } },
      {
        columns: [
          { column: 'year', role: 'year' },
          { column: 'canton', role: 'category' },
          { column: 'Offences / recorded', role: 'measure' },
          { column: 'Offences / cleared', role: 'measure' },
        ],
      },
    );
    expect((await load(source, { 'data/small.csv': text })).rows).toEqual([
      ['2013', 'N', '5', '2'],
    ]);
  });

  it('says when there is no such header', async () => {
    const { sentences } = await load(
      smallSource({ header: { find: ['Canton', 'year'] } }),
      csv('2013,N,1'),
    );
    expect(sentences).toEqual([
      'data/small.csv: No row holds the headings "Canton" and "year". Check "find" in the description against the file: spelling, capitals and accents count.',
    ]);
    const row = await load(smallSource({ header: { row: 9 } }), csv('2013,N,1'));
    expect(row.sentences).toEqual([
      'data/small.csv: There is no row 9. Check "row" in the description against the file.',
    ]);
  });

  it('takes blank lines, blank records and any line end, even two kinds', async () => {
    const text = `${header}\r\n\r\n2013,N,1\n,,\n  \n2013,S,2\r\n`;
    const { rows, places } = await load(smallSource({}), { 'data/small.csv': text }, [0, 1]);
    expect(rows).toEqual([
      ['2013', 'N', '1'],
      ['2013', 'S', '2'],
    ]);
    expect(places).toEqual([
      { file: 'data/small.csv', line: 3 },
      { file: 'data/small.csv', line: 6 },
    ]);
    const old = await load(smallSource({}), { 'data/small.csv': `${header}\r2013,N,1\r` });
    expect(old.rows).toEqual([['2013', 'N', '1']]);
  });

  it('passes over columns without heading and values, and names others', async () => {
    const empty = { 'data/small.csv': `${header},,\n2013,N,1,,\n` };
    expect((await load(smallSource({}), empty)).rows).toEqual([['2013', 'N', '1']]);
    const filled = { 'data/small.csv': `,${header}\n1,2013,N,1\n2,2013,S,1\n` };
    expect((await load(smallSource({}), filled)).sentences).toEqual([
      'data/small.csv, line 1: The column 1 has no heading and 2 values. Give it a heading, or describe it as "column 1", with the role "ignore" if it is not needed.',
    ]);
    const described = smallSource(
      {},
      { columns: [...smallSource({}).columns, { column: 'column 1', role: 'ignore' }] },
    );
    expect((await load(described, filled)).rows).toHaveLength(2);
  });
});

describe('a CSV file that cannot be read', () => {
  const quote =
    'A double quote in this line opens or closes a text where none can. Write quotes inside a text twice ("") and put the whole text in quotes.';
  it.each([
    ['nothing', '', 'data/small.csv: This file is empty: it holds no records.'],
    ['blank lines', '\n\n\n', 'data/small.csv: This file is empty: it holds no records.'],
    ['a header', header, 'data/small.csv: This file is empty: it holds no records.'],
    ['text after a quote', `${header}\n2013,"N"x,1\n`, `data/small.csv, line 2: ${quote}`],
    [
      'a quote never closed',
      `${header}\n"a\nb",N,1\n2013,"N,1\n2013,S,2\n`,
      `data/small.csv, line 4: ${quote}`,
    ],
    [
      'a line of 10 MB',
      `${header}\n2013,${'x'.repeat(1e7)},1\n`,
      'data/small.csv, line 2: The record that begins here is longer than any record should be. Look for a double quote that is not closed.',
    ],
    [
      'a header of 20 MB',
      `"${'x'.repeat(2e7)}`,
      'data/small.csv, line 1: The record that begins here is longer than any record should be. Look for a double quote that is not closed.',
    ],
    [
      'zero bytes',
      `${header}\n2013,N\0,1\n`,
      'data/small.csv, line 2: This line holds zero bytes, which no text has. If the file is a workbook, correct "format"; if it is text in UTF-16, name the encoding; else a copy or a program damaged it: get it again.',
    ],
    [
      'a heading too few',
      `${header}\n1,2013,N,1\n2,2013,S,1\n`,
      'data/small.csv, line 1: The header has 3 headings, and every record 4 fields. Add the missing headings to the header, in the right places.',
    ],
    [
      'a heading twice',
      `year,canton,offences,canton\n2013,N,1,N\n`,
      'data/small.csv, line 1: The column "canton" stands twice. Keep one.',
    ],
  ])('%s', async (_name, content, sentence) => {
    expect((await load(smallSource({}), { 'data/small.csv': content })).sentences).toEqual([
      sentence,
    ]);
  });

  it('names zero bytes far into a file', async () => {
    const lines = Array.from({ length: 300_000 }, (_, at) => `2013,N${at},1`);
    lines[250_000] = '2013,N\0,1';
    const { sentences } = await load(smallSource({}), {
      'data/small.csv': [header, ...lines].join('\n'),
    });
    expect(sentences).toHaveLength(1);
    expect(sentences[0]).toMatch(/^data\/small\.csv, line 250002: This line holds zero bytes/);
  });

  it('says how many lines are wrong where it lists the first 100 only', async () => {
    const wrong = Array.from({ length: 250 }, (_, at) => `2013,N${at}`);
    const blank = Array.from({ length: 150 }, () => ' , ');
    const { sentences } = await load(smallSource({}), {
      'data/small.csv': [header, '2013,N,1', ...blank, ...wrong].join('\n'),
    });
    expect(sentences).toHaveLength(101);
    expect(sentences[0]).toMatch(/^data\/small\.csv, line 153: This line has 2 fields/);
    expect(sentences[100]).toBe(
      'data/small.csv: 250 lines of this file cannot be read; only the first 100 are listed.',
    );
  });

  it('takes any number of blank lines for none', async () => {
    const blank = Array.from({ length: 150 }, () => ' , ');
    const { rows, sentences } = await load(smallSource({}), {
      'data/small.csv': [header, ...blank, '2013,N,1'].join('\n'),
    });
    expect(sentences).toEqual([]);
    expect(rows).toEqual([['2013', 'N', '1']]);
  });

  it('names the line of a wrong record behind line breaks in quotes', async () => {
    const { sentences } = await load(smallSource({}), csv('2013,"N\n\nW",1', '', '2013,S'));
    expect(sentences).toEqual([
      'data/small.csv, line 6: This line has 2 fields; the header has 3. Look for a missing or additional separator or quote.',
    ]);
  });

  it('tells columns apart by more than capitals', async () => {
    const columns: Source['columns'] = [
      ...smallSource({}).columns,
      { column: 'Canton', role: 'ignore' },
    ];
    expect((await load(smallSource({}, { columns }), csv('2013,N,1'))).sentences).toEqual([
      'sources/small.json: The name "Canton" differs from that of another column in capitals only. Describe one of them by another name, and give that name under "rename".',
    ]);
  });
});

describe('numbers with other marks', () => {
  const cases: [Partial<Source['file']>, string, string | null][] = [
    [{}, '1,200', '1,200'],
    [{ thousands: ',' }, '1,200', '1200'],
    [{ thousands: ',' }, '12,34,567.5', '1234567.5'],
    [{ thousands: ',' }, '1,20', '?1,20'],
    [{ thousands: ',' }, '1200', '1200'],
    [{ decimal: ',' }, '12,5', '12.5'],
    [{ decimal: ',' }, '12.5', '?12.5'],
    [{ decimal: ',', thousands: '.' }, '-1.234.567,25', '-1234567.25'],
    [{ decimal: ',', thousands: '.' }, '1.23', '?1.23'],
    [{ thousands: ' ' }, '1\u00a0234\u202f567', '1234567'],
    [{ thousands: "'" }, '1\u2019234', '1234'],
    [{ thousands: '^' }, '1^234', '1234'],
    [{ thousands: ',' }, 'twelve', '?twelve'],
  ];
  it.each(cases)('%j: %s', async (file, text, expected) => {
    const database = await openDatabase();
    try {
      const sql = numberText('n', smallSource(file));
      const [row] = await database.rows(
        `SELECT ${sql} AS number FROM (SELECT '${text.replaceAll("'", "''")}' AS n)`,
      );
      expect(row?.number).toBe(expected);
    } finally {
      database.close();
    }
  });
});

describe('several files', () => {
  const yearly = smallSource({ path: 'data/y*.csv' });

  it('are read in order of name, with their own order and names of columns', async () => {
    const source = smallSource({
      path: ['data/y*.CSV', 'data/a b.csv'],
      rename: [{ files: 'y*', columns: { 'KANTON ': 'canton' } }],
    });
    const files = {
      'data/y2013.CSV': 'offences,KANTON  ,year\n3,N,2013\n',
      'data/y2012.CSV': `${header}\n2012,S,2\n2012,N,1\n`,
      'data/a b.csv': `${header}\n2011,N,4\n`,
      'data/~$y2014.CSV': 'left by a spreadsheet',
    };
    const { rows, places, raw } = await load(source, files, [0, 2, 3]);
    expect(rows).toEqual([
      ['2011', 'N', '4'],
      ['2012', 'S', '2'],
      ['2012', 'N', '1'],
      ['2013', 'N', '3'],
    ]);
    expect(places).toEqual([
      { file: 'data/a b.csv', line: 2 },
      { file: 'data/y2012.CSV', line: 3 },
      { file: 'data/y2013.CSV', line: 2 },
    ]);
    const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
    const manifest = ['data/a b.csv', 'data/y2012.CSV', 'data/y2013.CSV'].map(
      (name) => `${sha256(files[name as keyof typeof files])}  ${name}\n`,
    );
    expect(raw?.sha256).toBe(sha256(manifest.join('')));
  });

  it('name a heading that is missing in some, in all, or not described, once for all files', async () => {
    const files = {
      'data/y1.csv': 'year,kanton,offences,remark\n2012,N,1,x\n',
      'data/y2.csv': 'year,canton,victims,remark\n2013,N,1,x\n',
      'data/y3.csv': 'year,canton,victims\n2013,N,1\n',
    };
    const gone = {
      ...yearly,
      columns: [...yearly.columns, { column: 'sex', role: 'category' as const }],
    };
    expect((await load(gone, files)).sentences).toEqual([
      'data/y1.csv, line 1: The column "canton" is missing in 1 of 3 files: data/y1.csv. Did you mean "kanton"? This file has: year, kanton, offences, remark. If it has another name there, say so under "rename".',
      'data/y2.csv, line 1: The column "offences" is missing in 2 of 3 files: data/y2.csv, data/y3.csv. This file has: year, canton, victims, remark. If it has another name there, say so under "rename".',
      'data/y1.csv, line 1: None of the 3 files has the column "sex" that the description of the source names. This file has: year, kanton, offences, remark.',
      'data/y1.csv, line 1: The column "kanton" is not in the description of the source. Describe it, with the role "ignore" if it is not needed.',
      'data/y1.csv, line 1: The column "remark" is not in the description of the source. Describe it, with the role "ignore" if it is not needed. It is also in data/y2.csv.',
      'data/y2.csv, line 1: The column "victims" is not in the description of the source. Describe it, with the role "ignore" if it is not needed. It is also in data/y3.csv.',
    ]);
  });

  it('name a rename that no file needs, and a pattern that no file fits', async () => {
    const renamed = smallSource({ rename: [{ columns: { Kanton: 'canton' } }] });
    expect((await load(renamed, csv('2013,N,1'))).sentences).toEqual([
      'sources/small.json: "rename" names the heading "Kanton", which no file has. Did you mean "canton"? Headings found: year, canton, offences.',
    ]);
    expect((await load(yearly, csv('2013,N,1'))).sentences).toEqual([
      'data/y*.csv: No file has such a name. Check the name, capitals too, and the folder; * stands for any text in the name of a file.',
    ]);
  });

  it('are told of all together', async () => {
    const files = {
      'data/y1.csv': '',
      'data/y2.csv': '\0',
      'data/y3.csv': 'yeer,canton,offences\n2013,N,1\n',
    };
    expect((await load(yearly, files)).sentences).toHaveLength(4);
  });

  it('do not lead out of the folder by a link', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'uncts-link-'));
    const outside = mkdtempSync(join(tmpdir(), 'uncts-outside-'));
    const database = await openDatabase();
    try {
      writeFileSync(join(outside, 'secret.csv'), `${header}\n2013,N,1\n`);
      symlinkSync(join(outside, 'secret.csv'), join(folder, 'small.csv'));
      const { sentences } = await loadFrom(database, smallSource({ path: 'small.csv' }), folder);
      expect(sentences).toEqual([
        'small.csv: The data file "small.csv" lies outside the country folder. Move it into the folder, for example into data/.',
      ]);
    } finally {
      database.close();
      for (const each of [folder, outside]) rmSync(each, { recursive: true });
    }
  });

  it('give the same records whatever the order of files and of their records', async () => {
    const record = fc.record({
      year: fc.integer({ min: 2010, max: 2013 }),
      canton: fc.constantFrom('N', 'S', 'W,"x"', 'é'),
      offences: fc.option(fc.nat(99)),
      file: fc.constantFrom('a', 'b', 'c'),
    });
    const shuffled = fc
      .array(record, { minLength: 1, maxLength: 12 })
      .chain((records) =>
        fc.tuple(fc.constant(records), fc.shuffledSubarray(records, { minLength: records.length })),
      );
    const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const filesOf = (records: readonly SmallRecord[]): Record<string, string> => {
      const files: Record<string, string> = {};
      for (const { year, canton, offences, file } of records) {
        const name = `data/y-${file}.csv`;
        files[name] =
          `${files[name] ?? `${header}\n`}${year},${quoted(canton)},${offences ?? ''}\n`;
      }
      return files;
    };
    const sorted = (rows: (string | null)[][]): string[] =>
      rows.map((row) => JSON.stringify(row)).sort();
    await fc.assert(
      fc.asyncProperty(shuffled, async ([one, other]) => {
        const [first, second] = [
          await load(yearly, filesOf(one)),
          await load(yearly, filesOf(other)),
        ];
        expect(sorted(first.rows)).toEqual(sorted(second.rows));
        expect(first.rows).toHaveLength(one.length);
      }),
      { seed: 5, numRuns: 12 },
    );
  });
});

describe('columns side by side', () => {
  const columns: Source['columns'] = [
    { column: 'canton', role: 'category' },
    { column: 'year', role: 'year' },
    { column: 'offences', role: 'measure' },
  ];
  const text = 'canton,M2012,M2013,note\nN,1,\nS,3,4\n'
    .replace('note', 'M2014')
    .replace('1,\n', '1,,5\n')
    .replace('3,4', '3,4,6');

  it('become records, by pattern or by name, and know where they were', async () => {
    const byPattern = smallSource(
      {},
      { columns, long: { matching: 'M*', into: 'year', value: 'offences' } },
    );
    const { rows, places, raw } = await load(byPattern, { 'data/small.csv': text }, [1, 5]);
    expect(rows).toEqual([
      ['N', '2012', '1'],
      ['N', '2013', null],
      ['N', '2014', '5'],
      ['S', '2012', '3'],
      ['S', '2013', '4'],
      ['S', '2014', '6'],
    ]);
    expect(places?.map(({ line }) => line)).toEqual([2, 3]);
    expect(raw?.files[0]).toMatchObject({ records: 2, rows: 6 });
    const names = ['M2012', 'M2013', 'M2014'];
    const byName = smallSource(
      {},
      { columns, long: { columns: names, into: 'year', value: 'offences' } },
    );
    expect((await load(byName, { 'data/small.csv': text })).rows[0]).toEqual(['N', 'M2012', '1']);
  });

  it('are told when there are none, or when the description is unclear', async () => {
    const none = smallSource(
      {},
      { columns, long: { matching: 'X*', into: 'year', value: 'offences' } },
    );
    expect((await load(none, { 'data/small.csv': 'canton\nN\n' })).sentences).toEqual([
      'data/small.csv, line 1: No heading of this file fits "X*", the columns that are to become records. The file has: canton.',
    ]);
    const unclear = smallSource(
      {},
      { columns, long: { matching: 'X', columns: ['a'], into: 'yaer', value: 'offences' } },
    );
    expect((await load(unclear, { 'data/small.csv': text })).sentences).toEqual([
      'sources/small.json: /long: give either "columns" (the headings) or "matching" (a pattern), one of the two.',
      'sources/small.json: /long/matching: the pattern needs exactly one *, such as "M*".',
      'sources/small.json: There is no column "yaer". Did you mean "year"? Known: canton, year, offences.',
    ]);
  });
});
