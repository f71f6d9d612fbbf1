import { addYears } from 'date-fns/addYears';
import { formatISO } from 'date-fns/formatISO';
import { isAfter } from 'date-fns/isAfter';
import { subDays } from 'date-fns/subDays';
import type { Country, Return } from '../schema/types.ts';

/**
 * The twelve months that a reference year covers in a country, and the day of its stock figures.
 * A year that begins in another month than January is named for the calendar year in which it
 * begins. The stock day lies in the calendar year of that name, or in the next one where only that
 * falls into the period.
 */
export function referencePeriod(
  { referencePeriod: period }: Country,
  year: number,
): Return['period'] {
  const from = new Date(year, period.firstMonth - 1, 1);
  const to = subDays(addYears(from, 1), 1);
  const [month = 1, day = 1] = period.stockDay.split('-').map(Number);
  const sameYear = new Date(year, month - 1, day);
  const stockDay = isAfter(from, sameYear) ? addYears(sameYear, 1) : sameYear;
  return { from: isoDay(from), to: isoDay(to), stockDay: isoDay(stockDay) };
}

/**
 * The reference year of a date as an expression of SQL, from expressions of its year and month: the
 * year that {@link referencePeriod} gives a period which holds the date.
 */
export function fiscalYear(year: string, month: string, firstMonth: number): string {
  return firstMonth === 1 ? year : `${year} - CASE WHEN ${month} < ${firstMonth} THEN 1 ELSE 0 END`;
}

/** Years between a reference year and the calendar year of its stock day: 0 or 1. */
export function stockYearOffset({ firstMonth, stockDay }: Country['referencePeriod']): 0 | 1 {
  return Number(stockDay.slice(0, 2)) < firstMonth ? 1 : 0;
}

function isoDay(date: Date): string {
  return formatISO(date, { representation: 'date' });
}
