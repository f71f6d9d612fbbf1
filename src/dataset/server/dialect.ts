import { literal } from '../database.ts';

/** What engines write differently: SQL expressions in, SQL expressions out. None of them can fail. */
export interface ServerDialect {
  /** A value as text, told apart and put in order by its characters, whatever the server's language. */
  text(expression: string): string;
  /** Whether the whole of a text has a form, a regular expression without look-around. */
  matches(text: string, pattern: string): string;
  /** A text as an exact number with six decimals, as files are read; NULL when it is none. */
  tryNumber(text: string): string;
  /** Whether a number is none that a file could hold: not finite, or of more than 24 digits. */
  notFinite(number: string): string;
}

/** Digits before the point of numbers that are read from files (DECIMAL(30, 6)). */
const largest = `1${'0'.repeat(24)}`;

/** Spaces that a number may have around it, as in files. */
const spaces = '[ \t\n\v\f\r]*';
const digits = '([0-9]{1,255}([.][0-9]{0,255})?|[.][0-9]{1,255})';
const numberForm = `${spaces}[+-]?${digits}([eE][+-]?0{0,9}[0-9]{1,2})?${spaces}`;

/** PostgreSQL and what speaks like it: no extensions, no functions of one version, no temporary tables. */
export const postgresDialect: ServerDialect = {
  text: (expression) => `CAST(${expression} AS text) COLLATE "C"`,
  matches: (text, pattern) => `(${text} ~ ${literal(`^(${pattern})$`)})`,
  tryNumber(text) {
    const number = `round(CAST(${text} AS numeric), 6)`;
    // CASE, because PostgreSQL may try both sides of AND.
    return `CASE WHEN ${postgresDialect.matches(text, numberForm)} THEN CASE WHEN abs(${number}) < ${largest} THEN ${number} END END`;
  },
  notFinite: (number) =>
    `CASE WHEN CAST(${number} AS text) IN ('NaN', 'Infinity', '-Infinity') THEN true ELSE abs(${number}) >= ${largest} END`,
};
