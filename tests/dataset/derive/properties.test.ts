import { addDays, addYears, differenceInYears, format, parseISO } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { referencePeriod } from '../../../src/country/period.ts';
import type { Derived, Source } from '../../../src/schema/types.ts';
import { columnOf } from './small-source.ts';

const seed = 20131231;
const day = fc
  .integer({ min: 0, max: 60_000 })
  .map((days) => format(addDays(new Date(1900, 0, 1), days), 'yyyy-MM-dd'));
const columns = (role: 'year' | 'category'): Source['columns'] => [
  { column: 'year', role: role === 'year' ? 'ignore' : 'year' },
  { column: 'raw', role: 'ignore' },
  { column: 'other', role: 'ignore' },
  { column: 'made', role },
  { column: 'n', role: 'measure' },
];
const lines = (records: readonly (readonly [string, string])[]): string[] => [
  'year,raw,other,n',
  ...records.map(([raw, other]) => `2013,${raw},${other},1`),
];

describe('derivations', () => {
  it('put each day into the reference period that holds it', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 12 }),
        fc.array(day, { minLength: 1, maxLength: 60 }),
        async (firstMonth, days) => {
          const derived: Derived[] = [{ column: 'made', as: 'reference-year', from: 'raw' }];
          const found = await columnOf(
            'made',
            { columns: columns('year'), derived },
            lines(days.map((each) => [each, ''])),
            { firstMonth },
          );
          for (const [index, each] of days.entries()) {
            const period = referencePeriod(
              { referencePeriod: { firstMonth, stockDay: '12-31' } } as never,
              Number(found[index]),
            );
            expect(period.from <= each && each <= period.to).toBe(true);
          }
        },
      ),
      { seed, numRuns: 15 },
    );
  });

  it('count completed years as date-fns does', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(day, fc.integer({ min: 0, max: 40_000 })), {
          minLength: 1,
          maxLength: 60,
        }),
        async (births) => {
          const pairs = births.map(
            ([born, days]) => [born, format(addDays(parseISO(born), days), 'yyyy-MM-dd')] as const,
          );
          const derived: Derived[] = [{ column: 'made', as: 'age', birth: 'raw', at: 'other' }];
          const found = await columnOf(
            'made',
            { columns: columns('category'), derived },
            lines(pairs),
          );
          expect(found).toEqual(
            pairs.map(([born, at]) => String(completedYears(parseISO(born), parseISO(at)))),
          );
        },
      ),
      { seed, numRuns: 15 },
    );
  });

  it('put every age into exactly one band or into the gap', async () => {
    const limits = fc.uniqueArray(fc.integer({ min: 0, max: 110 }), { minLength: 2, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(limits, async (edges) => {
        const sorted = edges.toSorted((a, b) => a - b);
        const bands = sorted.slice(0, -1).map((from, index) => ({
          category: `b${index}`,
          from,
          to: (sorted[index + 1] ?? 0) - 1,
        }));
        const ages = Array.from({ length: 120 }, (_, age) => age);
        const derived = [{ column: 'made', as: 'bands', from: 'raw', bands }] as Derived[];
        const found = await columnOf(
          'made',
          { columns: columns('category'), derived },
          lines(ages.map((age) => [String(age), ''])),
        );
        for (const age of ages) {
          const within = bands.filter(({ from, to }) => from <= age && age <= to);
          expect(found[age]).toBe(within[0]?.category ?? '');
          expect(within.length).toBeLessThanOrEqual(1);
        }
      }),
      { seed, numRuns: 15 },
    );
  });
});

/** Years completed, a birthday on 29 February being 1 March in other years. */
function completedYears(born: Date, at: Date): number {
  const years = differenceInYears(at, born);
  const isLeapDay = born.getMonth() === 1 && born.getDate() === 29;
  const isEve =
    at.getMonth() === 1 && at.getDate() === 28 && addYears(born, years).getDate() === 28;
  return isLeapDay && isEve && addYears(born, years) <= at ? years - 1 : years;
}
