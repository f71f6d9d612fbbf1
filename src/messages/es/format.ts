import { formatsOf } from '../formats.ts';

const formats = formatsOf('es');

export const {
  number: formatNumber,
  percent: formatPercent,
  list: formatList,
  day: formatDay,
} = formats;

/** "1 fila", "640 filas". */
export function counted(count: number, one: string, many: string): string {
  return `${formatNumber(count)} ${formats.plural(count) === 'one' ? one : many}`;
}
