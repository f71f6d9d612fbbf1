import { parseChoice } from '../compile/choice.ts';
import { InputError } from '../problems.ts';
import { DEFAULT_LIMITS } from '../workbook/package/limits.ts';

/** First cycle for which the survey's four-year window makes sense, and a last one against slips. */
const cycles = { first: 1978, last: 2100 };

/** Reads --cycle. Throws {@link InputError} when it is no year of a collection. */
export function parseCycle(text: string): number {
  const cycle = Number(text);
  if (/^\d{4}$/.test(text) && cycle >= cycles.first && cycle <= cycles.last) return cycle;
  throw new InputError([{ code: 'cycle-invalid', file: '--cycle', found: text }]);
}

/** Reads a year. Throws {@link InputError} when it is none. */
export function parseYear(text: string): number {
  if (/^(18|19|20|21)\d{2}$/.test(text)) return Number(text);
  throw new InputError([{ code: 'not-a-year', file: '--year', column: '--year', found: text }]);
}

/** Reads a number above zero. Throws {@link InputError} when it is none. */
export function parsePositive(option: string): (text: string) => number {
  return (text) => {
    if (/^[1-9][0-9]{0,6}$/.test(text)) return Number(text);
    throw new InputError([{ code: 'not-a-number', file: option, column: option, found: text }]);
  };
}

/** Gathers an option that may be given several times. */
export function collect(value: string, earlier: readonly string[]): string[] {
  return [...earlier, value];
}

/** Reads the code of a country, in capitals or not. Throws {@link InputError} when it is none. */
export function parseCountry(text: string): string {
  const code = text.toUpperCase();
  if (/^[A-Z]{3}(_[A-Z_]+)?$/.test(code)) return code;
  throw new InputError([{ code: 'country-code', file: '--country', found: text }]);
}

/** Reads `--limit cells=10000000`, given once or more. Throws {@link InputError}. */
export function parseLimit(
  text: string,
  earlier: Readonly<Record<string, number>>,
): Readonly<Record<string, number>> {
  const [name = '', number = ''] = text.split('=');
  const known = Object.keys(DEFAULT_LIMITS);
  if (!known.includes(name)) {
    throw new InputError([
      { code: 'unknown-reference', file: '--limit', kind: 'limit', id: name, known },
    ]);
  }
  if (!/^[1-9][0-9]{0,14}$/.test(number)) {
    throw new InputError([{ code: 'not-a-number', file: '--limit', column: name, found: number }]);
  }
  return { ...earlier, [name]: Number(number) };
}

/** What commands say of the files that a return is checked against. */
export const previousHelp =
  "the country's return of an earlier cycle (return.json); may be given again";
export const publishedHelp = "files of UNODC's data portal (.csv, .xlsx) to compare with";

/** What a command says of its limits. */
export const limitHelp = `a limit for damaged and hostile files, such as cells=10000000; may be given again (${Object.entries(
  DEFAULT_LIMITS,
)
  .map(([name, limit]) => `${name}=${limit}`)
  .join(', ')})`;

export const formatHelp =
  'text: print every open finding on a line, with file, line, severity and rule, in place of the summary';

/** Reads --format. Throws {@link InputError} when it is no form of printing. */
export function parseFormat(text: string): 'text' {
  return parseChoice(text, ['text'], { file: '--format', kind: 'form' });
}

export const reportLanguageHelp =
  'language of the report and the query list: en, fr, es, ru, ar or zh (default: that of the workbook, else English)';

/** Reads a day. Throws {@link InputError} when it is none of the calendar. */
export function parseDay(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  if (day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text)) {
    return text;
  }
  throw new InputError([{ code: 'not-a-day', file: '--sent', found: text }]);
}
