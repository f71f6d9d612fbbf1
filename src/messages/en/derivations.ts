import type { ProblemParameters } from '../../problems.ts';
import { counted } from './format.ts';

type Code =
  | 'not-a-date'
  | 'not-a-month'
  | 'not-a-band'
  | 'date-instead-of-band'
  | 'age-impossible'
  | 'code-too-long'
  | 'year-of-file'
  | 'text-of-file'
  | 'spelling-twice'
  | 'date-format'
  | 'derived-without-role'
  | 'band-limits'
  | 'long-columns';

/** Columns that are made from others: what is wrong, and how to mend it. */
export const derivationSentences: {
  readonly [C in Code]: (problem: ProblemParameters[C]) => string;
} = {
  'not-a-date': ({ column, found, format, records }) =>
    `${text(found, column, records)} is not a date ${
      format === 'excel'
        ? 'as Excel counts days, such as 41639'
        : `of the form ${format}, such as ${dateExample(format)}`
    }. Correct it, or the format in the description of the source.`,
  'not-a-month': ({ column, found, language, records }) =>
    `${text(found, column, records)} is not the name of a month in ${languageName.of(language)}. Correct it, or the language in the description of the source.`,
  'not-a-band': ({ column, found, records }) =>
    `${text(found, column, records)} is not an age or a band of ages, such as 17, 10-17, 65+ or "under 15". Correct it, or list it under "unknown" in the description of the source if it means that the age is not known.`,
  'date-instead-of-band': ({ column, found, band, records }) =>
    `${text(found, column, records)} is a date that Excel made of a band such as 10-17.${
      band === '' ? '' : ` It was probably ${band}.`
    } Restore the bands: in Excel, format the column as text before typing or pasting.`,
  'age-impossible': ({ column, found, event, oldest }) =>
    `The date of birth "${found}" in the column "${column}" lies after the date in the column "${event}", or more than ${oldest} years before it. Correct one of the two.`,
  'code-too-long': ({ column, found, length, records }) =>
    `${text(found, column, records)} has more than ${length} digits, to which codes are filled up. Correct it, or the length in the description of the source.`,
  'year-of-file': ({ found }) =>
    `The name "${found}" holds no year, or more than one. Let the name of the file hold the year of its records once, such as crime-2013.csv.`,
  'text-of-file': ({ column, found, patterns }) =>
    `The name "${found}" fits none of the names for the column "${column}" in the description of the source, or several: ${patterns.map((pattern) => `"${pattern}"`).join(', ')}. Exactly one must fit; * stands for any text.`,
  'spelling-twice': ({ text: found, first, second }) =>
    `"${found}" is to be spelled "${first}" and "${second}". Keep one of the two.`,
  'date-format': ({ column, found, reason }) =>
    `The format "${found}" of the dates for the column "${column}" ${formatFaults[reason]}. A format is such as %d/%m/%Y: %d day, %m month as number, %b or %B its name, %Y year, %y its last two digits, %H:%M:%S time; or excel.`,
  'derived-without-role': ({ column }) =>
    `The derived column "${column}" is not among "columns". List it there and say which role it has.`,
  'band-limits': ({ column, first, second }) =>
    first === second
      ? `The band "${first}" of the column "${column}" has limits that are no whole numbers, or ends before it begins. "from" and "to" are completed years of age, both included.`
      : `The bands "${first}" and "${second}" of the column "${column}" share ages. "from" and "to" are completed years of age, both included.`,
  'long-columns': () =>
    '"long" needs the columns that become records: either "columns" or "matching", not both.',
};

const languageName = new Intl.DisplayNames('en', { type: 'language' });

const formatFaults: Readonly<Record<ProblemParameters['date-format']['reason'], string>> = {
  'unknown-sign': 'holds a sign that is not known',
  'no-year': 'has no year',
  'no-month': 'has no month',
  'no-day': 'has no day',
};

function text(found: string, column: string, records: number): string {
  return `"${found}" in the column "${column}"${records > 1 ? ` (${counted(records, 'record', 'records')})` : ''}`;
}

/** 31 December 2013 in a format. */
function dateExample(format: string): string {
  const parts: Readonly<Record<string, string>> = {
    Y: '2013',
    y: '13',
    m: '12',
    d: '31',
    b: 'Dec',
    B: 'December',
    H: '14',
    M: '30',
    S: '00',
    '%': '%',
  };
  return format.replaceAll(/%-?(.)/g, (sign, letter: string) => parts[letter] ?? sign);
}
