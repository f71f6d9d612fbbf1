import { describe, expect, it } from 'vitest';
import type { Derived, Source } from '../../../src/schema/types.ts';
import { type Changes, columnOf, sentencesAbout } from './small-source.ts';

/** A source whose column `made` is derived from `raw`. */
const making = (derived: Derived | Derived[], role = 'category'): Changes => ({
  columns: [
    { column: 'year', role: role === 'year' ? 'ignore' : 'year' },
    { column: 'raw', role: 'ignore' },
    { column: 'made', role },
    { column: 'n', role: 'measure' },
  ] as Source['columns'],
  derived: [derived].flat(),
});
const records = (...texts: string[]): string[] => [
  'year,raw,n',
  ...texts.map((text) => `2013,"${text.replaceAll('"', '""')}",1`),
];
const made = (derived: Derived, texts: string[]) =>
  columnOf('made', making(derived), records(...texts));

describe('a reference year', () => {
  const from = (format?: string): Derived => ({
    column: 'made',
    as: 'reference-year',
    from: 'raw',
    ...(format === undefined ? {} : { format }),
  });
  it.each([
    [1, '2013-01-01', '2013'],
    [1, '2013-12-31', '2013'],
    [4, '2013-03-31', '2012'],
    [4, '2013-04-01', '2013'],
    [7, '2012-02-29', '2011'],
    [12, '2013-11-30', '2012'],
    [12, '2013-12-01', '2013'],
  ])('that begins in month %i puts %s into %s', async (firstMonth, day, year) => {
    const source = making(from(), 'year');
    expect(await columnOf('made', source, records(day), { firstMonth })).toEqual([year]);
  });

  it.each([
    ['%d/%m/%Y', '31/12/2013'],
    ['%m/%d/%Y', '12/31/2013'],
    ['%d.%m.%y', '31.12.13'],
    ['%d %B %Y', '31 December 2013'],
    ['%d-%b-%Y', '31-dec-2013'],
    ['%Y-%m-%d %H:%M:%S', '2013-12-31 23:59:00'],
    ['excel', '41639'],
    ['excel', '41639.5'],
  ])('of a date of the form %s', async (format, day) => {
    expect(await columnOf('made', making(from(format), 'year'), records(day))).toEqual(['2013']);
  });

  it('says which dates are none, and which records have none', async () => {
    const lines = records('2013-02-30', '2013-02-30', '31/12/2013', '', '0013-01-01', '2013-01-01');
    expect(await sentencesAbout(making(from(), 'year'), lines)).toEqual([
      'data/records.csv, line 5: "" in the column "made" is not a year between 1800 and 2199.',
      'data/records.csv, line 2: "2013-02-30" in the column "raw" (2 records) is not a date of the form %Y-%m-%d, such as 2013-12-31. Correct it, or the format in the description of the source.',
      'data/records.csv, line 4: "31/12/2013" in the column "raw" is not a date of the form %Y-%m-%d, such as 2013-12-31. Correct it, or the format in the description of the source.',
      'data/records.csv, line 6: "0013-01-01" in the column "raw" is not a date of the form %Y-%m-%d, such as 2013-12-31. Correct it, or the format in the description of the source.',
    ]);
  });
});

describe('the text of a file', () => {
  const source = (path: string, values: Record<string, string>): Changes => ({
    ...making({ column: 'made', as: 'text-of-file', values }),
    file: { path, format: 'csv' },
  });
  const laws = { 'IPC_*.csv': 'Penal code', '*/SLL/*': 'Other laws' };
  it.each([
    ['data/IPC_2013.csv', 'Penal code'],
    ['data/SLL/2013.csv', 'Other laws'],
  ])('of %s is %s', async (path, text) => {
    expect(await columnOf('made', source(path, laws), records('x'))).toEqual([text]);
  });

  it('is told where no name fits, or several do', async () => {
    const patterns = '"IPC_*.csv", "*/SLL/*". Exactly one must fit; * stands for any text.';
    for (const path of ['data/IPCx2013.csv', 'data/SLL/IPC_2013.csv']) {
      expect(await sentencesAbout(source(path, laws), records('x'))).toEqual([
        `${path}, line 2: The name "${path}" fits none of the names for the column "made" in the description of the source, or several: ${patterns}`,
      ]);
    }
  });
});

