import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type CountryFigure,
  farFrom,
  fewestCountries,
  rateOutliers,
} from '../../src/checks/across/outliers.ts';

const question = 'data/1.1/intentional-homicide/total';

/** Countries of five million people with these counts. */
function figures(counts: readonly number[], population = 5_000_000): CountryFigure[] {
  return counts.map((value, index) => ({
    country: `C${String.fromCharCode(65 + Math.floor(index / 26))}${String.fromCharCode(65 + (index % 26))}`,
    question,
    year: 2020,
    value,
    population,
  }));
}

const usual = [100, 110, 125, 140, 160, 180, 200, 220];

describe('rates between countries', () => {
  it('tell the one that is ten times the others, with its place and the median', () => {
    const { outliers, judged } = rateOutliers(figures([...usual, 15_000]));
    expect(judged).toBe(9);
    expect(outliers).toHaveLength(1);
    expect(outliers[0]).toMatchObject({ country: 'CAI', rank: 1, countries: 9, group: 'medium' });
    expect(outliers[0]?.rate).toBeCloseTo(300, 6);
    expect(outliers[0]?.median).toBeCloseTo(3.2, 6);
    // By hand: ln(300/3.2) = 4.5406; the median deviation is ln(160/125) = 0.24686, times 1.4826.
    expect(outliers[0]?.distance).toBeCloseTo(4.5406 / Math.sqrt(0.36599 ** 2 + 1 / 15_000), 2);
  });

  it('tell low ones with a negative distance and the last place', () => {
    const [first] = rateOutliers(figures([...usual, 10])).outliers;
    expect(first).toMatchObject({ value: 10, rank: 9 });
    expect(first?.distance).toBeLessThan(-farFrom);
  });

  it('say nothing with fewer than eight countries', () => {
    const few = figures([...usual.slice(0, fewestCountries - 2), 100_000]);
    expect(rateOutliers(few)).toEqual({ outliers: [], judged: 0 });
  });

  it('compare with countries of all sizes where the size has too few', () => {
    const large = { ...figures([9_000_000], 100_000_000)[0], country: 'BIG' } as CountryFigure;
    const { outliers, judged } = rateOutliers([...figures(usual), large]);
    expect(judged).toBe(9);
    expect(outliers.map(({ country, group }) => [country, group])).toEqual([['BIG', 'all']]);
  });

  it('allow for chance where the count is small', () => {
    const small = figures([30, 35, 40, 45, 50, 55, 60, 65], 900_000);
    const one = { ...figures([1], 30_000)[0], country: 'ISL' } as CountryFigure;
    expect(rateOutliers([...small, one]).outliers).toEqual([]);
  });

  it('do not depend on the order of countries, nor on a unit common to all', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 8, maxLength: 20 }),
        fc.nat(),
        (counts, turn) => {
          const all = figures(counts);
          const at = turn % all.length;
          const turned = [...all.slice(at), ...all.slice(0, at)];
          expect(rateOutliers(turned)).toEqual(rateOutliers(all));
          for (const { rank, countries, distance } of rateOutliers(all).outliers) {
            expect(rank).toBeLessThanOrEqual(countries);
            expect(Math.abs(distance)).toBeGreaterThanOrEqual(farFrom);
          }
        },
      ),
      { seed: 20_241, numRuns: 100 },
    );
  });
});
