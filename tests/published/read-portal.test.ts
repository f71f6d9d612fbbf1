import { describe, expect, it } from 'vitest';
import { closes, fates, portal, reading, row } from './portal-file.ts';

const rape = 'data/2.2/rape/total';

describe('a file of the portal', () => {
  it('gives figures by area, question and year, with what the portal has them from', async () => {
    const { published, names, files } = await reading({
      'a.csv': portal(row(), row({ year: '2020', value: '0', source: 'CTS/MoI' })),
    });
    expect(published.get('NOR')?.get(rape)).toEqual(
      new Map([
        [2019, { value: 100, source: 'CTS', file: 0 }],
        [2020, { value: 0, source: 'CTS/MoI', file: 0 }],
      ]),
    );
    expect(names.get('NOR')).toBe('Norway');
    expect(files.map(({ account }) => fates(account))).toEqual([{ rows: 2, used: 2 }]);
  });

  it('may have its columns in any order, title rows above them and other words in the headings', async () => {
    const text = [
      'UNODC;unodc@example.org',
      '06/06/2022',
      'Value;year;UNIT OF  MEASUREMENT;AGE;sex;category;dimension;indicator;ISO3 code',
      '7;2019;Counts;Total;Total;Robbery;by type of offence;Violent offences;NOR',
    ].join('\n');
    const { published, files } = await reading({ 'robbery.csv': text });
    expect(published.get('NOR')?.get('data/2.3/robbery/total')?.get(2019)?.value).toBe(7);
    expect(files[0]?.released).toBe('2022-06-06');
  });

  it.each([
    ['utf-8 with a mark', Buffer.from(`\ufeff${portal(row({ country: 'Türkiye' }))}`)],
    ['utf-16 with a mark', Buffer.from(`\ufeff${portal(row({ country: 'Türkiye' }))}`, 'utf16le')],
    ['windows-1252', Buffer.from(portal(row({ country: 'Türkiye' })), 'latin1')],
  ])('is read in %s', async (_encoding, bytes) => {
    const { published, names } = await reading({ 'a.csv': bytes });
    expect(published.get('NOR')?.get(rape)?.get(2019)?.value).toBe(100);
    expect(names.get('NOR')).toBe('Türkiye');
  });

  it('may spell its texts in other ways', async () => {
    const crimes = { indicator: 'Persons held', dimension: 'By Selected  Crime ' };
    const { published, files } = await reading({
      'a.csv': portal(
        row({ ...crimes, category: 'Drug Possession\u00a0', value: '1' }),
        row({ ...crimes, category: 'drug trafficking', value: '2' }),
        row({
          indicator: 'Persons entering prison',
          dimension: 'by type of criminal acts',
          category: 'Acts against the natural environment',
          value: '3',
        }),
        row({
          indicator: 'Criminal Justice Personnel',
          dimension: 'by type of personnel',
          category: 'Police personnel',
          value: '4',
        }),
        row({ indicator: 'Persons held', dimension: 'Total', category: 'Total', age: 'Juvenile' }),
      ),
    });
    expect([...(published.get('NOR')?.keys() ?? [])]).toEqual([
      'data/5.3/drug-possession/total',
      'data/5.3/drug-trafficking/total',
      'data/5.5/iccs-10/total',
      'data/6.1/police/total',
      'data/5.1/juvenile/total',
    ]);
    expect(fates(files[0]?.account)).toEqual({ rows: 5, used: 5 });
  });

  it.each(['Oct-17', '17-Oct', '2017-10-01', '10-17', '10 – 17'])(
    'has the age 10-17 in the damaged form %s, which is told',
    async (age) => {
      const exploited = {
        indicator: 'Victims of sexual exploitation',
        dimension: 'Total',
        category: 'Total',
        sex: 'Female',
      };
      const { published, facts } = await reading({ 'a.csv': portal(row({ ...exploited, age })) });
      expect(published.get('NOR')?.get('data/2.6/age-10-17/female')?.get(2019)?.value).toBe(100);
      const damaged = !age.startsWith('10');
      expect(facts.map(({ fact }) => fact)).toEqual(damaged ? ['respelled'] : []);
    },
  );
});