describe('the year of a file', () => {
  const source = (path: string): Changes => ({
    ...making({ column: 'made', as: 'year-of-file' }, 'year'),
    file: { path, format: 'csv' },
  });
  it.each([
    ['data/crime-2013.csv', '2013'],
    ['data/2013.csv', '2013'],
    ['data/crime_2013_14.csv', '2013'],
    ['data/crime 2013-2014.csv', '2013'],
    ['data/2012/crime2013.csv', '2013'],
  ])('%s is %s', async (path, year) => {
    expect(await columnOf('made', source(path), records('x'))).toEqual([year]);
  });

  it.each(['data/crime.csv', 'data/crime-20131231.csv', 'data/crime-2013-of-2020.csv'])(
    '%s has none that is clear',
    async (path) => {
      expect(await sentencesAbout(source(path), records('x'))).toEqual([
        `${path}, line 2: The name "${path}" holds no year, or more than one. Let the name of the file hold the year of its records once, such as crime-2013.csv.`,
      ]);
    },
  );
});

describe('a part of a date', () => {
  it.each([
    ['year', '2013'],
    ['month', '4'],
    ['day', '9'],
  ] as const)('%s', async (part, found) => {
    const derived: Derived = { column: 'made', as: 'date-part', from: 'raw', part };
    expect(await made(derived, ['2013-04-09', ''])).toEqual([found, '']);
  });

  it.each([
    ['en', ['April', 'APR', 'apr.', 'sept'], ['4', '4', '4', '9']],
    ['fr', ['avril', 'Août', 'aout', 'FÉVRIER', 'déc.'], ['4', '8', '8', '2', '12']],
    ['es', ['abril', 'Setiembre', 'DIC'], ['4', '9', '12']],
    ['ru', ['Апрель', 'апреля', 'май', 'июнь', 'июль'], ['4', '4', '5', '6', '7']],
    ['ar', ['أبريل', 'نيسان', 'كانون الثاني', 'كانون الأول'], ['4', '4', '1', '12']],
    ['zh', ['四月', '4月', '十二月'], ['4', '4', '12']],
  ] as const)('names of months in %s', async (language, names, months) => {
    const derived: Derived = {
      column: 'made',
      as: 'date-part',
      from: 'raw',
      part: 'month',
      language,
    };
    expect(await made(derived, [...names])).toEqual(months);
  });

  it('names of months within dates', async () => {
    const derived: Derived = {
      column: 'made',
      as: 'date-part',
      from: 'raw',
      part: 'month',
      language: 'fr',
      format: '%d %B %Y',
    };
    expect(await made(derived, ['12 avril 2013', '1 AOÛT 2013'])).toEqual(['4', '8']);
  });

  it('says which names are none of the language', async () => {
    const derived: Derived = {
      column: 'made',
      as: 'date-part',
      from: 'raw',
      part: 'month',
      language: 'fr',
    };
    expect(await sentencesAbout(making(derived), records('April'))).toEqual([
      'data/records.csv, line 2: "April" in the column "raw" is not the name of a month in French. Correct it, or the language in the description of the source.',
    ]);
  });
});

describe('an age', () => {
  const source: Changes = {
    columns: [
      { column: 'year', role: 'year' },
      { column: 'born', role: 'ignore' },
      { column: 'day', role: 'ignore' },
      { column: 'made', role: 'category' },
      { column: 'n', role: 'measure' },
    ],
    derived: [{ column: 'made', as: 'age', birth: 'born', at: 'day' }],
  };
  const dates = (...pairs: [string, string][]): string[] => [
    'year,born,day,n',
    ...pairs.map((pair) => `2013,${pair.join(',')},1`),
  ];
  it.each([
    ['2000-06-15', '2013-06-14', '12'],
    ['2000-06-15', '2013-06-15', '13'],
    ['2000-02-29', '2013-02-28', '12'],
    ['2000-02-29', '2013-03-01', '13'],
    ['2000-02-29', '2012-02-29', '12'],
    ['2013-01-01', '2013-12-31', '0'],
    ['', '2013-12-31', ''],
  ])('of who was born on %s is, on %s, %s', async (born, day, years) => {
    expect(await columnOf('made', source, dates([born, day]))).toEqual([years]);
  });

  it('is not possible before birth', async () => {
    const lines = dates(['2013-02-02', '2013-02-01'], ['1813-01-01', '2013-01-01']);
    expect(await sentencesAbout(source, lines)).toEqual([
      'data/records.csv, line 2: The date of birth "2013-02-02" in the column "born" lies after the date in the column "day", or more than 122 years before it. Correct one of the two.',
      'data/records.csv, line 3: The date of birth "1813-01-01" in the column "born" lies after the date in the column "day", or more than 122 years before it. Correct one of the two.',
    ]);
  });
});

