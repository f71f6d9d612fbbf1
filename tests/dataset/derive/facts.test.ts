import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkReturn } from '../../../src/checks/check-return.ts';
import { askedIn } from '../../../src/instrument/cycle.ts';
import { loadInstrument } from '../../../src/instrument/load.ts';
import type { Return } from '../../../src/schema/types.ts';
import { problemsOf } from '../../../src/schema/validate.ts';
import { compileSmall, figureOf, sentencesOf } from '../../compile-small.ts';
import { smallCountry } from '../../country.ts';
import { recordsCounted, sentencesAbout } from './small-source.ts';

const asked = askedIn(loadInstrument(), 2014);
const offences = JSON.parse(smallCountry()['sources/offences.json'] ?? '');
const homicide = 'data/1.1/intentional-homicide/total';

/** The small country with other records of offences, described with some changes. */
function withOffences(changes: object, lines: readonly string[], mapping: readonly string[] = []) {
  const [header] = (smallCountry()['mapping.csv'] ?? '').split('\n');
  return {
    'sources/offences.json': JSON.stringify({ ...offences, ...changes }),
    'data/offences.csv': lines.join('\n'),
    'mapping.csv': [
      header,
      'data/1.1,intentional-homicide,,offences,offence = iccs,,,,,',
      'data/1.2,victims,,victims,,,,,,',
      ...mapping,
    ].join('\n'),
  };
}
const accountOf = (ret: Return, year: number) =>
  ret.accounting.find((account) => account.source === 'offences' && account.year === year);
const factsOf = (ret: Return) => (ret.dataset ?? []).filter(({ source }) => source === 'offences');

