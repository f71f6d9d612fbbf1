import { formatNumber } from './format.ts';

const fractions: Readonly<Record<number, string>> = {
  10: '十分之一',
  100: '百分之一',
  1000: '千分之一',
};

/** "是应有数值的10倍", "只有应有数值的千分之一": too large or too small by a factor. */
export function multiple(times: number, isLarge: boolean): string {
  return isLarge
    ? `是应有数值的${formatNumber(times)}倍`
    : `只有应有数值的${fractions[times] ?? `1/${formatNumber(times)}`}`;
}
