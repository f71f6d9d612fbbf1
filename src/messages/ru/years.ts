import { formatList } from './format.ts';

/** "2016 год", "2014 и 2015 годы": after «за». */
export function yearsCovered(years: readonly string[]): string {
  return `${formatList(years)} ${years.length === 1 ? 'год' : 'годы'}`;
}

/** "2016 году", "2014 и 2015 годах": after «в». */
export function yearsWithin(years: readonly string[]): string {
  return `${formatList(years)} ${years.length === 1 ? 'году' : 'годах'}`;
}

/** "2014–2017 годы", or the one year. */
export function yearSpan(first: number, last: number): string {
  return first === last ? `${first} год` : `${first}–${last} годы`;
}