describe('records that are left out', () => {
  const leaveOut = [
    { column: 'canton', values: ['Total'], reason: 'Totals of the cantons', totalOf: true },
    { column: 'canton', values: ['Note'], reason: 'Notes', totalOf: false },
  ];
  const lines = [
    'year,canton,offence,offences',
    '2013,North,Murder,3',
    '2013,South,Murder,4',
    '2013,Total,Murder,8',
    '2013,Note,see page 3,not final',
    '2012,North,Murder,3',
    '2012,Total,Murder,3',
    '2012,Total,Robbery,2',
  ];

  it('are in no figure, but in the accounting with their reason', async () => {
    const ret = await compileSmall(withOffences({ leaveOut }, lines));
    expect(figureOf(ret, `${homicide}@2013`)).toBe(7);
    expect(accountOf(ret, 2013)).toMatchObject({
      records: 4,
      used: { records: 2, mass: 7 },
      excluded: { records: 2, mass: 8 },
      leftOver: { records: 0, mass: 0 },
      excludedFor: [
        { line: 0, because: 'left-out', reason: 'Totals of the cantons', records: 1, mass: 8 },
        { line: 0, because: 'left-out', reason: 'Notes', records: 1, mass: 0 },
      ],
    });
    expect(problemsOf('return', ret, { file: 'return.json' })).toEqual([]);
  });

  it('are compared with the sum of the others where they are totals', async () => {
    const ret = await compileSmall(withOffences({ leaveOut }, lines));
    expect(factsOf(ret)).toEqual([
      {
        fact: 'total-differs',
        source: 'offences',
        year: 2013,
        details: {
          column: 'canton',
          text: 'Total',
          measure: 'offences',
          totals: 1,
          differing: 1,
          total: 8,
          sum: 7,
          where: 'Murder',
        },
      },
      {
        fact: 'total-not-compared',
        source: 'offences',
        year: 2012,
        details: { column: 'canton', text: 'Total', measure: 'offences', totals: 2, alone: 1 },
      },
    ]);
    const { findings } = checkReturn(ret, asked);
    expect(findings.filter(({ code }) => code === 'total-differs')).toHaveLength(1);
    expect(findings.filter(({ code }) => code === 'total-not-compared')).toHaveLength(1);
  });

  it('are totals of all records that agree in the columns which they do not leave empty', async () => {
    const more = { ...leaveOut[0], column: 'office', reason: 'Totals of the offices' };
    const columns = [...offences.columns, { column: 'office', role: 'category' }];
    const ret = await compileSmall(
      withOffences({ leaveOut: [...leaveOut, more], columns }, [
        'year,canton,offence,offences,office',
        '2013,North,Murder,3,A',
        '2013,North,Robbery,1,B',
        '2013,South,Murder,4,A',
        '2013,Total,,9,',
        '2013,North,,4,Total',
        '2013,South,,5,Total',
        '2012,Total,,8,',
        '2012,South,Murder,8,',
      ]),
    );
    const told = { measure: 'offences', totals: 1, differing: 1, text: 'Total' };
    expect(factsOf(ret).filter(({ fact }) => fact === 'total-differs')).toMatchObject([
      { year: 2013, details: { ...told, column: 'canton', total: 9, sum: 8, where: '' } },
      {
        year: 2013,
        details: { ...told, column: 'office', totals: 2, total: 5, sum: 4, where: 'South' },
      },
    ]);
  });

  it('can be totals of some texts of their column only', async () => {
    const some = [
      { column: 'canton', values: ['Hills'], reason: 'Total', totalOf: ['North', 'East'] },
    ];
    const ret = await compileSmall(
      withOffences({ leaveOut: some }, [
        'year,canton,offence,offences',
        '2013,North,Murder,3',
        '2013,East,Murder,2',
        '2013,South,Murder,4',
        '2013,Hills,Murder,6',
      ]),
    );
    expect(factsOf(ret)).toMatchObject([
      { fact: 'total-differs', details: { text: 'Hills', total: 6, sum: 5 } },
    ]);
    expect(figureOf(ret, `${homicide}@2013`)).toBe(9);
  });

  it('cannot be selected', async () => {
    const changes = withOffences({ leaveOut }, lines, [
      'exclude,,,offences,canton = Total,,,,,never there',
    ]);
    expect(await sentencesOf(changes)).toEqual([
      'mapping.csv, line 4: The selection asks for "Total" in "canton", which does not occur in the data. The data have: North, South.',
    ]);
  });

  it('keep an account in a year without any other', async () => {
    const ret = await compileSmall(withOffences({ leaveOut }, [...lines, '2011,Total,Murder,3']));
    expect(accountOf(ret, 2011)).toMatchObject({ records: 1, excluded: { records: 1, mass: 3 } });
    expect(figureOf(ret, `${homicide}@2011`)).toBeNull();
  });
});