describe('bands', () => {
  const bands: Derived = {
    column: 'made',
    as: 'bands',
    from: 'raw',
    bands: [
      { category: 'child', to: 17 },
      { category: 'adult', from: 18, to: 64 },
      { category: 'old', from: 65 },
    ],
    unknown: ['n/k', 'Not known'],
    unknownCategory: 'unknown',
  };
  it.each([
    [
      'child',
      [
        '0',
        '17',
        '17.9',
        '10-17',
        '10 – 17',
        '10 to 17',
        'Under 15',
        '<15',
        '< 18',
        '≤17',
        'up to 17',
        '0-17 years',
        'Aged 10-17',
        'between 10 and 17',
        '17 yrs',
      ],
    ],
    ['adult', ['18', '64', '18-64', '25-34', 'from 18 to 30']],
    [
      'old',
      [
        '65',
        '65+',
        '65 +',
        '70 and over',
        '65 years and older',
        '>64',
        '≥ 65',
        'over 64',
        '80 or more',
        '102',
      ],
    ],
    ['unknown', ['', 'n/k', 'NOT KNOWN', ' not  known ']],
    ['', ['15-24', '10-18', '60+', '<19', '>10', '60-70']],
  ])('"%s" takes %j', async (category, texts) => {
    expect(await made(bands, texts)).toEqual(texts.map(() => category));
  });

  it.each([
    ['Oct-17', ' It was probably 10-17.'],
    ['oct-17', ' It was probably 10-17.'],
    ['17-Oct', ''],
    ['Dec-5', ''],
    ['2017-10-01', ''],
    ['01/10/2017', ''],
  ])('say that Excel made the date %s', async (found, guess) => {
    expect(await sentencesAbout(making(bands), records(found))).toEqual([
      `data/records.csv, line 2: "${found}" in the column "raw" is a date that Excel made of a band such as 10-17.${guess} Restore the bands: in Excel, format the column as text before typing or pasting.`,
    ]);
  });

  it('say which texts are neither ages nor bands', async () => {
    expect(await sentencesAbout(making(bands), records('adults', 'adults', '17-10'))).toEqual([
      'data/records.csv, line 2: "adults" in the column "raw" (2 records) is not an age or a band of ages, such as 17, 10-17, 65+ or "under 15". Correct it, or list it under "unknown" in the description of the source if it means that the age is not known.',
      'data/records.csv, line 4: "17-10" in the column "raw" is not an age or a band of ages, such as 17, 10-17, 65+ or "under 15". Correct it, or list it under "unknown" in the description of the source if it means that the age is not known.',
    ]);
  });
});

describe('padded codes', () => {
  const derived: Derived = { column: 'made', as: 'padded', from: 'raw', length: 4 };
  it('get their zeros back', async () => {
    expect(await made(derived, ['302', '0302', '7', '302.0', 'A12', '', ' 12 '])).toEqual([
      '0302',
      '0302',
      '0007',
      '0302',
      'A12',
      '',
      '0012',
    ]);
  });
  it('are not longer than they can be', async () => {
    expect(await sentencesAbout(making(derived), records('30211'))).toEqual([
      'data/records.csv, line 2: "30211" in the column "raw" has more than 4 digits, to which codes are filled up. Correct it, or the length in the description of the source.',
    ]);
  });
});