describe('the account of the rows', () => {
  it('has every row once, with what became of it', async () => {
    const text = portal(
      row(),
      row({ unit: 'Rate per 100,000 population', value: '1.9' }),
      row({ year: '1013' }),
      row({ year: '' }),
      row({ year: '2018', value: 'NULL' }),
      row({ year: '2017', value: '' }),
      row({ year: '2016', value: '<5' }),
      row({ year: '2015', value: '1,234' }),
      row({ year: '2014', value: '-3' }),
      row({ year: '2013', value: '1e999' }),
      row({ category: 'Piracy' }),
      row({ category: 'Piracy', year: '2018' }),
      row({ area: 'WORLD', country: 'World' }),
      row({ area: 'GBR_EW', country: 'England and Wales' }),
      row({
        indicator: 'Persons held unsentenced - Regional Estimate',
        dimension: 'by length of detention',
        category: 'Unsentenced',
      }),
      '',
      ',,,,,,,,,,,,',
      'Source: UNODC',
    );
    const { published, files, facts } = await reading({ 'a.csv': text });
    expect(fates(files[0]?.account)).toEqual({
      rows: 16,
      used: 2,
      otherUnit: 1,
      yearImpossible: 2,
      empty: 2,
      notUnderstood: 4,
      unknownSeries: 2,
      unknownArea: 1,
      noQuestion: 1,
      notes: 1,
    });
    expect(files.every(({ account }) => closes(account))).toBe(true);
    expect([...published.keys()]).toEqual(['GBR_E_W', 'NOR']);
    const place = { file: 'a.csv' };
    expect(facts).toEqual(
      expect.arrayContaining([
        { fact: 'year-impossible', found: '1013', line: 4, ...place },
        { fact: 'value-not-understood', found: '<5', line: 8, ...place },
        expect.objectContaining({ fact: 'unknown-series', rows: 2, line: 12, ...place }),
        expect.objectContaining({ fact: 'unknown-area', code: 'WORLD', rows: 1, ...place }),
        expect.objectContaining({ fact: 'respelled', found: 'GBR_EW', meant: 'GBR_E_W' }),
        expect.objectContaining({ fact: 'other-unit', rows: 1 }),
        expect.objectContaining({ fact: 'no-question', rows: 1 }),
      ]),
    );
  });

  it('takes a figure once that is said twice, and none where two rows differ', async () => {
    const { published, files, facts } = await reading({
      'a.csv': portal(
        row(),
        row(),
        row({ year: '2018' }),
        row({ year: '2017' }),
        row({ year: '2016' }),
        row({ year: '2016', value: '101' }),
      ),
    });
    expect([...(published.get('NOR')?.get(rape)?.keys() ?? [])]).toEqual([2019, 2018, 2017]);
    expect(fates(files[0]?.account)).toEqual({ rows: 6, used: 3, repeated: 1, contradicted: 2 });
    expect(facts).toEqual([
      {
        fact: 'contradiction',
        area: 'NOR',
        question: rape,
        year: 2016,
        values: [
          { file: 'a.csv', line: 6, value: 100 },
          { file: 'a.csv', line: 7, value: 101 },
        ],
      },
    ]);
  });

  it('takes nothing of a series in which most figures contradict each other', async () => {
    const { published, files, facts } = await reading({
      'a.csv': portal(
        ...['2019', '2018'].flatMap((year) => [row({ year }), row({ year, value: '3' })]),
        row({ year: '2017' }),
        row({ category: 'Kidnapping' }),
      ),
    });
    expect([...(published.get('NOR')?.keys() ?? [])]).toEqual(['data/2.1/kidnapping/total']);
    expect(fates(files[0]?.account)).toEqual({ rows: 6, used: 1, contradicted: 5 });
    expect(facts.at(-1)).toEqual({
      fact: 'series-unclear',
      file: 'a.csv',
      line: 6,
      question: rape,
      contradictions: 2,
      alone: 1,
    });
  });

  it('takes a figure that is published under two names from the first, and from the other where it is alone', async () => {
    const held = { indicator: 'Persons held', dimension: 'by status', category: 'Unsentenced' };
    const again = {
      indicator: 'Persons held unsentenced',
      dimension: 'by length of detention',
      category: 'Unsentenced: Total',
    };
    const { published, files, facts } = await reading({
      'a.csv': portal(
        row({ ...again, value: '11' }),
        row(held),
        row({ ...held, year: '2018' }),
        row({ ...again, year: '2018' }),
        row({ ...again, year: '2017', value: '9' }),
      ),
    });
    const years = published.get('NOR')?.get('data/5.1/unsentenced/total');
    expect([2017, 2018, 2019].map((year) => years?.get(year)?.value)).toEqual([9, 100, 100]);
    expect(fates(files[0]?.account)).toEqual({ rows: 5, used: 3, again: 2 });
    expect(facts).toEqual([
      expect.objectContaining({
        fact: 'again-differs',
        counted: 100,
        passedOver: { file: 'a.csv', line: 2, value: 11 },
      }),
    ]);
  });
});