describe('record-level data', () => {
  const columns = [
    { column: 'year', role: 'year' },
    { column: 'case', role: 'ignore' },
    { column: 'person', role: 'ignore' },
    { column: 'canton', role: 'category' },
    { column: 'offence', role: 'code', list: 'penal-code' },
  ];
  const counts = [
    { measure: 'incidents', unit: 'offences' },
    { measure: 'persons', distinct: 'person' },
  ];
  const lines = [
    'year,case,person,canton,offence',
    '2013,1,a,North,Murder',
    '2013,2,a,South,Murder',
    '2013,3,b,South,Murder',
    '2013,4,,South,Murder',
    '2012,5,c,North,Murder',
  ];
  const described = { columns, counts };
  const mapping = (measure: string, where = 'offence = iccs') => {
    const changes = withOffences(described, lines);
    return {
      ...changes,
      'mapping.csv': changes['mapping.csv'].replace(
        'offences,offence = iccs,,',
        `offences,${where},${measure},`,
      ),
    };
  };

  it('counts records, and different texts', async () => {
    const incidents = await compileSmall(mapping('incidents'));
    expect(figureOf(incidents, `${homicide}@2013`)).toBe(4);
    const persons = await compileSmall(mapping('persons'));
    expect(figureOf(persons, `${homicide}@2013`)).toBe(2);
    expect(figureOf(persons, `${homicide}@2012`)).toBe(1);
    expect(factsOf(persons)).toEqual([]);
  });

  it('counts different texts once that lie in several strata, and says where', async () => {
    const ret = await compileSmall(mapping('persons', 'offence = iccs; canton = North | South'));
    expect(figureOf(ret, `${homicide}@2013`)).toBe(2);
    expect(factsOf(ret)).toEqual([
      {
        fact: 'distinct-in-several',
        source: 'offences',
        year: 2013,
        details: { measure: 'persons', column: 'person', sum: 3, distinct: 2 },
      },
    ]);
  });

  it('counts different texts over any strata as over their records', async () => {
    const letters = ['a', 'b', 'c', 'd', 'e'];
    const record = fc.record({
      person: fc.constantFrom('', ...letters),
      canton: fc.constantFrom('North', 'South', 'East', 'West'),
      offence: fc.constantFrom('Murder', 'Murder', 'Robbery'),
    });
    const chosen = fc.subarray(['North', 'South', 'East'], { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(record, { minLength: 1, maxLength: 25 }),
        chosen,
        async (found, cantons) => {
          const all = [...['North', 'South', 'East'], ...['Murder', 'Robbery']].map(
            (text, index) =>
              index < 3
                ? { person: '', canton: text, offence: 'Murder' }
                : { person: '', canton: 'North', offence: text },
          );
          const records = [...all, ...found].map(
            ({ person, canton, offence }, at) => `2013,${at},${person},${canton},${offence}`,
          );
          const ret = await compileSmall({
            ...mapping('persons', `offence = iccs; canton = ${cantons.join(' | ')}`),
            ...withOffencesFiles(described, [lines[0] ?? '', ...records]),
          });
          const persons = found
            .filter(({ canton, offence }) => cantons.includes(canton) && offence === 'Murder')
            .map(({ person }) => person)
            .filter((person) => person !== '');
          const expected = persons.length === 0 ? null : new Set(persons).size;
          expect(figureOf(ret, `${homicide}@2013`)).toBe(expected);
        },
      ),
      { numRuns: 12, seed: 11 },
    );
  }, 60_000);

  it('reports records with the same key, with their lines', async () => {
    const copies = [...lines, '2013,3,b,South,Murder', '2013,4,d,North,Murder'];
    const found = await compileSmall({
      ...mapping('incidents'),
      ...withOffencesFiles({ ...described, key: ['case'] }, copies),
    });
    expect(figureOf(found, `${homicide}@2013`)).toBe(6);
    const details = { key: 'case', records: 1, keys: 1, file: 'data/offences.csv' };
    expect(factsOf(found).map((fact) => fact.details)).toEqual([
      { ...details, content: 'different', counted: 'all', lines: '5 8' },
      { ...details, content: 'same', counted: 'all', lines: '4 7' },
    ]);
  });

  it('counts copies once when told so, and never what contradicts', async () => {
    const copies = [...lines, '2013,3,b,South,Murder', '2013,4,d,North,Murder'];
    const ret = await compileSmall({
      ...mapping('incidents'),
      ...withOffencesFiles({ ...described, key: ['case'], duplicates: 'once' }, copies),
    });
    expect(figureOf(ret, `${homicide}@2013`)).toBe(5);
    expect(accountOf(ret, 2013)).toMatchObject({
      records: 6,
      excludedFor: [{ line: 0, because: 'duplicate', reason: '', records: 1, mass: 1 }],
    });
    expect(factsOf(ret).map(({ details }) => details.counted)).toEqual(['all', 'once']);
  });

  it('says which combinations are silent', async () => {
    const silent = { ...described, completeness: { by: ['canton', 'offence'] } };
    const ret = await compileSmall({
      ...mapping('incidents'),
      ...withOffencesFiles(silent, lines),
    });
    expect(factsOf(ret)).toEqual([
      {
        fact: 'silent-combination',
        source: 'offences',
        year: 2012,
        details: { by: 'canton, offence', silent: 1, all: 2, combinations: 'South, Murder' },
      },
    ]);
  });

  it('does not depend on the order of records', async () => {
    const described2 = { ...described, key: ['case'], duplicates: 'once' };
    const copies = [...lines.slice(1), '2013,3,b,South,Murder', '2013,4,d,North,Murder'];
    const compiled = async (records: readonly string[]): Promise<unknown> => {
      const { sources, dataset, ...ret } = await compileSmall({
        ...mapping('persons', 'canton = North | South'),
        ...withOffencesFiles(described2, [lines[0] ?? '', ...records]),
      });
      // The file's fingerprint and the lines are other ones, nothing else.
      return [ret, sources.length, dataset?.map(({ details: { lines: _, ...rest } }) => rest)];
    };
    const expected = await compiled(copies);
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(copies, { minLength: copies.length }),
        async (shuffled) => {
          expect(await compiled(shuffled)).toEqual(expected);
        },
      ),
      { seed: 20131231, numRuns: 8 },
    );
  });

  function withOffencesFiles(changes: object, records: readonly string[]) {
    const { 'mapping.csv': _, ...files } = withOffences(changes, records);
    return files;
  }
});

