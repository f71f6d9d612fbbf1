import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../compile-small.ts';
import { smallCountry } from '../country.ts';

const source = JSON.parse(smallCountry()['sources/offences.json'] ?? '');
const describe2 = (changes: object): Record<string, string> => ({
  'sources/offences.json': JSON.stringify({ ...source, ...changes }),
});
const csv = (...lines: string[]) => ({
  'data/offences.csv': ['year,canton,offence,offences', ...lines].join('\n'),
});

describe('a broken data file', () => {
  it('names text in a number column and wrong years, each with its line', async () => {
    expect(
      await sentencesOf(csv('2013,N,Murder,twelve', '20133,N,Murder,1', '2013,N,Robbery,"1,200"')),
    ).toEqual([
      'data/offences.csv, line 3: "20133" in the column "year" is not a year between 1800 and 2199.',
      'data/offences.csv, line 2: "twelve" in the column "offences" is not a number. Correct it, or list it under "nulls" in the description of the source if it means that there is no value.',
      'data/offences.csv, line 4: "1,200" in the column "offences" is not a number. Correct it, or list it under "nulls" in the description of the source if it means that there is no value.',
    ]);
  });

  it('takes no number that only a program would write', async () => {
    const lines = ['2013,N,Murder,1_000', '2013,N,Murder,0x10', '2013,N,Murder, 007 '];
    expect((await sentencesOf(csv(...lines))).map((each) => each.slice(0, 40))).toEqual([
      'data/offences.csv, line 2: "1_000" in th',
      'data/offences.csv, line 3: "0x10" in the',
    ]);
  });

  it('names columns that are missing or not described', async () => {
    expect(
      await sentencesOf({ 'data/offences.csv': 'year,canton,offense,offences\n2013,N,Murder,1' }),
    ).toEqual([
      'data/offences.csv, line 1: The column "offence" that the description of the source names is not in the file. Did you mean "offense"? The file has: year, canton, offense, offences.',
      'data/offences.csv, line 1: The column "offense" is not in the description of the source. Describe it, with the role "ignore" if it is not needed.',
    ]);
  });

  it('names lines with too few or too many fields', async () => {
    expect(await sentencesOf(csv('2013,N,Murder,1', '2013,N', '2013,N,Murder,1,2'))).toEqual([
      'data/offences.csv, line 3: This line has 2 fields; the header has 4. Look for a missing or additional separator or quote.',
      'data/offences.csv, line 4: This line has 5 fields; the header has 4. Look for a missing or additional separator or quote.',
    ]);
  });

  it('names texts that no category of the breakdown stands for', async () => {
    const lines = [
      'year,canton,gender,age,victims',
      '2013,N,m,18+,1',
      '2013,N,x,18+,1',
      '2013,N,x,18+,1',
    ];
    expect(await sentencesOf({ 'data/victims.csv': lines.join('\n') })).toEqual([
      'data/victims.csv, line 3: The text "x" in the column "gender" (2 records) is not among the values of the breakdown "sex" in the description of the source. Add it there and say which category it is.',
    ]);
  });

  it.each([
    ['empty', '', 'data/offences.csv: This file is empty: it holds no records.'],
    [
      'only a header',
      'year,canton,offence,offences\n',
      'data/offences.csv: This file is empty: it holds no records.',
    ],
    [
      'binary',
      'PK\u0003\u0004\u0000\u0000',
      'data/offences.csv, line 1: This line holds zero bytes, which no text has. If the file is a workbook, correct "format"; if it is text in UTF-16, name the encoding; else a copy or a program damaged it: get it again.',
    ],
    [
      'missing',
      undefined,
      'data/offences.csv: This file does not exist. Check the name and the folder.',
    ],
  ])('%s', async (_name, content, sentence) => {
    expect(await sentencesOf({ 'data/offences.csv': content })).toEqual([sentence]);
  });

  it('names lines that are not UTF-8', async () => {
    const bytes = Buffer.concat([
      Buffer.from('year,canton,offence,offences\n2013,N,Murder,1\n2013,C'),
      Buffer.from([0xf4, 0x74]),
      Buffer.from('e,Murder,1\n'),
    ]);
    const sentences = await sentencesOf({ 'data/offences.csv': bytes });
    expect(sentences).toEqual([
      'data/offences.csv, line 3: The text is not UTF-8. In Excel, save the file as "CSV UTF-8 (comma delimited)".',
    ]);
  });

  it('reads a byte-order mark, Windows line ends and quoted line breaks', async () => {
    const text =
      '\uFEFFyear,canton,offence,offences\r\n2013,"N\r\nW",Murder,1\r\n2013,S,Robbery,2\r\n2013,S,Blasphemy,2\r\n';
    const mapping = `${(smallCountry()['mapping.csv'] ?? '').split('\n')[0]}\ndata/1.1,intentional-homicide,,offences,offence = iccs,,,,,`;
    expect(await sentencesOf({ 'data/offences.csv': text, 'mapping.csv': mapping })).toEqual([]);
  });

  it('takes hostile texts as texts', async () => {
    const text = [
      `2013,"'); DROP TABLE offences; --",Murder,1`,
      '2013,=1+1,Robbery,1',
      '2013,"""q""",Blasphemy,1',
    ];
    const mapping = `${(smallCountry()['mapping.csv'] ?? '').split('\n')[0]}\ndata/1.1,intentional-homicide,,offences,"canton = ""'); DROP TABLE offences; --""",,,,,`;
    expect(await sentencesOf({ ...csv(...text), 'mapping.csv': mapping })).toEqual([]);
  });
});

