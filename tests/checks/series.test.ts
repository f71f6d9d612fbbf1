import { describe, expect, test } from 'vitest';
import { codesIn, findingsIn, yearly } from './small-return.ts';

const kidnapping = 'data/2.1/kidnapping/total';
const assault = 'data/2.1/serious-assault/total';

describe('sudden change', () => {
  test('one bad year is one finding that names it', () => {
    const found = findingsIn({ figures: yearly(kidnapping, [204, 1_980, 211, 207]) });
    expect(found).toMatchObject([
      { culprit: `${kidnapping}@2015`, details: { shape: 'spike', times: 10 } },
    ]);
  });

  test.each([
    ['first', 2014, [2_040, 198, 211, 207]],
    ['newest', 2017, [204, 198, 211, 2_070]],
  ])('the %s year can be the one to doubt', (_, year, values) => {
    const found = findingsIn({ figures: yearly(kidnapping, values) });
    expect(found).toMatchObject([
      { culprit: `${kidnapping}@${year}`, details: { shape: 'edge', times: 10 } },
    ]);
  });

  test('figures that hold together on both sides are a step without a culprit', () => {
    const found = findingsIn({ figures: yearly(kidnapping, [204, 198, 1_980, 2_010]) });
    expect(found).toMatchObject([{ culprit: null, details: { shape: 'step', year: 2016 } }]);
  });

  test('a doubling of a small count is ordinary', () => {
    expect(codesIn({ figures: yearly(kidnapping, [4, 8, 3, 7]) })).toEqual([]);
  });

  test('a fifth more of a large and steady series stands out, of a restless one not', () => {
    const steady = yearly(assault, [81_000, 81_500, 80_900, 81_200, 81_100, 80_800], 2008);
    const restless = yearly(assault, [81_000, 60_500, 85_900, 61_200, 84_100, 62_800], 2008);
    const figures = yearly(assault, [81_000, 81_100, 81_050, 121_400]);
    expect(codesIn({ figures, history: steady })).toEqual(['sudden-change']);
    expect(codesIn({ figures, history: restless })).toEqual([]);
  });

  test('the years before the window are neighbours and never themselves reported', () => {
    const history = yearly(kidnapping, [201, 2_090, 208], 2011);
    const figures = yearly(kidnapping, [204, 198, 211, 207]);
    expect(codesIn({ figures, history })).toEqual([]);
    const jump = findingsIn({
      figures: yearly(kidnapping, [2_040, 205, 211, 207]),
      history: yearly(kidnapping, [201, 209, 208], 2011),
    });
    expect(jump).toMatchObject([{ culprit: `${kidnapping}@2014`, details: { shape: 'spike' } }]);
  });

  test('a break in the series is not a sudden change', () => {
    const figures = yearly(kidnapping, [204, 198, 1_980, 2_010]);
    const statuses = { [`${kidnapping}@2016`]: { status: 'B', comment: 'New law.' } };
    expect(codesIn({ figures, statuses })).toEqual([]);
  });

  test('parts that change with their whole follow it', () => {
    const figures = {
      ...yearly('data/5.1/total/total', [1_000, 1_010, 4_000, 1_020]),
      ...yearly('data/5.1/total/male', [900, 905, 3_600, 915]),
      ...yearly('data/5.1/total/female', [100, 105, 400, 105]),
    };
    const found = findingsIn({ figures });
    expect(found).toMatchObject([
      { culprit: 'data/5.1/total/total@2016', details: { followers: 2 } },
    ]);
    expect(found[0]?.cells.filter(({ role }) => role === 'other')).toHaveLength(2);
  });

  test('a part that changes far more than its whole stands alone', () => {
    const figures = {
      ...yearly('data/2.2/sexual-violence/total', [10_000, 10_100, 15_900, 10_050]),
      ...yearly('data/2.2/rape/total', [200, 210, 6_100, 205]),
    };
    const found = findingsIn({
      figures,
      history: yearly(
        'data/2.2/sexual-violence/total',
        [9_950, 10_020, 9_980, 10_010, 10_000, 9_990],
        2008,
      ),
    });
    expect(found.map(({ culprit }) => culprit).toSorted()).toEqual([
      'data/2.2/rape/total@2016',
      'data/2.2/sexual-violence/total@2016',
    ]);
  });

  test('per cent are compared in points', () => {
    const rate = 'data/7.1/reporting-rate/total';
    expect(codesIn({ figures: yearly(rate, [41, 48, 43, 45]) })).toEqual([]);
    expect(codesIn({ figures: yearly(rate, [41, 42, 43, 71]) })).toEqual(['sudden-change']);
  });
});

describe('repeated value', () => {
  test('below 100 a repeat is chance', () => {
    expect(codesIn({ figures: yearly(kidnapping, [99, 99, 98, 97]) })).toEqual([]);
  });

  test('a run of equal figures is one finding, and its parts follow', () => {
    const figures = {
      ...yearly('data/5.1/total/total', [1_000, 1_010, 1_010, 1_010]),
      ...yearly('data/5.1/total/male', [900, 905, 905, 905]),
      ...yearly('data/5.1/total/female', [100, 105, 105, 105]),
    };
    expect(findingsIn({ figures })).toMatchObject([
      {
        code: 'repeated-value',
        severity: 'information',
        details: { years: '2015 2016 2017', followers: 2 },
      },
    ]);
  });

  test('last year’s figure before the window counts', () => {
    const found = findingsIn({
      figures: yearly(kidnapping, [204, 198]),
      history: yearly(kidnapping, [204], 2013),
    });
    expect(found).toMatchObject([{ details: { years: '2013 2014' } }]);
  });

  test('capacity is normally the same', () => {
    const figures = yearly('data/5.8/capacity/total', [5_000, 5_000, 5_000, 5_000]);
    expect(codesIn({ figures })).toEqual([]);
  });

  test('a series that mostly repeated before is left alone', () => {
    const history = yearly('data/6.3/judges/total', [300, 300, 300, 300], 2010);
    const figures = yearly('data/6.3/judges/total', [300, 300, 300, 300]);
    expect(codesIn({ figures, history })).toEqual([]);
  });
});

describe('gap in series', () => {
  const without2015 = {
    [`${kidnapping}@2014`]: 204,
    [`${kidnapping}@2016`]: 211,
    [`${kidnapping}@2017`]: 207,
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

  test('the newest year is a gap after three given years only', () => {
    expect(codesIn({ figures: yearly(kidnapping, [204, 198, 211]) })).toEqual(['gap-in-series']);
    expect(codesIn({ figures: yearly(kidnapping, [198, 211], 2015) })).toEqual([]);
    const history = yearly(kidnapping, [204], 2014);
    expect(codesIn({ figures: yearly(kidnapping, [198, 211], 2015), history })).toEqual([]);
  });

  test('the gaps of a table and year are one finding', () => {
    const figures = {
      ...yearly(kidnapping, [204, 198, 211]),
      ...yearly(assault, [9_310, 9_122, 9_284]),
    };
    expect(findingsIn({ figures })).toMatchObject([
      { finding: 'gap-in-series:data/2.1@2017', culprit: null, details: { questions: 2 } },
    ]);
  });
});