describe('files of several releases', () => {
  const older = portal(row(), row({ year: '2018', value: '90' }));
  const newer = portal(row({ value: '120' }));

  it('are put together: the later release counts, whatever their order', async () => {
    const { published, files } = await reading({
      '2023-05-12.b.csv': newer,
      '2022-06-06.a.csv': older,
    });
    const years = published.get('NOR')?.get(rape);
    expect([years?.get(2018), years?.get(2019)]).toEqual([
      { value: 90, source: 'CTS', file: 0 },
      { value: 120, source: 'CTS', file: 1 },
    ]);
    expect(files.map(({ released, title }) => [released, title])).toEqual([
      ['2022-06-06', 'a'],
      ['2023-05-12', 'b'],
    ]);
    expect(files.map(({ account }) => fates(account))).toEqual([
      { rows: 2, used: 1, superseded: 1 },
      { rows: 1, used: 1 },
    ]);
  });

  it('take back figures that the later one has no more, of what it still publishes', async () => {
    const kidnapping = { category: 'Kidnapping' };
    const { published, files } = await reading({
      '2022-06-06.a.csv': portal(
        row(),
        row({ year: '2018' }),
        row(kidnapping),
        row({ area: 'SWE', country: 'Sweden' }),
      ),
      '2023-05-12.a.csv': portal(row()),
    });
    expect(fates(files[0]?.account)).toEqual({ rows: 4, used: 2, superseded: 1, withdrawn: 1 });
    expect([...(published.get('NOR')?.get(rape)?.keys() ?? [])]).toEqual([2019]);
    expect(published.get('NOR')?.has('data/2.1/kidnapping/total')).toBe(true);
    expect(published.get('SWE')?.get(rape)?.get(2019)?.value).toBe(100);
  });

  it('must agree where no day says which is later', async () => {
    const { published, files, facts } = await reading({ 'a.csv': older, 'b.csv': newer });
    expect([...(published.get('NOR')?.get(rape)?.keys() ?? [])]).toEqual([2018]);
    expect(files.map(({ account }) => fates(account))).toEqual([
      { rows: 2, used: 1, contradicted: 1 },
      { rows: 1, contradicted: 1 },
    ]);
    expect(facts).toEqual([expect.objectContaining({ fact: 'contradiction', year: 2019 })]);
  });

  it('say nothing of an older release where the later one contradicts itself', async () => {
    const { published } = await reading({
      '2022-06-06.a.csv': older,
      '2023-05-12.b.csv': portal(row({ value: '120' }), row({ value: '130' })),
    });
    expect(published.get('NOR')?.get(rape)?.get(2019)).toBeUndefined();
  });
});
