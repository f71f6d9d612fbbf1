import { describe, expect, test } from 'vitest';
import { codesIn, findingsIn, yearly } from './small-return.ts';

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

describe('figures read from a workbook', () => {
  const place = { sheet: '5', address: 'E9' };
  const total = 'data/5.1/total/total';

  test('that are not understood are missing, not a gap and not zero', () => {
    const years = yearly(total, [100, 100, 101, 102]);
    const figures = Object.fromEntries(
      Object.entries(years).filter(([cell]) => cell !== `${total}@2015`),
    );
    const typed = {
      [`${total}@2015`]: { ...place, text: '5-10', how: 'not-understood', reason: 'range' },
    } as const;
    expect(codesIn({ figures, typed })).toEqual(['figure-not-understood']);
  });

  test('that carry a note take part in later levels', () => {
    const figures = {
      [`${total}@2016`]: 100,
      'data/5.1/total/male@2016': 90,
      'data/5.1/total/female@2016': 40,
    };
    const typed = { [`${total}@2016`]: { ...place, text: '100*', how: 'footnote' } } as const;
    expect(codesIn({ figures, typed }).toSorted()).toEqual([
      'figure-as-typed',
      'parts-exceed-total',
    ]);
  });

  test('are one finding for a table and a way of reading, in doubt only if they have two meanings', () => {
    const question = 'data/2.1/kidnapping/total';
    const figures = yearly(question, [1_204, 1_211, 198, 205]);
    const texts = ['1,204', '1,211', '198', '205'];
    const typed = Object.fromEntries(
      Object.keys(figures).map((cell, index) => [
        cell,
        {
          ...place,
          text: texts[index] ?? '',
          how: index < 2 ? 'comma-as-thousands' : 'text-number',
        } as const,
      ]),
    );
    const found = findingsIn({ figures, typed }).filter(({ code }) => code === 'figure-as-typed');
    expect(found).toMatchObject([
      { severity: 'warning', details: { text: '1,204', others: 1 } },
      { severity: 'information', details: { text: '198', others: 1 } },
    ]);
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
