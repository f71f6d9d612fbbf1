import { formatsOf } from '../formats.ts';

export const {
  number: formatNumber,
  percent: formatPercent,
  list: formatList,
  day: formatDay,
} = formatsOf('zh');

/** "2013年", "2013年、2014年和2016年". */
export function formatYears(years: readonly (string | number)[]): string {
  return formatList(years.map((year) => `${year}年`));
}

/** "2010年至2013年", or the one year. */
export function yearSpan(first: number | undefined, last: number | undefined): string {
  return first === last ? `${first}年` : `${first}年至${last}年`;
}
