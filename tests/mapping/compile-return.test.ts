import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { problemsOf } from '../../src/schema/validate.ts';
import { compileSmall, figureOf } from '../compile-small.ts';
import { smallCountry } from '../country.ts';

const small = await compileSmall();
const find = (cell: string) => small.observations.find((observation) => observation.cell === cell);

describe('a compiled return', () => {
  it('fits its schema and has one observation for every cell asked, sorted', () => {
    expect(problemsOf('return', small, { file: 'return.json' })).toEqual([]);
    const cells = small.observations.map(({ cell }) => cell);
    expect(new Set(cells).size).toBe(1696);
    expect(cells).toEqual([...cells].sort());
  });

  it('adds up the records of a selection and divides them by the breakdown of the source', () => {
    expect(figureOf(small, 'data/1.1/intentional-homicide/total@2013')).toBe(33);
    expect(
      ['total', 'male', 'female', 'unknown'].map((c) =>
        figureOf(small, `data/1.2/victims/${c}@2013`),
      ),
    ).toEqual([20, 8, 11, 1]);
  });

  it('keeps what is missing missing, with the status and reason of the mapping', () => {
    expect(find('data/2.3/robbery/total@2010')).toEqual({
      cell: 'data/2.3/robbery/total@2010',
      value: null,
      status: 'L',
      comment: 'Not collected before 2011',
    });
    expect(find('data/1.1/attempted-homicide/total@2010')).toMatchObject({
      value: null,
      status: 'O',
    });
  });

  it('says how many records lack a value instead of counting them as zero', () => {
    expect(find('data/2.3/robbery/total@2013')).toMatchObject({
      value: 5,
      comment: 'South did not report',
      lineage: [{ records: 1, empty: 1 }],
    });
  });

  it('stays missing when every record selected is empty, and is zero when they say zero', async () => {
    const rows = (value: string) =>
      `year,canton,offence,offences\n2013,N,Murder,${value}\n2013,N,Robbery,1\n2013,N,Blasphemy,1`;
    const mapping = `table,row,column,source,where,measure,years,combine,status,comment\ndata/1.1,intentional-homicide,,offences,offence = iccs,,,,,`;
    const cell = 'data/1.1/intentional-homicide/total@2013';
    const files = (value: string) => ({ 'data/offences.csv': rows(value), 'mapping.csv': mapping });
    expect(figureOf(await compileSmall(files('NULL')), cell)).toBeNull();
    expect(figureOf(await compileSmall(files('0')), cell)).toBe(0);
  });

  it('keeps earlier years as history', () => {
    expect(small.history).toEqual([]);
  });

  it('traces a figure to its source, its line and its national codes', () => {
    expect(find('data/1.1/intentional-homicide/total@2013')?.lineage).toMatchObject([
      {
        source: 'offences',
        line: 2,
        where: 'offence = iccs',
        measure: 'offences',
        records: 2,
        empty: 0,
        codes: [{ code: 'Murder', records: 2, value: 33 }],
      },
    ]);
    expect(find('data/1.2/victims/unknown@2013')?.lineage).toMatchObject([
      { where: 'gender = ""' },
    ]);
  });

  it('accounts for every record of the window', () => {
    expect(small.accounting.filter(({ year }) => year === 2010)).toMatchObject([
      {
        source: 'offences',
        records: 6,
        used: { records: 2, mass: 30 },
        excluded: { records: 1, mass: 3 },
        excludedFor: [{ line: 6, reason: 'not a crime in the ICCS', records: 1, mass: 3 }],
        leftOver: { records: 3, mass: 6 },
        leftOverCodes: [
          { code: 'Robbery', records: 2, mass: 5 },
          { code: 'Sumptuary offence', records: 1, mass: 1 },
        ],
      },
      { source: 'victims', records: 5, used: { records: 5, mass: 20 } },
    ]);
    for (const { records, used, excluded, leftOver } of small.accounting) {
      expect(used.records + excluded.records + leftOver.records).toBe(records);
    }
  });

  it('does not depend on the order of the records', async () => {
    const csv = smallCountry()['data/offences.csv'] ?? '';
    const [header = '', ...lines] = csv.split('\n');
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(lines, { minLength: lines.length }),
        async (shuffled) => {
          const ret = await compileSmall({ 'data/offences.csv': [header, ...shuffled].join('\n') });
          expect(ret.observations).toEqual(small.observations);
          expect(ret.accounting).toEqual(small.accounting);
        },
      ),
      { numRuns: 5 },
    );
  });
});

