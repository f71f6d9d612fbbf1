import { describe, expect, test } from 'vitest';
import { codesIn, findingsIn, yearly } from './small-return.ts';
import { steadyFigures, toldOf } from './steady-return.ts';

const kidnapping = 'data/2.1/kidnapping/total';
const assault = 'data/2.1/serious-assault/total';
const theft = 'data/3.1/theft/total';
const figures = steadyFigures();

function of(cell: string): number {
  return figures.get(cell) ?? Number.NaN;
}

describe('sudden change', () => {
  test('a year that stands out by no power of ten is told with what would be usual', () => {
    const value = Math.round(of(`${theft}@2016`) * 3.3);
    const told = toldOf({ [`${theft}@2016`]: value });
    expect(told.find(({ code }) => code === 'sudden-change')).toMatchObject({
      culprit: `${theft}@2016`,
      severity: 'warning',
      details: { shape: 'spike', value, unit: 'count' },
    });
  });

  test('a doubling of a small count is ordinary', () => {
    expect(codesIn({ figures: yearly(kidnapping, [4, 8, 3, 7]) })).toEqual([]);
  });

  test('a break in the series is not compared with the years before', () => {
    const moved = yearly(kidnapping, [2_040, 1_980, 19_800, 20_100]);
    const history = yearly(kidnapping, [2_010, 1_990, 2_020, 1_995, 2_030], 2009);
    const statuses = { [`${kidnapping}@2016`]: { status: 'B', comment: 'New law.' } };
    expect(codesIn({ figures: moved, history })).toContain('level-shift');
    expect(codesIn({ figures: moved, history, statuses })).toEqual([]);
  });

  test('per cent are compared in points', () => {
    const rate = 'data/7.1/reporting-rate/total';
    expect(codesIn({ figures: yearly(rate, [41, 48, 43, 45]) })).toEqual([]);
    expect(codesIn({ figures: yearly(rate, [41, 42, 43, 71]) })).toEqual(['sudden-change']);
  });
});

describe('change of level', () => {
  const changes = Object.fromEntries(
    [2015, 2016, 2017].map((year) => [
      `${theft}@${year}`,
      Math.round(of(`${theft}@${year}`) * 1.4),
    ]),
  );

  test('a series that goes on at another level is told once, with both years', () => {
    const [first] = toldOf(changes).filter(({ code }) => code === 'level-shift');
    expect(first).toMatchObject({
      culprit: `${theft}@2015`,
      severity: 'warning',
      details: { year: 2015, beforeYear: 2014, before: of(`${theft}@2014`), figures: 1 },
    });
  });

  test('no single figure of it is called wrong', () => {
    const told = toldOf(changes).filter(({ severity }) => severity === 'warning');
    expect(told.map(({ code }) => code)).toEqual(['level-shift']);
  });
});

describe('repeated value', () => {
  test('capacity is normally the same', () => {
    const places = yearly('data/5.8/capacity/total', [5_000, 5_000, 5_000, 5_000]);
    expect(codesIn({ figures: places })).toEqual([]);
  });

  test('a series that repeats every year is no warning', () => {
    const history = yearly('data/6.3/judges/total', [300, 300, 300, 300], 2010);
    const judges = yearly('data/6.3/judges/total', [300, 300, 300, 300]);
    const found = findingsIn({ figures: judges, history });
    expect(found.filter(({ severity }) => severity !== 'information')).toEqual([]);
  });

  test('a large figure of two years before counts, too, and says of which year', () => {
    const [first] = toldOf({ [`${theft}@2016`]: of(`${theft}@2014`) });
    expect(first).toMatchObject({ code: 'repeated-value', details: { of: 2014, year: 2016 } });
  });

  test('repeats of an institution are one finding', () => {
    const changes = Object.fromEntries(
      ['theft', 'burglary', 'fraud'].map((row) => [
        `data/3.1/${row}/total@2017`,
        of(`data/3.1/${row}/total@2016`),
      ]),
    );
    const found = toldOf(changes).filter(({ code }) => code === 'repeated-value');
    expect(found).toMatchObject([{ details: { figures: 3, year: 2017 } }]);
  });
});

describe('gap in series', () => {
  const without2015 = {
    [`${kidnapping}@2014`]: 204,
    [`${kidnapping}@2016`]: 211,
    [`${kidnapping}@2017`]: 207,
    ...yearly(assault, [9_310, 9_122, 9_284, 9_190]),
  };

  test('a blank year between given years is a gap with its neighbours as evidence', () => {
    expect(findingsIn({ figures: without2015 })).toMatchObject([
      {
        code: 'gap-in-series',
        culprit: `${kidnapping}@2015`,
        cells: [
          { role: 'value', value: null },
          { role: 'before', value: 204 },
          { role: 'after', value: 211 },
        ],
      },
    ]);
  });

  test('a status that says why, with a comment, settles it; without a comment not', () => {
    const cell = `${kidnapping}@2015`;
    const explained = { [cell]: { status: 'L', comment: 'No register in 2015.' } };
    const bare = { [cell]: { status: 'L' } };
    expect(codesIn({ figures: without2015, statuses: explained })).toEqual([]);
    expect(codesIn({ figures: without2015, statuses: bare })).toEqual(['gap-in-series']);
  });

  test('the gaps of an institution are one finding, whatever their years', () => {
    const changes = { 'data/3.1/theft/total@2016': null, 'data/3.1/burglary/total@2015': null };
    const told = toldOf(changes);
    expect(told).toMatchObject([{ code: 'gap-in-series', details: { questions: 2 } }]);
    expect(told[0]?.cells).toEqual(
      expect.arrayContaining(
        Object.keys(changes).map((cell) => expect.objectContaining({ cell, value: null })),
      ),
    );
  });

  test('the zeros of an institution are one finding, whatever their tables', () => {
    const changes = { 'data/3.1/theft/total@2016': 0, 'data/2.1/kidnapping/total@2015': 0 };
    expect(toldOf(changes)).toMatchObject([{ code: 'zero-for-missing', details: { figures: 2 } }]);
  });
});
