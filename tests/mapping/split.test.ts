import { describe, expect, it } from 'vitest';
import { compileSmall, figureOf, sentencesOf } from '../compile-small.ts';

const header = 'list,code,label,iccs,share,valid_from,valid_to,status,reviewer,remark';
const correspondence = (...lines: string[]) => ({
  'correspondence.csv': [header, ...lines].join('\n'),
});
const split = correspondence(
  'penal-code,Murder,,0101,0.7,,,agreed,,',
  'penal-code,Murder,,0102,0.3,,,agreed,,',
  'penal-code,Robbery,,0401,,2010,,agreed,,',
);
const mapping = (...lines: string[]) => ({
  'mapping.csv': [
    'table,row,column,source,where,measure,years,combine,status,comment',
    ...lines,
  ].join('\n'),
});
const both = mapping(
  'data/1.1,intentional-homicide,,offences,offence = iccs,,,,,Police figures',
  'data/1.1,attempted-homicide,,offences,offence = iccs,,,,,',
);

describe('a code that is split over two ICCS codes', () => {
  it('gives whole parts that add up to its records, marked as estimates with a comment', async () => {
    const ret = await compileSmall({ ...split, ...both });
    const find = (row: string) =>
      ret.observations.find(({ cell }) => cell === `data/1.1/${row}/total@2013`);
    expect(find('intentional-homicide')).toMatchObject({
      value: 23,
      status: 'E',
      comment: 'Police figures. Estimated: holds 70% of “Murder”',
      lineage: [{ records: 2, codes: [{ code: 'Murder', records: 2, value: 23 }] }],
    });
    expect(find('attempted-homicide')).toMatchObject({
      value: 10,
      status: 'E',
      comment: 'Estimated: holds 30% of “Murder”',
    });
  });

  it('counts whole and without a mark where a row takes all of its parts', async () => {
    const ret = await compileSmall({
      ...split,
      ...mapping('data/4.6.1,iccs-01,,offences,offence = iccs,,,,,'),
    });
    expect(
      ret.observations.find(({ cell }) => cell === 'data/4.6.1/iccs-01/total@2013'),
    ).toMatchObject({ value: 33, status: 'A' });
  });

  it('leaves the other part to a selection that excludes one', async () => {
    const ret = await compileSmall({
      ...split,
      ...mapping(
        'data/1.1,intentional-homicide,,offences,offence = iccs,,,,,',
        'data/1.1,attempted-homicide,,offences,offence = Murder; offence != iccs:0101,,,,,',
      ),
    });
    expect(figureOf(ret, 'data/1.1/attempted-homicide/total@2013')).toBe(10);
  });

  it('adds up over sex as well, although each cell is whole', async () => {
    const sexes = ['m', 'f', 'm', 'f', 'm', 'f', 'm'];
    const ret = await compileSmall({
      'sources/offences.json': JSON.stringify({
        source: 'offences',
        title: 'Suspects',
        publisher: 'Police of Utopia, Annual report',
        institution: 'police',
        file: { path: 'data/offences.csv', format: 'csv' },
        columns: [
          { column: 'year', role: 'year' },
          { column: 'canton', role: 'category' },
          { column: 'gender', role: 'category' },
          { column: 'offence', role: 'code', list: 'penal-code' },
          { column: 'suspects', role: 'measure', unit: 'persons' },
        ],
        breakdowns: [
          { breakdown: 'sex', column: 'gender', values: { m: 'male', f: 'female', '': 'unknown' } },
        ],
      }),
      'data/offences.csv': [
        'year,canton,gender,offence,suspects',
        ...sexes.map((sex, at) => `2013,C${at % 3},${sex},Murder,1`),
        '2013,C1,m,Robbery,1',
      ].join('\n'),
      ...correspondence(
        'penal-code,Murder,,0101,0.5,,,agreed,,',
        'penal-code,Murder,,0102,0.5,,,agreed,,',
        'penal-code,Robbery,,0401,,,,agreed,,',
      ),
      ...mapping('data/4.0,suspects,,offences,offence = iccs,,,,,'),
    });
    const figures = ['total', 'male', 'female'].map(
      (column) => figureOf(ret, `data/4.0/suspects/${column}@2013`) ?? 0,
    );
    const [total = 0, ...parts] = figures;
    expect(total).toBe(4);
    expect(parts.reduce((all, part) => all + part, 0)).toBe(total);
    expect(figures.every(Number.isInteger)).toBe(true);
    expect(Math.abs((parts[0] ?? 0) - 2)).toBeLessThan(1);
  });
});

describe('a correspondence with faults', () => {
  it('names shares that do not add up, spans that differ, and codes without their zero', async () => {
    expect(
      await sentencesOf(
        correspondence(
          'penal-code,Murder,,0101,0.7,,,agreed,,',
          'penal-code,Murder,,0102,0.2,,,agreed,,',
          'penal-code,Robbery,,401,,,,agreed,,',
          'penal-code,Blasphemy,,0809,0.5,,2010,agreed,,',
          'penal-code,Blasphemy,,0899,0.5,2010,,agreed,,',
          'penal-code,Blasphemy,,0808,0.5,2010,,agreed,,',
        ),
      ),
    ).toEqual([
      'correspondence.csv, line 4: 401 is not a code of the ICCS. Near it: 0401.',
      'correspondence.csv, line 6: 0899 is not a code of the ICCS. Near it: 08, 0801, 08011, 08012, 08019.',
      'correspondence.csv, line 7: The code "Blasphemy" is already given on line 5 for some of these years. Let valid_from and valid_to not overlap. If the code is split over several ICCS codes, give each line its share and the same years.',
      'correspondence.csv, line 2: The shares of the code "Murder" add up to 0.9 in these years; they must add up to 1. A part that no ICCS code fits has a line of its own, with "iccs" empty.',
      'correspondence.csv, line 5: The shares of the code "Blasphemy" add up to 0.5 in these years; they must add up to 1. A part that no ICCS code fits has a line of its own, with "iccs" empty.',
      'correspondence.csv, line 7: The shares of the code "Blasphemy" add up to 0.5 in these years; they must add up to 1. A part that no ICCS code fits has a line of its own, with "iccs" empty.',
    ]);
  });
});
