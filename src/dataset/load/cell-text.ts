import { dayOfSerial } from '../../workbook/package/index.ts';

/** Numbers of workbooks hold 15 digits; what follows is what binary fractions leave behind. */
const digits = 15;
const secondsOfDay = 86_400;
/** Built-in formats that are dates in the Excel of East Asian languages and have no code. */
const dateIds = [27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58];

/** What a number format makes of a number. */
export type NumberKind = 'number' | 'day' | 'time';

/** Reads a number format: `dd/mm/yyyy` -> day, `h:mm` -> time, `#,##0` and durations -> number. */
export function numberKind(code: string | undefined, id = 0): NumberKind {
  if (code === undefined) return dateIds.includes(id) ? 'day' : 'number';
  const signs = code
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .split(';')[0]
    ?.toLowerCase();
  if (signs === undefined || /\[(h+|m+|s+)\]/.test(signs)) return 'number';
  const bare = signs.replace(/\[[^\]]*\]/g, '').replace(/general/g, '');
  if (/[dy]/.test(bare)) return 'day';
  if (/[hs]/.test(bare)) return 'time';
  return /m/.test(bare) ? 'day' : 'number';
}

/** A number of a cell as a source writes it: no thousands, its own decimal mark. */
export function numberInText(value: number, decimal = '.'): string {
  const rounded = Number(value.toPrecision(digits));
  const text =
    Number.isInteger(rounded) && Math.abs(rounded) < 1e21
      ? BigInt(rounded).toString()
      : String(rounded);
  return decimal === '.' ? text : text.replace('.', decimal);
}

/**
 * A serial day number as text: 2013-12-31, with a time of day 2013-12-31 13:05:00, and a time alone
 * 13:05:00. Undefined where the calendar has no such day.
 */
export function momentInText(
  serial: number,
  kind: 'day' | 'time',
  date1904: boolean,
): string | undefined {
  const seconds = Math.round(serial * secondsOfDay);
  const day = Math.floor(seconds / secondsOfDay);
  const time = clock(seconds - day * secondsOfDay);
  if (kind === 'time' && day === 0) return time;
  const date = dayOfSerial(day, date1904);
  if (date === undefined) return undefined;
  return time === '00:00:00' ? date : `${date} ${time}`;
}

function clock(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
