import { literal } from '../database.ts';
import type { Dialect } from './dialect.ts';

/** The dialect of the database of a run. */
export const duckdbDialect: Dialect = {
  matches: (text, pattern) => `regexp_full_match(${text}, ${literal(pattern)})`,
  extract: (text, pattern) => `nullif(regexp_extract(${text}, ${literal(pattern)}, 1), '')`,
  replaceAll: (text, pattern, by) => `regexp_replace(${text}, ${literal(pattern)}, ${by}, 'g')`,
  toInteger: (text) => `TRY_CAST(${text} AS INTEGER)`,
  toText: (value) => `CAST(${value} AS VARCHAR)`,
  toDate: (text, format) => `CAST(try_strptime(${text}, ${literal(format)}) AS DATE)`,
  dateOfSerial: (days) => `(DATE '1899-12-30' + ${days})`,
  year: (date) => `year(${date})`,
  month: (date) => `month(${date})`,
  day: (date) => `day(${date})`,
  firstOfMonth: (year, month, daysLater) => `(make_date(${year}, ${month}, 1) + ${daysLater})`,
  fold: (text) =>
    `lower(strip_accents(trim(regexp_replace(${text}, '[[:space:]\u00a0]+', ' ', 'g'))))`,
  padZeros: (text, length) =>
    `CASE WHEN length(${text}) < ${length} THEN lpad(${text}, ${length}, '0') ELSE ${text} END`,
};
