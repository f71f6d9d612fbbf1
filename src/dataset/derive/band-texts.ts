import type { Dialect, Sql } from './dialect.ts';

/** No age is higher: an open band ends here. */
export const openEnd = 999;

/** How a band is written: the pattern of the whole text, and what its limits are. */
interface Form {
  pattern: string;
  low(dialect: Dialect, text: Sql): Sql;
  high(dialect: Dialect, text: Sql): Sql;
}

const number = '[0-9]{1,3}';
const fraction = '(?:[.][0-9]+)?';
const before = '(?:(?:ages?|aged) )?';
const years = '(?: ?(?:years?|yrs?|y)(?: old| of age)?)?';
const dash = ' ?(?:[-–—−]|to) ?';

const one = (words: string, after = ''): string => `${before}${words}(${number})${years}${after}`;
const plain = one('').replace(`(${number})`, `(${number})${fraction}`);
const limit = `(${number})`;
const rangeOf = (low: string, high: string): string =>
  `${before}(?:from )?${low}${years}${dash}${high}${years}`;
const range = rangeOf(limit, number);
const rangeEnd = rangeOf(number, limit);
const between = `between (${number}) and ${number}${years}`;
const betweenEnd = `between ${number} and (${number})${years}`;
const orMore = one('', '(?: ?[+]| ?plus| (?:and|or) (?:over|above|older|more|up))');
const atLeast = one('(?:>=|≥|at least) ?');
const moreThan = one('(?:>|over|above|more than|older than) ?');
const lessThan = one('(?:<|under|below|less than|younger than) ?');
const atMost = one('(?:<=|≤|up to|at most) ?');

const first =
  (pattern: string, plus = 0) =>
  (dialect: Dialect, text: Sql): Sql => {
    const found = dialect.toInteger(dialect.extract(text, `^${pattern}$`));
    return plus === 0 ? found : `${found} + ${plus}`;
  };
const always = (year: number) => (): Sql => String(year);

/** Every way in which a band or an age may be written, in small letters with single spaces. */
const forms: readonly Form[] = [
  { pattern: plain, low: first(plain), high: first(plain) },
  { pattern: range, low: first(range), high: first(rangeEnd) },
  { pattern: orMore, low: first(orMore), high: always(openEnd) },
  { pattern: lessThan, low: always(0), high: first(lessThan, -1) },
  { pattern: between, low: first(between), high: first(betweenEnd) },
  { pattern: atLeast, low: first(atLeast), high: always(openEnd) },
  { pattern: moreThan, low: first(moreThan, 1), high: always(openEnd) },
  { pattern: atMost, low: always(0), high: first(atMost) },
];

/** Lowest and highest completed year of age of a folded text; NULL where it is no band. */
export function bandLimits(dialect: Dialect, text: Sql): { low: Sql; high: Sql } {
  const choose = (end: 'low' | 'high'): Sql => {
    const cases = forms.map(
      (form) => `WHEN ${dialect.matches(text, form.pattern)} THEN ${form[end](dialect, text)}`,
    );
    return `CASE ${cases.join(' ')} END`;
  };
  return { low: choose('low'), high: choose('high') };
}

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec';

/** A date that a spreadsheet made of a band: "Oct-17" or "17-Oct" of 10-17, or the whole date. */
export const dateInsteadOfBand = `(?:(?:${months})[a-z]*[.]?[- /][0-9]{1,2}|[0-9]{1,2}[- /](?:${months})[a-z]*[.]?(?:[- /][0-9]{2,4})?|[0-9]{4}-[0-9]{2}-[0-9]{2}(?:[ t].*)?|[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{2,4})`;

const order = months.replace('|sept', '').split('|');

/**
 * The band that such a date was, where only one is possible: a month and two digits that are no day,
 * or a year. Empty where the day could be either end.
 */
export function bandOfDate(found: string): string {
  const [, month = '', end = ''] =
    /^([a-z]{3})[a-z]*\.?[- /]([0-9]{1,2})$/i.exec(found.trim()) ?? [];
  const low = order.indexOf(month.toLowerCase()) + 1;
  return low > 0 && Number(end) >= low ? `${low}-${Number(end)}` : '';
}
