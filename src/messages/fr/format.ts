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
  return `${formatNumber(count)} ${formats.plural(count) === 'one' ? one : many}`;
}
