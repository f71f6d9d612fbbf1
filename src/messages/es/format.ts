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
  return `${formatNumber(count)} ${isOne(count) ? one : many}`;
}

/** For sentences in which more than one word follows the number: "otra celda", "otras 3 celdas". */
export function oneOrMany(count: number, one: string, many: (count: string) => string): string {
  return isOne(count) ? one : many(formatNumber(count));
}

/** A sentence on all figures but the one that is named; none where there is no other. */
export function othersNote(figures: number, one: string, many: (count: string) => string): string {
  return figures === 1 ? '' : ` ${oneOrMany(figures - 1, one, many)}`;
}

/** All digits of a number, without thousands marks: 412.125 -> "412,125". */
export function exactNumber(value: number): string {
  return String(value).replace('.', ',');
}

/** A figure in per cent, as it stands: 41.5 -> "41,5 %". */
export function withPercentSign(figure: string): string {
  return `${figure}\u00A0%`;
}

function isOne(count: number): boolean {
  return formats.plural(count) === 'one';
}
