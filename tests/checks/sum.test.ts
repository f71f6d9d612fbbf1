import { describe, expect, test } from 'vitest';
import { codesIn, findingsIn, yearly } from './small-return.ts';

const held = 'data/5.1/total/total';
const sentenced = 'data/5.1/sentenced/total';
const unsentenced = 'data/5.1/unsentenced/total';

describe('parts and total', () => {
  test('all parts that add up give no finding', () => {
    const figures = {
      [`${held}@2016`]: 100,
      [`${sentenced}@2016`]: 60,
      [`${unsentenced}@2016`]: 40,
    };
    expect(codesIn({ figures })).toEqual([]);
  });

  test('a gap without a cell for what is not known is told with all its evidence', () => {
    const figures = {
      [`${held}@2016`]: 411_992,
      [`${sentenced}@2016`]: 129_608,
      [`${unsentenced}@2016`]: 278_503,
    };
    expect(findingsIn({ figures })).toEqual([
      {
        finding: 'sum:data/5.1/total/total:sentence@2016',
        rule: 'sum:data/5.1/total/total:sentence',
        code: 'parts-short-of-total',
        family: 'within-the-return',
        ess: 1,
        severity: 'information',
        table: 'data/5.1',
        culprit: null,
        score: expect.any(Number),
        cells: [
          { cell: `${held}@2016`, role: 'total', value: 411_992 },
          { cell: `${sentenced}@2016`, role: 'part', value: 129_608 },
          { cell: `${unsentenced}@2016`, role: 'part', value: 278_503 },
        ],
        details: {
          year: 2016,
          by: 'sentence',
          sum: 408_111,
          total: 411_992,
          gap: 3_881,
          share: 0.0094,
          unknown: 'not-asked',
        },
      },
    ]);
  });

  test('a blank cell for what is not known may hold the gap: information', () => {
    const figures = {
      'data/1.2/victims/total@2016': 640,
      'data/1.2/victims/male@2016': 480,
      'data/1.2/victims/female@2016': 151,
    };
    const [found, ...others] = findingsIn({ figures });
    expect(others).toEqual([]);
    expect(found).toMatchObject({ severity: 'information', details: { unknown: 'blank', gap: 9 } });
    const given = findingsIn({ figures: { ...figures, 'data/1.2/victims/unknown@2016': 4 } });
    expect(given).toMatchObject([{ severity: 'warning', details: { unknown: 'given', gap: 5 } }]);
  });

  test('parts that exceed the total are an error, also while other parts are blank', () => {
    const figures = { 'data/2.2/sexual-violence/total@2016': 900, 'data/2.2/rape/total@2016': 910 };
    expect(findingsIn({ figures })).toMatchObject([
      { code: 'parts-exceed-total', severity: 'error', details: { gap: 10, blank: 2 } },
    ]);
  });

  test('a blank part is never taken for zero', () => {
    const figures = { [`${held}@2016`]: 100, [`${sentenced}@2016`]: 60 };
    expect(codesIn({ figures })).toEqual([]);
  });

  test('a part that is zero counts', () => {
    const figures = {
      [`${held}@2016`]: 100,
      [`${sentenced}@2016`]: 60,
      [`${unsentenced}@2016`]: 0,
    };
    expect(codesIn({ figures })).toEqual(['parts-short-of-total']);
  });

  test('a part that cannot exist is not waited for', () => {
    const figures = { [`${held}@2016`]: 100, [`${sentenced}@2016`]: 60 };
    const statuses = { [`${unsentenced}@2016`]: { status: 'M' } };
    expect(codesIn({ figures, statuses })).toEqual(['parts-short-of-total']);
  });

  test('a total that is not divided is normal', () => {
    expect(codesIn({ figures: { [`${held}@2016`]: 100 } })).toEqual([]);
  });

  test('parts without a total are told once for a blank total', () => {
    const figures = {
      'data/5.1/total/male@2016': 90,
      'data/5.1/total/female@2016': 10,
      [`${sentenced}@2016`]: 60,
      [`${unsentenced}@2016`]: 40,
    };
    expect(findingsIn({ figures })).toMatchObject([
      { code: 'parts-without-total', severity: 'information', culprit: `${held}@2016` },
    ]);
    const cannotExist = { [`${held}@2016`]: { status: 'M' } };
    expect(codesIn({ figures, statuses: cannotExist })).toEqual([]);
  });

  test('parts that may fall short are only bounded by the whole', () => {
    const short = {
      [`${held}@2016`]: 100,
      'data/5.1/national/total@2016': 80,
      'data/5.1/foreign/total@2016': 5,
    };
    expect(codesIn({ figures: short })).toEqual([]);
    const over = { ...short, 'data/5.1/foreign/total@2016': 25 };
    expect(codesIn({ figures: over })).toEqual(['parts-exceed-total']);
  });

  test('in a column that only some of the parts have, they may fall short', () => {
    const held = (unsentencedMen: number) => ({
      'data/5.1/total/male@2016': 90,
      'data/5.1/unsentenced/male@2016': unsentencedMen,
    });
    expect(codesIn({ figures: held(40) })).toEqual([]);
    expect(codesIn({ figures: held(91) })).toEqual(['parts-exceed-total']);
  });

  test('a table that divides a row of another table is compared with it, at level 2', () => {
    const figures = {
      'data/1.2/victims/total@2016': 60,
      'data/1.5/firearms-or-explosives/total@2016': 40,
      'data/1.5/another-weapon/total@2016': 30,
    };
    expect(findingsIn({ figures })).toMatchObject([
      { code: 'parts-exceed-total', ess: 2, table: 'data/1.5', details: { by: 'table 1.5' } },
    ]);
  });

  test('the severity of a soft rule is kept', () => {
    const figures = { 'data/4.2/total/total@2016': 100, 'data/4.6.2/iccs-05/total@2016': 150 };
    expect(findingsIn({ figures })).toMatchObject([
      { code: 'parts-exceed-total', severity: 'information' },
    ]);
  });

  test('the culprit is the cell that also breaks with its own series', () => {
    const total = yearly(held, [1_000, 1_010, 10_050, 1_020]);
    const male = yearly('data/5.1/total/male', [900, 910, 905, 915]);
    const female = yearly('data/5.1/total/female', [100, 100, 100, 105]);
    const found = findingsIn({ figures: { ...total, ...male, ...female } });
    const gap = found.find(({ code }) => code === 'parts-short-of-total');
    expect(gap?.culprit).toBe(`${held}@2016`);
  });
});
