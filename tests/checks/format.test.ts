import { describe, expect, test } from 'vitest';
import { codesIn, findingsIn } from './small-return.ts';

describe('level 0', () => {
  test('zero is a count and a per cent, and 100 is a per cent', () => {
    const figures = {
      'data/2.1/kidnapping/total@2016': 0,
      'data/7.1/reporting-rate/total@2016': 0,
      'data/7.1/bribery-prevalence/total@2016': 100,
    };
    expect(codesIn({ figures })).toEqual([]);
  });

  test('per cent may have decimals, counts not', () => {
    const figures = {
      'data/2.1/kidnapping/total@2016': 0.5,
      'data/7.1/reporting-rate/total@2016': 0.5,
    };
    expect(codesIn({ figures })).toEqual(['fractional-count']);
  });

  test('per cent is not below zero', () => {
    const figures = { 'data/7.1/reporting-rate/total@2016': -1 };
    expect(codesIn({ figures })).toEqual(['percent-out-of-range']);
  });

  test('a cell that fails takes no part in later levels', () => {
    const figures = {
      'data/5.1/total/total@2016': 100,
      'data/5.1/total/male@2016': -60,
      'data/5.1/total/female@2016': 40,
      'data/5.1/sentenced/total@2016': 80.5,
      'data/5.1/unsentenced/total@2016': 40,
    };
    expect(codesIn({ figures }).toSorted()).toEqual(['fractional-count', 'negative-count']);
  });

  test('a doubted total is not called blank', () => {
    const figures = {
      'data/5.1/total/total@2016': -100,
      'data/5.1/total/male@2016': 60,
      'data/5.1/total/female@2016': 40,
    };
    expect(codesIn({ figures })).toEqual(['negative-count']);
  });
});

describe('implausible size', () => {
  const population = 'data/8.1/population/total';

  test('the population of the nearest year bounds a year without one', () => {
    const figures = {
      [`${population}@2014`]: 1_000_000,
      'data/2.1/kidnapping/total@2016': 1_100_000,
    };
    expect(findingsIn({ figures })).toMatchObject([
      { code: 'implausible-size', details: { limit: 1_000_000, populationYear: 2014 } },
    ]);
  });

  test('a population in thousands is doubted once a year, not every count above it', () => {
    const figures = {
      [`${population}@2016`]: 9_000,
      'data/2.1/serious-assault/total@2016': 12_000,
      'data/2.1/kidnapping/total@2016': 9_001,
      'data/4.2/total/total@2016': 40_000,
    };
    expect(findingsIn({ figures })).toMatchObject([
      { code: 'implausible-size', culprit: `${population}@2016`, table: 'data/8.1' },
    ]);
  });

  test('several counts of one table leave the population alone', () => {
    const figures = {
      [`${population}@2016`]: 9_000,
      'data/2.1/serious-assault/total@2016': 12_000,
      'data/2.1/kidnapping/total@2016': 9_001,
    };
    const culprits = findingsIn({ figures }).map(({ culprit }) => culprit);
    expect(culprits.toSorted()).toEqual([
      'data/2.1/kidnapping/total@2016',
      'data/2.1/serious-assault/total@2016',
    ]);
  });

  test('the largest country is not implausible', () => {
    expect(codesIn({ figures: { [`${population}@2016`]: 1_450_000_000 } })).toEqual([]);
  });
});
