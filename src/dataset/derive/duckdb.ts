import { literal } from '../database.ts';
import type { Dialect } from './dialect.ts';

/** A letter that means the same without its accents. */
const letter = '[\\p{Latin}\\p{Greek}\\p{Cyrillic}]';

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
  fold(text) {
    const spaced = `trim(regexp_replace(${text}, '[[:space:]\u00a0]+', ' ', 'g'))`;
    // Texts of other scripts are taken apart: marks go from runs of letters that can lose them.
    const runs = `regexp_extract_all(${spaced}, '(?s)${letter}(?:${letter}|\\p{M})*|(?:[^\\p{Latin}\\p{Greek}\\p{Cyrillic}])+')`;
    const bare = `array_to_string(list_transform(${runs}, lambda run:
      CASE WHEN regexp_matches(run, '^${letter}') THEN strip_accents(run) ELSE nfc_normalize(run) END), '')`;
    return `lower(CASE WHEN regexp_matches(${text}, '[^\\p{Latin}\\p{Greek}\\p{Cyrillic}\\p{Common}\\p{Inherited}]')
      THEN ${bare} ELSE strip_accents(${spaced}) END)`;
  },
  padZeros: (text, length) =>
    `CASE WHEN length(${text}) < ${length} THEN lpad(${text}, ${length}, '0') ELSE ${text} END`,
};
