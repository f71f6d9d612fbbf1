import { formatsOf } from '../formats.ts';

const formats = formatsOf('ar');

export const {
  number: formatNumber,
  percent: formatPercent,
  list: formatList,
  day: formatDay,
} = formats;

/** The forms of a counted noun: "جدول واحد", "جدولان", "جداول", "جدولا", "جدول". */
export interface Noun {
  one: string;
  two: string;
  few: string;
  many: string;
  other: string;
}

/** "جدول واحد", "جدولين", "5 جداول", "11 جدولا", "100 جدول"; the first two hold their number. */
export function counted(count: number, noun: Noun): string {
  const form = formats.plural(count);
  if (form === 'one' || form === 'two') return noun[form];
  return `${formatNumber(count)} ${form === 'zero' ? noun.other : noun[form]}`;
}
