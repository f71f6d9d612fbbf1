import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkSources } from '../../src/compile/source.ts';
import { previewSource } from '../../src/compile/source-preview.ts';
import { inconsistencies } from '../../src/dataset/consistency.ts';
import { sourceCheckText } from '../../src/messages/en/source-check.ts';
import { doubtSentence } from '../../src/messages/en/source-preview.ts';
import type { Source } from '../../src/schema/types.ts';
import { problemsOf } from '../../src/schema/validate.ts';
import { uncts } from '../cli/run-uncts.ts';
import { smallCountry, writeCountry } from '../country.ts';

const folder = mkdtempSync(join(tmpdir(), 'uncts-preview-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What is proposed for a file, and the doubts that are about it, not about every file. */
async function proposed(
  name: string,
  content: string | Uint8Array,
): Promise<{ description: Source; doubts: string[] }> {
  const path = join(folder, name);
  writeFileSync(path, content);
  const { description, doubts } = await previewSource(path);
  expect(problemsOf('source', description, { file: name })).toEqual([]);
  const usual = ['institution', 'publisher', 'path'];
  return {
    description,
    doubts: doubts.filter(({ code }) => !usual.includes(code)).map(doubtSentence),
  };
}

const rolesOf = ({ columns }: Source) => columns.map(({ column, role }) => `${column}: ${role}`);

describe('uncts source check', () => {
  it('says what is in each source', async () => {
    const country = writeCountry(smallCountry());
    try {
      const text = sourceCheckText(await checkSources({ country: country.folder }));
      expect(text).toBe(
        [
          'sources/offences.json: Recorded offences (Police of Utopia, Annual report)',
          '  Files      data/offences.csv: 25 records',
          '  Records    25 in 5 years (2009: 1, 2010: 6, 2011: 6, 2012: 6, 2013: 6)',
          '  Columns    year      year      5 different: 2009, 2010, 2011, 2012, 2013',
          '             canton    category  2 different: North, South',
          '             offence   code      4 different: Blasphemy, Murder, Robbery, Sumptuary offence',
          '             offences  figures   21 values, 4 without value; sum 170',
          '',
          'sources/victims.json: Victims of murder (Police of Utopia, Annual report)',
          '  Files      data/victims.csv: 20 records',
          '  Records    20 in 4 years (2010: 5, 2011: 5, 2012: 5, 2013: 5)',
          '  Columns    year     year      4 different: 2010, 2011, 2012, 2013',
          '             canton   category  2 different: North, South',
          '             gender   category  3 different: (blank), f, m',
          '             age      category  2 different: 0-17, 18+',
          '             victims  figures   20 values; sum 80',
          '',
          '2 sources read without a problem.',
        ].join('\n'),
      );
    } finally {
      country.remove();
    }
  });

  it('reads every source though another is wrong, and leaves with 2', () => {
    const files = { ...smallCountry(), 'sources/broken.json': '{', 'data/victims.csv': 'year\n' };
    const country = writeCountry(files);
    try {
      const { status, stdout, stderr } = uncts(['source', 'check', country.folder], folder);
      expect(stderr).toBe('');
      expect(status).toBe(2);
      expect(stdout).toContain('sources/broken.json\n  1 problem:\n    sources/broken.json, line');
      expect(stdout).toContain('data/offences.csv: 25 records');
      expect(stdout).toContain(
        'sources/victims.json: Victims of murder (Police of Utopia, Annual report)\n  4 problems:\n    data/victims.csv, line 1: The column "canton"',
      );
      expect(stdout).toContain(
        '1 source read without a problem, 2 not: sources/broken.json, sources/victims.json.',
      );
      const one = uncts(['source', 'check', country.folder, 'offences'], folder);
      expect(one.status).toBe(0);
      const none = uncts(['source', 'check', country.folder, 'offence'], folder);
      expect(none.status).toBe(2);
      expect(none.stderr).toContain('There is no source "offence". Did you mean "offences"?');
    } finally {
      country.remove();
    }
  });
});

describe('uncts source preview', () => {
  it('sees title, encoding, separator, marks, notes and roles', async () => {
    const lines = [
      'Police of Utopia;;;;',
      'Jahr/Year;Kanton;Offence;Cases;Rate',
      ...[2012, 2013].flatMap((year) =>
        ['Z\u00fcrich', 'Gen\u00e8ve', 'Total'].flatMap((canton) =>
          ['Theft', 'Robbery', 'Murder'].map(
            (offence) => `${year};${canton};${offence};1'200;n.a.`,
          ),
        ),
      ),
      ...['2013;Bern;Theft;800;0,5', '2013;Bern;Murder;900;1,5', 'Source: police;;;;'],
    ];
    const { description, doubts } = await proposed(
      'offences_2013.csv',
      Buffer.from(lines.join('\r\n'), 'latin1'),
    );
    expect(description).toMatchObject({
      source: 'offences-2013',
      file: {
        path: 'data/offences_2013.csv',
        format: 'csv',
        encoding: 'windows-1252',
        delimiter: ';',
        header: { find: ['Jahr/Year', 'Kanton', 'Offence'] },
        end: { column: 'Jahr/Year', texts: ['Source'] },
      },
      note: expect.stringContaining('Z\u00fcrich'),
    });
    expect(rolesOf(description).slice(0, 3)).toEqual([
      'Jahr/Year: year',
      'Kanton: category',
      'Offence: code',
    ]);
    expect(doubts).toContainEqual(
      expect.stringContaining(
        'read as windows-1252. Do these words read well: Z\u00fcrich, Gen\u00e8ve?',
      ),
    );
    expect(doubts).toContainEqual(
      expect.stringContaining('Above the headings stands: Police of Utopia.'),
    );
  });

  it('takes Indian thousands for numbers, and totals by one column out', async () => {
    const rows = ['North', 'South', 'East', 'West', 'Total'].map(
      (state) => `2013,${state},"12,34,567",NULL`,
    );
    const { description, doubts } = await proposed(
      'x.csv',
      ['Year,State,Cases,Value', ...rows, '2013,Centre,"1,200",5'].join('\n'),
    );
    expect(description.file).toMatchObject({ thousands: ',' });
    expect(description.leaveOut).toEqual([
      { column: 'State', values: ['Total'], reason: 'Total of other records', totalOf: true },
    ]);
    expect(doubts).toContainEqual('By "State" (Total) 1 record is a total of others and left out.');
  });

  it('derives the year from a day, and says when day and month cannot be told apart', async () => {
    const { description, doubts } = await proposed(
      'incidents.csv',
      'Fecha,Sexo\n01/02/2013,M\n03/04/2013,F\n',
    );
    expect(description.derived).toEqual([
      { column: 'year', as: 'reference-year', from: 'Fecha', format: '%d/%m/%Y' },
    ]);
    expect(doubts).toContain(
      'Whether the day or the month comes first in "Fecha" cannot be told: check it.',
    );
    expect(doubts).toContainEqual(expect.stringContaining('add "counts"'));
  });

  it('makes columns of years records', async () => {
    const { description } = await proposed(
      'wide.csv',
      'State,2011,2012,2013\nNorth,1,2,3\nSouth,4,5,6\n',
    );
    expect(description.long).toEqual({
      columns: ['2011', '2012', '2013'],
      into: 'year',
      value: 'value',
    });
    expect(inconsistencies(description, 'wide.json', folder)).toEqual([]);
  });

  it('takes the year of the name, keeps leading zeros, and sees Oct-17', async () => {
    const { description, doubts } = await proposed(
      'arrests 2012.csv',
      'Code,Age,Persons\n0101,10-17,3\n0102,Oct-17,4\n0103,18+,5\n',
    );
    expect(description.derived).toEqual([{ column: 'year', as: 'year-of-file' }]);
    expect(rolesOf(description)).toEqual([
      'Code: category',
      'Age: category',
      'Persons: measure',
      'year: year',
    ]);
    expect(doubts).toEqual([
      '"Code" has codes with leading zeros; they are kept.',
      '"Age" holds texts such as Oct-17 in 1 record: a spreadsheet has made days of bands such as 10-17.',
      "No column holds the year: it is taken from the file's name (2012).",
    ]);
  });

  it('leaves nested values of JSON out', async () => {
    const { description, doubts } = await proposed(
      'x.json',
      '[{"year":2013,"n":1,"where":{"canton":"N"}}]',
    );
    expect(rolesOf(description)).toEqual(['year: year', 'n: measure', 'where: ignore']);
    expect(doubts[0]).toBe('Not read, because they hold lists or objects: "where".');
  });

  it('writes the description under the name it is given, once', () => {
    writeFileSync(join(folder, 'to-write.csv'), 'year,canton,offences\n2013,N,1\n2014,S,2\n');
    const words = ['source', 'preview', 'to-write.csv', '--out', 'sources/burglaries.json'];
    const { status, stdout } = uncts(words, folder);
    expect(status).toBe(0);
    expect(stdout).toContain('to-write.csv: csv; 2 records, 3 columns.');
    expect(stdout).toContain('First records\n  year  canton  offences\n  2013  N       1');
    const written = JSON.parse(readFileSync(join(folder, 'sources/burglaries.json'), 'utf8'));
    expect(written).toMatchObject({
      source: 'burglaries',
      columns: [{ role: 'year' }, { role: 'category' }, { role: 'measure' }],
    });
    const again = uncts(words, folder);
    expect(again.status).toBe(2);
    expect(again.stderr).toContain('This file exists already and was not overwritten.');
  });

  it.each([
    ['missing.csv', undefined, 'This file does not exist.'],
    ['nothing.csv', '', 'This file is empty'],
    ['binary.csv', '\u0001\u0002\0\0\0abc', 'holds zero bytes'],
    ['broken.xlsx', 'PK\u0003\u0004 no', 'broken.xlsx: '],
  ])('says of %s what is wrong', (name, content, sentence) => {
    if (content !== undefined) writeFileSync(join(folder, name), content);
    const { status, stderr } = uncts(['source', 'preview', name], folder);
    expect(status).toBe(2);
    expect(stderr).toContain(sentence);
    expect(existsSync(join(folder, 'undefined'))).toBe(false);
  });
});
