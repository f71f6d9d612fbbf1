import type { CellStyle } from '../package/index.ts';

/**
 * Number formats of dates and times whose code is not in the file because it depends on the language
 * of Excel (ECMA-376 part 1, 18.8.30): East Asian and Thai dates.
 */
const localDates: readonly (readonly [number, number])[] = [
  [27, 36],
  [45, 47],
  [50, 58],
  [71, 81],
];

/** What a format code says literally or about colour and language, not about digits or dates. */
const literals = /"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

/** Whether a style shows a number as a date or a time. */
export function showsDate({ formatId, formatCode }: CellStyle): boolean {
  if (formatCode === undefined) {
    return localDates.some(([first, last]) => formatId >= first && formatId <= last);
  }
  if (/^general$/i.test(formatCode)) return false;
  return /[dmyhs]/i.test(formatCode.replace(literals, ''));
}

/** Whether a style shows a number as per cent: 0.125 as 12.5%. */
export function showsPercent({ formatCode }: CellStyle): boolean {
  return (formatCode ?? '').replace(literals, '').includes('%');
}

const msPerDay = 86_400_000;

/**
 * The day of a serial number as ISO 8601. Day 60 of the 1900 system is the 29 February 1900 that
 * never was; days before it are one day later than a plain count would make them.
 */
export function isoDay(serial: number, date1904: boolean): string {
  const day = Math.floor(serial);
  const from = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, day < 60 ? 31 : 30);
  const date = new Date(from + day * msPerDay);
  return Number.isNaN(date.getTime()) ? String(serial) : date.toISOString().slice(0, 10);
}

/** The first three letters or more of the months in the languages of the questionnaire. */
const months =
  'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec' +
  '|f[ée]v|avr|mai|juin|juil|ao[uû]t|d[ée]c|ene|abr|ago|dic' +
  '|янв|фев|мар|апр|май|мая|июн|июл|авг|сен|окт|ноя|дек' +
  '|يناير|فبراير|مارس|أبريل|مايو|يونيو|يوليو|أغسطس|سبتمبر|أكتوبر|نوفمبر|ديسمبر';

const dates: readonly RegExp[] = [
  new RegExp(`^(?:${months})\\p{L}*\\.?[ \\-/.]\\d{1,4}$`, 'iu'),
  new RegExp(`^\\d{1,2}[ \\-/.](?:${months})\\p{L}*\\.?(?:[ \\-/.]\\d{2,4})?$`, 'iu'),
  /^\d{4}([-/.])\d{1,2}\1\d{1,2}$/,
  /^\d{1,2}([-/.])\d{1,2}\1(?:\d{2}|\d{4})$/,
  /^(?:\d{4}年)?\d{1,2}月(?:\d{1,2}日)?$/,
];

/** Whether a folded text is a date: "Oct-17", "17/10/2017". */
export function isDateText(text: string): boolean {
  return dates.some((form) => form.test(text));
}
