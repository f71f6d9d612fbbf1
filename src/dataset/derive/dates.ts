import { identifier } from '../database.ts';
import type { Dialect, Sql } from './dialect.ts';
import type { Suspicion } from './suspicion.ts';

export const defaultDateFormat = '%Y-%m-%d';

/** Serial numbers of Excel instead of written dates. */
export const excelDates = 'excel';

const known = new Set(['Y', 'y', 'm', 'd', 'H', 'M', 'S', 'b', 'B', '%']);

/** What is wrong with the format of a date; undefined if nothing. */
export function dateFormatFault(
  format: string,
): 'unknown-sign' | 'no-year' | 'no-month' | 'no-day' | undefined {
  if (format === excelDates) return undefined;
  const signs = [...format.matchAll(/%-?(.?)/gs)].map(([, sign = '']) => sign);
  if (signs.some((sign) => !known.has(sign))) return 'unknown-sign';
  const has = (...wanted: string[]): boolean => wanted.some((sign) => signs.includes(sign));
  if (!has('Y', 'y')) return 'no-year';
  if (!has('m', 'b', 'B')) return 'no-month';
  return has('d') ? undefined : 'no-day';
}

/** The date that a text means; NULL where it is none of the years 1800 to 2199. */
export function dateOf(dialect: Dialect, text: Sql, format = defaultDateFormat): Sql {
  if (format === excelDates) {
    const days = dialect.toInteger(dialect.extract(text, '^[ ]*([0-9]{1,5})([.][0-9]*)?[ ]*$'));
    // 29 February 1900, which never was, has the number 60: before it the count is one off.
    return `CASE WHEN ${days} > 60 THEN ${dialect.dateOfSerial(days)} END`;
  }
  const date = dialect.toDate(text, format);
  return `CASE WHEN ${dialect.year(date)} BETWEEN 1800 AND 2199 THEN ${date} END`;
}

/** A column with a written date that does not have its form. */
export function notADate(
  column: string,
  wrong: Sql,
  reads: readonly string[],
  format = defaultDateFormat,
): Suspicion {
  return {
    column,
    reads: [column, ...reads],
    wrong: `(trim(coalesce(${identifier(column)}, '')) <> '' AND ${wrong})`,
    together: true,
    problem: (found, records) => ({ code: 'not-a-date', column, found, format, records }),
  };
}