describe('texts', () => {
  it('are told apart by their signs unless they are folded', async () => {
    const values = { murder: 'Murder' };
    const texts = ['murder', 'MURDER', ' Múrder  ', 'Theft', ''];
    const derived: Derived = { column: 'made', as: 'text', from: 'raw', values };
    expect(await made(derived, texts)).toEqual(['Murder', 'MURDER', ' Múrder  ', 'Theft', '']);
    expect(await made({ ...derived, fold: true } as Derived, texts)).toEqual([
      'Murder',
      'Murder',
      'Murder',
      'theft',
      '',
    ]);
  });
  it('keep the vowels of scripts that write them as marks when they are folded', async () => {
    const derived: Derived = {
      column: 'made',
      as: 'text',
      from: 'raw',
      fold: true,
      values: { हत्या: 'Murder', हत्यो: 'Other', Ñandú: 'Rhea' },
    };
    const texts = [' हत्या', 'हत्यो', 'हतय', 'حَرْب', 'حرب', 'أثر', 'NANDU', 'Agresión', 'Ärger हिंसा'];
    expect(await made(derived, texts)).toEqual([
      'Murder',
      'Other',
      'हतय',
      'حَرْب',
      'حرب',
      'أثر',
      'Rhea',
      'agresion',
      'arger हिंसा',
    ]);
  });
  it('are the same for all records', async () => {
    expect(await made({ column: 'made', as: 'constant', value: "it's" }, ['a', ''])).toEqual([
      "it's",
      "it's",
    ]);
  });
});

describe('derived columns', () => {
  it('can be made of others that were made before', async () => {
    const chain: Derived[] = [
      { column: 'born', as: 'text', from: 'raw', values: { unknown: '' } },
      { column: 'day', as: 'constant', value: '2013-06-30' },
      { column: 'age', as: 'age', birth: 'born', at: 'day' },
      {
        column: 'made',
        as: 'bands',
        from: 'age',
        bands: [
          { category: 'child', to: 17 },
          { category: 'adult', from: 18 },
        ],
        unknownCategory: 'unknown',
      },
    ];
    const lines = records('1995-07-01', '1995-06-30', 'unknown');
    expect(await columnOf('made', making(chain), lines)).toEqual(['child', 'adult', 'unknown']);
  });

  it.each([
    [
      { column: 'made', as: 'padded', from: 'rew', length: 3 },
      'There is no column "rew". Did you mean "raw"? Known: year, raw, n.',
    ],
    [
      { column: 'made', as: 'text', from: 'made' },
      'There is no column "made". Known: year, raw, n.',
    ],
    [
      { column: 'other', as: 'text', from: 'raw' },
      'The derived column "other" is not among "columns". List it there and say which role it has.',
    ],
    [
      { column: 'made', as: 'reference-year', from: 'raw', format: '%d/%q/%Y' },
      'The format "%d/%q/%Y" of the dates for the column "made" holds a sign that is not known. A format is such as %d/%m/%Y: %d day, %m month as number, %b or %B its name, %Y year, %y its last two digits, %H:%M:%S time; or excel.',
    ],
    [
      { column: 'made', as: 'reference-year', from: 'raw', format: '%m/%Y' },
      'The format "%m/%Y" of the dates for the column "made" has no day. A format is such as %d/%m/%Y: %d day, %m month as number, %b or %B its name, %Y year, %y its last two digits, %H:%M:%S time; or excel.',
    ],
    [
      {
        column: 'made',
        as: 'bands',
        from: 'raw',
        bands: [
          { category: 'a', to: 17 },
          { category: 'b', from: 17 },
        ],
      },
      'The bands "a" and "b" of the column "made" share ages. "from" and "to" are completed years of age, both included.',
    ],
    [
      { column: 'made', as: 'bands', from: 'raw', bands: [{ category: 'a', from: 9, to: 1 }] },
      'The band "a" of the column "made" has limits that are no whole numbers, or ends before it begins. "from" and "to" are completed years of age, both included.',
    ],
  ] as [Derived, string][])('%j is refused', async (derived, sentence) => {
    expect(await sentencesAbout(making(derived), records('1'))).toContain(
      `sources/records.json: ${sentence}`,
    );
  });
});
