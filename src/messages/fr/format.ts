import { formatsOf } from '../formats.ts';

const formats = formatsOf('fr');

export const {
  number: formatNumber,
  percent: formatPercent,
  list: formatList,
  day: formatDay,
} = formats;

/** "1 ligne", "1 234 lignes"; French counts 0 and 1 in the singular. */
export function counted(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${isOne(count) ? one : many}`;
}

/** "une autre donnée", "3 autres données": within a sentence the number one is written as a word. */
export function inWords(count: number, article: 'un' | 'une', one: string, many: string): string {
  return count === 1 ? `${article} ${one}` : counted(count, one, many);
}

/** Whether a count takes the singular: 0 and 1 do. */
export function isOne(count: number): boolean {
  return formats.plural(count) === 'one';
}

/** A figure with all its digits and none grouped, as it would be typed: "1234,125". */
export function formatTyped(value: number): string {
  return String(value).replace('.', ',');
}

/** "de 2016", "des années 2014 et 2015"; the years are joined by a space. */
export function ofYears(years: string): string {
  const list = years.split(' ');
  return list.length === 1 ? `de ${years}` : `des années ${formatList(list)}`;
}

/** "2016", "2014 et 2015"; the years are joined by a space. */
export function yearList(years: string): string {
  return formatList(years.split(' '));
}
