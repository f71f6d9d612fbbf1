// One function a line: the package as a whole is three hundred files to load.
import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';

const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0, numberingSystem: 'latn' });
const decimal = new Intl.NumberFormat('en', { maximumFractionDigits: 2, numberingSystem: 'latn' });
const share = new Intl.NumberFormat('en', {
  style: 'percent',
  maximumFractionDigits: 1,
  numberingSystem: 'latn',
});

/** A figure for reading: thousands separated, at most two decimals. */
export function formatNumber(value: number): string {
  return Number.isInteger(value) ? whole.format(value) : decimal.format(value);
}

/** A ratio as per cent: 0.1234 -> 12.3%. */
export function formatPercent(ratio: number): string {
  return share.format(ratio);
}

/** Words joined for reading: "a, b and c". */
export function formatList(words: readonly string[]): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** "1 record", "35 records". */
export function counted(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}

/** A day for reading, from its ISO form: 2013-12-31 -> 31 December 2013. */
export function formatDay(day: string): string {
  return format(parseISO(day), 'd MMMM yyyy');
}
