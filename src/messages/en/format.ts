import { formatsOf } from '../formats.ts';

const formats = formatsOf('en');

export const {
  number: formatNumber,
  percent: formatPercent,
  list: formatList,
  day: formatDay,
} = formats;

/** "1 record", "35 records". */
export function counted(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${count === 1 ? one : many}`;
}