describe('figures of a stock day', () => {
  it('count the records of that day only', async () => {
    const changes = {
      columns: [
        { column: 'year', role: 'year' },
        { column: 'day', role: 'ignore' },
        { column: 'n', role: 'measure' },
      ],
      stock: { day: 'day', format: '%d/%m/%Y' },
    } as never;
    const lines = [
      'year,day,n',
      '2013,31/12/2013,5',
      '2013,30/12/2013,6',
      '2013,31/12/2012,7',
      '2012,31/12/2012,8',
      '2012,,9',
    ];
    expect(await recordsCounted(changes, lines)).toBe(2);
    expect(await sentencesAbout(changes, [...lines, '2012,2012-12-31,1'])).toEqual([
      'data/records.csv, line 7: "2012-12-31" in the column "day" is not a date of the form %d/%m/%Y, such as 31/12/2013. Correct it, or the format in the description of the source.',
    ]);
  });

  const columns = [...offences.columns, { column: 'day', role: 'ignore' }];
  const lines = [
    'year,canton,offence,offences,day',
    '2013,N,Murder,5,2013-12-31',
    '2013,N,Murder,6,2013-12-30',
    '2012,N,Murder,7,2012-12-28',
    '2012,S,Murder,1,2012-12-28',
    '2012,Total,Murder,8,2012-12-31',
    '2012,Total,Murder,9,2012-12-28',
    '2012,N,Murder,9,2013-01-03',
    '2011,N,Murder,3,2011-11-30',
  ];
  const leaveOut = [{ column: 'canton', values: ['Total'], reason: 'Total', totalOf: true }];

  it('may be those of the nearest day within a limit, which is told', async () => {
    const stock = { day: 'day', nearest: 5 };
    const ret = await compileSmall(withOffences({ columns, stock, leaveOut }, lines));
    const figures = [2013, 2012, 2011].map((year) => figureOf(ret, `${homicide}@${year}`));
    expect(figures).toEqual([5, 8, null]);
    expect(factsOf(ret).filter(({ fact }) => fact === 'stock-day')).toEqual([
      {
        fact: 'stock-day',
        source: 'offences',
        year: 2011,
        details: {
          ...{ column: 'day', expected: '2011-12-31', counted: '', days: 0 },
          ...{ limit: 5, records: 1 },
        },
      },
      {
        fact: 'stock-day',
        source: 'offences',
        year: 2012,
        details: {
          ...{ column: 'day', expected: '2012-12-31', counted: '2012-12-28', days: 3 },
          ...{ limit: 5, records: 2 },
        },
      },
    ]);
    expect(accountOf(ret, 2012)).toMatchObject({ records: 5, excluded: { records: 3 } });
    // Only the total of the day that counts is compared.
    expect(factsOf(ret).filter(({ fact }) => fact.startsWith('total-'))).toMatchObject([
      { fact: 'total-differs', year: 2012, details: { totals: 1, total: 9, sum: 8 } },
    ]);
    const { findings } = checkReturn(ret, asked);
    expect(findings.filter(({ code }) => code === 'stock-day')).toHaveLength(2);
  });

  it('are none where only another day has records and no other is allowed, which is told', async () => {
    const ret = await compileSmall(
      withOffences({ columns, stock: { day: 'day' }, leaveOut }, lines),
    );
    expect(figureOf(ret, `${homicide}@2012`)).toBeNull();
    const told = factsOf(ret).filter(({ fact }) => fact === 'stock-day');
    expect(told.map(({ year, details }) => [year, details.counted])).toEqual([
      [2011, ''],
      [2012, ''],
    ]);
  });
});

