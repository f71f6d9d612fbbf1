import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOfSerial, serialOfDay } from '../../../src/workbook/package/dates.ts';

describe('serial numbers of days', () => {
  it.each<[string, number, number | undefined]>([
    ['1900-01-01', 1, undefined],
    ['1900-02-28', 59, undefined],
    ['1900-03-01', 61, undefined],
    ['1904-01-01', 1462, 0],
    ['2013-12-31', 41639, 40177],
    ['9999-12-31', 2958465, 2957003],
  ])('%s', (day, since1900, since1904) => {
    expect(serialOfDay(day, false)).toBe(since1900);
    expect(serialOfDay(day, true)).toBe(since1904);
    expect(dayOfSerial(since1900, false)).toBe(day);
    if (since1904 !== undefined) expect(dayOfSerial(since1904, true)).toBe(day);
  });

  it('have no 29 February 1900, which Excel thinks was a day', () => {
    expect(serialOfDay('1900-02-29', false)).toBeUndefined();
    expect(dayOfSerial(60, false)).toBeUndefined();
    expect(dayOfSerial(60, true)).toBe('1904-03-01');
  });

  it.each([
    '1899-12-31',
    '0099-01-01',
    '2013-02-29',
    '2013-13-01',
    '13-12-31',
    '2013-12-31T00:00',
    '',
  ])('%j has none', (day) => {
    expect(serialOfDay(day, false)).toBeUndefined();
  });

  it('lose the time of day, and end where Excel ends', () => {
    expect(dayOfSerial(41639.75, false)).toBe('2013-12-31');
    for (const serial of [-1, 0, 2958466, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(dayOfSerial(serial, false)).toBeUndefined();
    }
  });

  it('read back as the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_957_003 }), fc.boolean(), (number, date1904) => {
        const day = dayOfSerial(number, date1904);
        if (day !== undefined) expect(serialOfDay(day, date1904)).toBe(number);
        else expect([0, 60]).toContain(number);
      }),
      { seed: 1904, numRuns: 500 },
    );
  });
});
