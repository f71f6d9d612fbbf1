import { describe, expect, it } from 'vitest';
import { referencePeriod } from '../../src/country/period.ts';
import { formatDay } from '../../src/messages/en/format.ts';
import type { Country } from '../../src/schema/types.ts';

const country = (firstMonth: number, stockDay: string): Country => ({
  country: 'UTO',
  name: 'Utopia',
  language: 'en',
  referencePeriod: { firstMonth, stockDay },
  coordinatingOfficer: {},
});

describe('the reference period', () => {
  it('is the calendar year where it begins in January', () => {
    expect(referencePeriod(country(1, '12-31'), 2013)).toEqual({
      from: '2013-01-01',
      to: '2013-12-31',
      stockDay: '2013-12-31',
    });
  });

  it('runs over two calendar years where it begins later', () => {
    expect(referencePeriod(country(4, '03-31'), 2013)).toEqual({
      from: '2013-04-01',
      to: '2014-03-31',
      stockDay: '2014-03-31',
    });
  });

  it('ends on the last day of February, leap year or not', () => {
    expect(referencePeriod(country(3, '09-01'), 2011).to).toBe('2012-02-29');
    expect(referencePeriod(country(3, '09-01'), 2012).to).toBe('2013-02-28');
  });

  it('is written as a person reads it', () => {
    expect(formatDay('2013-12-31')).toBe('31 December 2013');
  });
});
