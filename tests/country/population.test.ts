import { describe, expect, it } from 'vitest';
import { populationOf } from '../../src/country/population.ts';

describe('the population of a country', () => {
  const india = populationOf('IND');

  it('is that of World Population Prospects 2019, and lies on a line between', () => {
    expect(india.get(2010)).toBe(1_234_281_163);
    expect(india.get(2015)).toBe(1_310_152_392);
    expect(india.get(2013)).toBe(
      Math.round(1_234_281_163 + (3 * (1_310_152_392 - 1_234_281_163)) / 5),
    );
  });

  it('goes on for six years after the last, and no further', () => {
    expect(india.get(2026)).toBeGreaterThan(india.get(2020) ?? 0);
    expect(india.has(2027)).toBe(false);
    expect(india.has(1999)).toBe(false);
  });

  it('is not known for parts of countries', () => {
    expect(populationOf('GBR_S').size).toBe(0);
  });
});
