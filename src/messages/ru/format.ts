import { formatsOf } from '../formats.ts';

const formats = formatsOf('ru');

export const {
  number: formatNumber,
  percent: formatPercent,
  list: formatList,
  day: formatDay,
} = formats;

/** "1 таблица", "22 таблицы", "35 таблиц". */
export function counted(count: number, one: string, few: string, many: string): string {
  return `${formatNumber(count)} ${inForm(count, one, few, many)}`;
}

/** The form of a word that a count asks for, without the count. */
export function inForm(count: number, one: string, few: string, many: string): string {
  const words: Partial<Record<Intl.LDMLPluralRule, string>> = { one, few };
  return words[formats.plural(count)] ?? many;
}

/** "10 раз", "2 раза", "2,01 раза": how many times, after the preposition. */
export function timesOf(count: number): string {
  const shown = Math.round(count * 100) / 100;
  const form = Number.isInteger(shown) ? inForm(shown, 'раз', 'раза', 'раз') : 'раза';
  return `${formatNumber(shown)} ${form}`;
}

/** A figure digit by digit, as it is typed: thousands together, all decimals. */
export function formatPlain(value: number): string {
  return String(value).replace('.', ',');
}
