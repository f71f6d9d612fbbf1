/** An expression of SQL. */
export type Sql = string;

/**
 * What databases write differently. Expressions in, expressions out; none of them fails at a record,
 * they give NULL. Patterns are regular expressions that RE2 and PostgreSQL read alike: no look-around,
 * no \d, \w or \p.
 */
export interface Dialect {
  /** Whether the whole text matches. */
  matches(text: Sql, pattern: string): Sql;
  /** What the first group of the pattern stands for; NULL where it is not found. */
  extract(text: Sql, pattern: string): Sql;
  /** Every place where the pattern is found, replaced by a text. */
  replaceAll(text: Sql, pattern: string, by: Sql): Sql;
  /** A whole number; NULL where the text is none. */
  toInteger(text: Sql): Sql;
  toText(value: Sql): Sql;
  /** A date by a format of {@link dateFormatFault}; NULL where the text is none. */
  toDate(text: Sql, format: string): Sql;
  /** The date of a number of days after 30 December 1899, as Excel counts from March 1900. */
  dateOfSerial(days: Sql): Sql;
  year(date: Sql): Sql;
  month(date: Sql): Sql;
  day(date: Sql): Sql;
  /** The first day of a month and so many days later. */
  firstOfMonth(year: Sql, month: number, daysLater: number): Sql;
  /**
   * Small letters, and one space where there are several. Latin, Greek and Cyrillic letters lose their
   * accents; in other scripts a mark is a vowel, without which words are others.
   */
  fold(text: Sql): Sql;
  /** Filled up with zeros on the left; longer texts stay as they are. */
  padZeros(text: Sql, length: number): Sql;
}