describe('the correspondence', () => {
  const header = 'list,code,label,iccs,valid_from,valid_to,status,reviewer,remark';
  const mapping =
    'table,row,column,source,where,measure,years,combine,status,comment\ndata/2.3,robbery,,offences,offence = iccs,,,,,';

  it('takes a national code only in the years for which it is valid', async () => {
    const correspondence = `${header}\npenal-code,Robbery,,0401,2012,,agreed,,`;
    const ret = await compileSmall({
      'correspondence.csv': correspondence,
      'mapping.csv': mapping,
    });
    expect(
      [2010, 2011, 2012, 2013].map((y) => figureOf(ret, `data/2.3/robbery/total@${y}`)),
    ).toEqual([null, null, 5, 5]);
  });

  it('takes codes that correspond to a code below, and leaves those above out', async () => {
    const correspondence = `${header}\npenal-code,Robbery,,04012,,,agreed,,\npenal-code,Murder,,04,,,agreed,,`;
    const ret = await compileSmall({
      'correspondence.csv': correspondence,
      'mapping.csv': mapping,
    });
    expect(figureOf(ret, 'data/2.3/robbery/total@2013')).toBe(5);
  });

  it('understands the other spelling of a code that the classification prints twice', async () => {
    const correspondence = `${header}\npenal-code,Murder,,0908,,,agreed,,`;
    const line = 'data/4.6.1,iccs-09,,offences,offence = iccs,,,,,';
    const ret = await compileSmall({
      'correspondence.csv': correspondence,
      'mapping.csv': `${mapping.split('\n')[0]}\n${line}`,
    });
    expect(figureOf(ret, 'data/4.6.1/iccs-09/total@2013')).toBe(33);
  });
});

describe('mapping lines', () => {
  const header = 'table,row,column,source,where,measure,years,combine,status,comment';
  const compileLines = (...lines: string[]) =>
    compileSmall({ 'mapping.csv': [header, ...lines].join('\n') });

  it('select by a breakdown as well as by a column', async () => {
    const ret = await compileLines('data/1.2,victims,total,victims,sex = male | unknown,,,,,');
    expect(figureOf(ret, 'data/1.2/victims/total@2013')).toBe(9);
    expect(figureOf(ret, 'data/1.2/victims/male@2013')).toBeNull();
  });

  it('negate a condition', async () => {
    const ret = await compileLines(
      'data/1.2,victims,total,victims,sex != female; age != 0-17,,,,,',
    );
    expect(figureOf(ret, 'data/1.2/victims/total@2013')).toBe(8);
  });

  it('can put a selection into one named column of a source without the breakdown', async () => {
    const ret = await compileLines(
      'data/1.2,victims,female,offences,offence = Murder,as victims,,,,one victim an offence',
    );
    expect(figureOf(ret, 'data/1.2/victims/female@2013')).toBe(33);
  });

  it('can answer different years from different lines', async () => {
    const ret = await compileLines(
      'data/2.3,robbery,,offences,offence = Robbery,,2010-2011,,,',
      'data/2.3,robbery,,offences,offence = Robbery | Murder,,2012|2013,,B,with murder',
    );
    expect([2011, 2012].map((y) => figureOf(ret, `data/2.3/robbery/total@${y}`))).toEqual([5, 37]);
    expect(
      ret.observations.find(({ cell }) => cell === 'data/2.3/robbery/total@2012')?.status,
    ).toBe('B');
  });

  it('add figures of several sources, and stay missing where one of them is', async () => {
    const ret = await compileLines(
      'data/1.2,victims,total,victims,sex = female,,,,,women',
      'data/1.2,victims,total,offences,offence = Robbery; canton = North,as victims,,add,,robbed',
      'data/1.2,victims,female,victims,sex = female,,,,,',
      'data/1.2,victims,female,offences,offence = Robbery; canton = South,as victims,2013,add,,robbed',
    ).catch((error) => error);
    expect(ret.problems).toMatchObject([
      { code: 'nothing-to-add-to', line: 3, cell: 'data/1.2/victims/total@2009' },
    ]);
    const fixed = await compileLines(
      'data/1.2,victims,total,victims,sex = female,,,,,women',
      'data/1.2,victims,total,offences,offence = Robbery; canton = North,as victims,2010-2013,add,,robbed',
      'data/1.2,victims,female,victims,sex = female,,,,,',
      'data/1.2,victims,female,offences,offence = Robbery; canton = South,as victims,2013,add,,robbed',
    );
    const total = fixed.observations.find(({ cell }) => cell === 'data/1.2/victims/total@2013');
    expect(total).toMatchObject({ value: 16, status: 'A', comment: 'women. robbed' });
    expect(total?.lineage?.map(({ source, line }) => [source, line])).toEqual([
      ['victims', 2],
      ['offences', 3],
    ]);
    expect(figureOf(fixed, 'data/1.2/victims/female@2012')).toBe(11);
    expect(figureOf(fixed, 'data/1.2/victims/female@2013')).toBeNull();
  });

  it('explain the rest of a table with *', async () => {
    const ret = await compileLines(
      'data/1.1,intentional-homicide,,offences,offence = Murder,,2013,,,',
      'data/1.1,*,,,,,,,L,nobody counts this',
    );
    const statuses = ret.observations
      .filter(({ cell }) => cell.startsWith('data/1.1/'))
      .map(({ status }) => status);
    expect(statuses).toEqual(['L', 'L', 'L', 'L', 'L', 'L', 'L', 'A']);
  });
});
