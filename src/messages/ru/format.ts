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
