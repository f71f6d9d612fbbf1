import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '../../src/mapping/apportion.ts';

const shares = fc
  .array(fc.integer({ min: 1, max: 1000 }), { minLength: 2, maxLength: 6 })
  .map((weights) => {
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight) => weight / all);
  });
const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

describe('dividing a whole number by shares', () => {
  it.each([
    [10, [0.5, 0.5], [5, 5]],
    [1, [0.5, 0.5], [1, 0]],
    [3, [0.5, 0.5], [2, 1]],
    [100, [0.333, 0.333, 0.334], [33, 33, 34]],
    [7, [0.1, 0.9], [1, 6]],
    [0, [0.4, 0.6], [0, 0]],
  ])('%i by %j', (total, by, parts) => {
    expect(apportion(total, by)).toEqual(parts);
  });

  it('gives whole parts that add up, and over two parts the largest remainder', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 5_000_000 }), shares, (total, by) => {
        const parts = apportion(total, by);
        expect(sum(parts)).toBe(total);
        expect(parts.every((part) => Number.isInteger(part) && part >= 0)).toBe(true);
        if (by.length > 2) return;
        for (const [at, part] of parts.entries()) {
          expect(Math.abs(part - total * (by[at] ?? 0))).toBeLessThan(0.5 + 1e-6);
        }
      }),
      { seed: 5, numRuns: 300 },
    );
  });

  it('takes nothing from a part when the number grows by one', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3000 }), shares, (total, by) => {
        const before = apportion(total, by);
        const after = apportion(total + 1, by);
        expect(after.every((part, at) => part >= (before[at] ?? 0))).toBe(true);
      }),
      { seed: 6, numRuns: 2000 },
    );
  });
});