describe('values', () => {
  it('below zero are told though the sum hides them', async () => {
    const lines = ['year,canton,offence,offences', '2013,N,Murder,5', '2013,S,Murder,-2'];
    const ret = await compileSmall(withOffences({}, lines));
    expect(figureOf(ret, `${homicide}@2013`)).toBe(3);
    expect(factsOf(ret)).toEqual([
      {
        fact: 'negative-values',
        source: 'offences',
        year: 2013,
        details: { measure: 'offences', records: 1 },
      },
    ]);
  });

  it('are added up exactly, and told where a figure cannot be exact', async () => {
    const lines = [
      'year,canton,offence,offences',
      '2013,N,Murder,9007199254740992',
      '2013,S,Murder,1',
      '2012,N,Murder,0.1',
      '2012,S,Murder,0.2',
    ];
    const ret = await compileSmall(withOffences({}, lines));
    expect(figureOf(ret, `${homicide}@2012`)).toBe(0.3);
    expect(factsOf(ret).map(({ fact, details }) => [fact, details.sum])).toEqual([
      ['sum-not-exact', '9007199254740993.000000'],
    ]);
    expect(checkReturn(ret, asked).findings.map(({ code }) => code)).toContain('sum-not-exact');
  });

  it('that are missing are not zero', async () => {
    const lines = ['year,canton,offence,offences', '2013,N,Murder,', '2012,N,Murder,0'];
    const ret = await compileSmall(withOffences({}, lines));
    expect(figureOf(ret, `${homicide}@2013`)).toBeNull();
    expect(figureOf(ret, `${homicide}@2012`)).toBe(0);
  });
});

describe('ages between the bands', () => {
  it('are in no category and told', async () => {
    const victims = JSON.parse(smallCountry()['sources/victims.json'] ?? '');
    const described = {
      ...victims,
      columns: [...victims.columns, { column: 'band', role: 'category' }],
      breakdowns: [
        ...victims.breakdowns,
        { breakdown: 'age-group', column: 'band', values: { child: 'minor', grown: 'adult' } },
      ],
      derived: [
        {
          column: 'band',
          as: 'bands',
          from: 'age',
          bands: [
            { category: 'child', to: 17 },
            { category: 'grown', from: 18 },
          ],
        },
      ],
    };
    const csv = `${smallCountry()['data/victims.csv'] ?? ''}\n2013,South,f,15-24,4`;
    const ret = await compileSmall({
      'sources/victims.json': JSON.stringify(described),
      'data/victims.csv': csv,
    });
    expect(ret.dataset?.filter(({ fact }) => fact === 'band-gap')).toEqual([
      {
        fact: 'band-gap',
        source: 'victims',
        year: 2013,
        details: { column: 'band', from: 'age', records: 1, different: 1, texts: '15-24' },
      },
    ]);
  });
});
