import { literal } from '../database.ts';
import type { Dialect, Sql } from '../derive/dialect.ts';
import { accentedLetters, combiningMarks } from './combining-marks.ts';
import { parsedDate } from './parsed-date.ts';

/** What a source on a server needs beyond what derivations need. */
export interface ServerDialect extends Dialect {
  /** A value as text, told apart and put in order by its characters, whatever the server's language. */
  text(value: Sql): Sql;
  /** A text as an exact number with six decimals, as files are read; NULL when it is none. */
  tryNumber(text: Sql): Sql;
  /** Whether a number is none that a file could hold: not finite, or of more than 24 digits. */
  notFinite(number: Sql): Sql;
}

/** Digits before the point of numbers that are read from files (DECIMAL(30, 6)). */
const largest = `1${'0'.repeat(24)}`;

/** Spaces that a number may have around it, as in files. */
const spaces = '[ \t\n\v\f\r]*';
const digits = '([0-9]{1,255}([.][0-9]{0,255})?|[.][0-9]{1,255})';
const numberForm = `${spaces}[+-]?${digits}([eE][+-]?0{0,9}[0-9]{1,2})?${spaces}`;

const matches = (text: Sql, pattern: string): Sql => `(${text} ~ ${literal(`^(?:${pattern})$`)})`;

/** A part of a date as a number. */
const part = (name: string, date: Sql): Sql => `CAST(extract(${name} FROM ${date}) AS integer)`;

/** PostgreSQL and what speaks like it: no extensions, no functions of its users, no temporary tables. */
export const postgresDialect: ServerDialect = {
  matches,
  extract: (text, pattern) => `nullif(substring(${text} FROM ${literal(pattern)}), '')`,
  replaceAll: (text, pattern, by) => `regexp_replace(${text}, ${literal(pattern)}, ${by}, 'g')`,
  // CASE, because PostgreSQL may try both sides of AND.
  toInteger: (text) =>
    `CASE WHEN ${matches(text, `${spaces}[+-]?[0-9]{1,9}${spaces}`)} THEN CAST(${text} AS integer) END`,
  toText: (value) => `CAST(${value} AS text)`,
  toDate: parsedDate,
  dateOfSerial: (days) => `(DATE '1899-12-30' + ${days})`,
  year: (date) => part('year', date),
  month: (date) => part('month', date),
  day: (date) => part('day', date),
  firstOfMonth(year, month, daysLater) {
    const first = `to_date(CAST((${year}) * 100 + ${month} AS text) || '01', 'YYYYMMDD')`;
    return `CASE WHEN (${year}) BETWEEN 1000 AND 9999 THEN ${first} + ${daysLater} END`;
  },
  fold(text) {
    const spaced = `trim(regexp_replace(${text}, ${literal('[ \t\n\v\f\r\u00a0]+')}, ' ', 'g'))`;
    const marked = literal(`(${accentedLetters()})${combiningMarks()}`);
    const bare = `regexp_replace(normalize(${spaced}, NFD), ${marked}, '\\1', 'g')`;
    // Servers whose own language is "C" know the capitals of English only.
    return `lower(normalize(${bare}, NFC) COLLATE "und-x-icu") COLLATE "C"`;
  },
  padZeros: (text, length) =>
    `CASE WHEN length(${text}) < ${length} THEN lpad(${text}, ${length}, '0') ELSE ${text} END`,
  text: (value) => `CAST(${value} AS text) COLLATE "C"`,
  tryNumber(text) {
    const number = `round(CAST(${text} AS numeric), 6)`;
    const inBounds = `CASE WHEN abs(${number}) < ${largest} THEN ${number} END`;
    return `CASE WHEN ${matches(text, numberForm)} THEN ${inBounds} END`;
  },
  notFinite: (number) =>
    `CASE WHEN CAST(${number} AS text) IN ('NaN', 'Infinity', '-Infinity') THEN true ELSE abs(${number}) >= ${largest} END`,
};
