import { describe, expect, test } from 'vitest';
import { codesIn, findingsIn } from './small-return.ts';
import { toldOf } from './steady-return.ts';

describe('some parts and no total', () => {
  const parts = { 'data/2.2/rape/total@2016': 310, 'data/2.2/sexual-assault/total@2016': 655 };

  test('say what the total is at least', () => {
    expect(findingsIn({ figures: parts })).toMatchObject([
      {
        code: 'some-parts-without-total',
        severity: 'information',
        culprit: 'data/2.2/sexual-violence/total@2016',
        details: { sum: 965, given: 2, parts: 3 },
      },
    ]);
  });

  test('are left to the check of sums when all parts are given', () => {
    const figures = { ...parts, 'data/2.2/other-sexual-violence/total@2016': 0 };
    expect(codesIn({ figures })).toEqual(['parts-without-total']);
  });

  test('say nothing when there is one part, a total, or a reason for the blank', () => {
    expect(codesIn({ figures: { 'data/2.2/rape/total@2016': 310 } })).toEqual([]);
    expect(
      codesIn({ figures: { ...parts, 'data/2.2/sexual-violence/total@2016': 1_000 } }),
    ).toEqual([]);
    const cell = 'data/2.2/sexual-violence/total@2016';
    const statuses = { [cell]: { status: 'L', comment: 'Two offences are recorded.' } };
    expect(codesIn({ figures: parts, statuses })).toEqual([]);
    expect(codesIn({ figures: parts, statuses: { [cell]: { status: 'M' } } })).toEqual([]);
  });

  test('say nothing when the total failed a check of level 0', () => {
    expect(codesIn({ figures: { ...parts, 'data/2.2/sexual-violence/total@2016': -1 } })).toEqual([
      'negative-count',
    ]);
  });
});

describe('a total without its parts in one year', () => {
  const figures = {
    'data/5.1/unsentenced/total@2014': 210,
    'data/5.1/unsentenced/total@2015': 208,
    'data/5.2/less-than-12-months/total@2015': 165,
    'data/5.2/12-months-or-more/total@2015': 43,
  };
  const history = { 'data/5.2/less-than-12-months/total@2013': 171 };

  test('names the parts that both neighbouring years have', () => {
    const [found] = findingsIn({ figures, history });
    expect(found).toMatchObject({
      code: 'total-without-parts',
      details: { year: 2014, totals: 1 },
    });
    expect(found?.cells.filter(({ role }) => role === 'value')).toEqual([
      { cell: 'data/5.2/less-than-12-months/total@2014', role: 'value', value: null },
    ]);
  });

  test('says nothing of a total of zero, of the end of a series, or of blanks with a reason', () => {
    expect(codesIn({ figures })).toEqual([]);
    expect(
      codesIn({ figures: { ...figures, 'data/5.1/unsentenced/total@2014': 0 }, history }),
    ).not.toContain('total-without-parts');
    const statuses = {
      'data/5.2/less-than-12-months/total@2014': { status: 'L', comment: 'No dates in 2014.' },
    };
    expect(codesIn({ figures, history, statuses })).toEqual([]);
  });

  test('follows from the blank in the series where that is told', () => {
    const changes = {
      'data/5.1/sentenced/total@2015': null,
      'data/5.1/unsentenced/total@2015': null,
    };
    const codes = toldOf(changes).map(({ code }) => code);
    expect(codes).toContain('gap-in-series');
    expect(codes).not.toContain('total-without-parts');
  });
});
