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

/** A phrase whose verb and noun follow the count, which stands for #: "تغيرت # أجزاء". */
export function phrase(count: number, forms: Noun): string {
  const form = formats.plural(count);
  return forms[form === 'zero' ? 'other' : form].replaceAll('#', formatNumber(count));
}

/** A word after the counted things that it speaks of: of one, of two, of more. */
export function agreeing(count: number, one: string, two: string, more: string): string {
  return [one, two][count - 1] ?? more;
}

/** "عام 2013", "عامي 2012 و2013", "الأعوام 2011 و2012 و2013"; after a noun or preposition. */
export function inYears(years: readonly string[]): string {
  return `${agreeing(years.length, 'عام', 'عامي', 'الأعوام')} ${formatList(years)}`;
}

/** Between left-to-right marks, so that signs such as "..." and "-" keep their order and place. */
export function leftToRight(signs: string): string {
  return `\u200E${signs}\u200E`;
}

/** What others wrote, such as a code, a file name or the text of a cell, in its own direction. */
export function asWritten(text: string): string {
  return /\p{Script=Arabic}/u.test(text) ? text : leftToRight(text);
}