describe('a broken description of a source', () => {
  it.each([
    [
      { institution: 'army' },
      'sources/offences.json: /institution: "army" is not one of the choices: police, prosecution, courts, prisons, survey, statistics.',
    ],
    [
      { file: { path: '../other/offences.csv', format: 'csv' } },
      'sources/offences.json: The data file "../other/offences.csv" lies outside the country folder. Move it into the folder, for example into data/.',
    ],
    [
      { columns: source.columns.slice(1) },
      'sources/offences.json: Role "year": a source has exactly one.',
    ],
    [
      { columns: [...source.columns, { column: 'canton', role: 'ignore' }] },
      'sources/offences.json: The column "canton" stands twice. Keep one.',
    ],
    [
      { breakdowns: [{ breakdown: 'sex', column: 'gender', values: { m: 'male' } }] },
      'sources/offences.json: There is no column "gender". Known: year, canton, offence, offences.',
    ],
    [
      { source: 'offence' },
      'sources/offences.json: The description calls the source "offence", and its file is called offences.json. They must be the same.',
    ],
    [
      { titel: 'x' },
      'sources/offences.json: "titel" is not known here. Did you mean "title"? Known: $schema, source, title, publisher, institution, note, file, columns, breakdowns, leaveOut, long, counts, key, duplicates, stock, completeness, derived.',
    ],
  ])('%j', async (changes, sentence) => {
    expect(await sentencesOf(describe2(changes))).toContain(sentence);
  });

  it('is told when it is not JSON, with the line', async () => {
    expect(
      (await sentencesOf({ 'sources/offences.json': '{\n "source": "offences",\n}' }))[0],
    ).toMatch(/^sources\/offences.json, line [23]: This is not valid JSON/);
  });
});

describe('a broken profile', () => {
  it('names what is missing and what is not known', async () => {
    expect(
      await sentencesOf({ 'country.json': '{ "country": "UTO", "nam": "x", "language": "de" }' }),
    ).toEqual([
      'country.json: "name" is missing. Add it.',
      'country.json: "referencePeriod" is missing. Add it.',
      'country.json: "coordinatingOfficer" is missing. Add it.',
      expect.stringContaining('country.json: "nam" is not known here. Did you mean "name"?'),
      'country.json: /language: "de" is not one of the choices: en, fr, es, ru, ar, zh.',
    ]);
  });

  it('must be that of its folder', async () => {
    const profile = JSON.parse(smallCountry()['country.json'] ?? '');
    expect(
      await sentencesOf({ 'country.json': JSON.stringify({ ...profile, country: 'IND' }) }),
    ).toEqual([
      'country.json: The profile is that of IND, and the folder is called UTO. They must be the same.',
    ]);
  });
});
