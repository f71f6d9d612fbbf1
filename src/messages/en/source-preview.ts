import type { Doubt, DoubtParameters } from '../../dataset/preview/doubts.ts';
import type { Preview } from '../../dataset/preview/preview.ts';
import { problemText } from '../problems.ts';
import { counted, formatList, formatNumber } from './format.ts';
import { some } from './known.ts';

/** Texts of a proposed description that a person is to replace. */
export const previewWords = {
  publisher: 'Name the publisher here, as it is to be printed',
  reason: 'Total of other records',
} as const;

/** What to look at in a proposed description. */
export function doubtSentence(doubt: Doubt): string {
  return (doubts[doubt.code] as (parameters: Doubt) => string)(doubt);
}

const doubts: { readonly [C in keyof DoubtParameters]: (doubt: DoubtParameters[C]) => string } = {
  encoding: ({ encoding, evidence, words }) =>
    evidence === 'guess'
      ? `The text is not UTF-8; it was read as ${encoding}.${words.length > 0 ? ` Do these words read well: ${words.join(', ')}? If not, try windows-1251 (Cyrillic), windows-1256 (Arabic), gb18030 (Chinese) or another one.` : ''}`
      : `The text is in ${encoding}, as ${evidence === 'mark' ? 'its first bytes say' : 'its zero bytes show'}.`,
  'other-sheets': ({ sheets, hidden }) =>
    [
      sheets.length > 0 ? `More sheets have data and were not looked at: ${some(sheets)}.` : '',
      hidden.length > 0 ? `Hidden sheets: ${some(hidden)}.` : '',
    ]
      .filter((text) => text !== '')
      .join(' '),
  'title-above': ({ titles }) => `Above the headings stands: ${some(titles.slice(0, 6))}.`,
  'notes-below': ({ rows, text }) =>
    `Below the records ${rows === 1 ? 'stands 1 row that is' : `stand ${formatNumber(rows)} rows that are`} not read, from "${text}" on.`,
  'end-uncertain': ({ text, column }) =>
    `A record also begins with "${text}" in the column "${column}": give "end" a longer text, or records are lost.`,
  'blank-rows': () => 'Blank rows stand among the records and are passed over.',
  'no-year': () =>
    'No column holds the year. Name it: a column with the role "year", or a derived one (from a date, the name of the file, or one text for all records).',
  'year-from-date': ({ column, format }) =>
    `The year is derived from the days in "${column}", read as ${format}.`,
  'date-order': ({ column }) =>
    `Whether the day or the month comes first in "${column}" cannot be told: check it.`,
  'year-from-file': ({ year }) =>
    `No column holds the year: it is taken from the file's name (${year}).`,
  'years-wide': ({ columns }) =>
    `${counted(columns.length, 'column is', 'columns are')} headed by years (${columns[0] ?? ''} to ${columns.at(-1) ?? ''}): each becomes a record of its own.`,
  'more-years': ({ column, others }) =>
    `"${column}" is taken for the year; so could be ${formatList(others.map(quoted))}.`,
  'odd-years': ({ column, texts, records }) =>
    `In ${counted(records, 'record', 'records')} "${column}" is no year${texts.length > 0 ? ` but ${some(texts.map(quoted))}` : ''}.`,
  'no-measure': () =>
    'No column holds figures. If each record is one case or person, add "counts"; otherwise correct the roles.',
  'mixed-numbers': ({ column, texts, records }) =>
    `"${column}" holds figures, and in ${counted(records, 'record', 'records')} something else${texts.length > 0 ? `: ${some(texts.map(quoted))}` : ''}.`,
  nulls: ({ texts }) => `Taken for "no value": ${some(texts.map(quoted))}.`,
  marks: ({ decimal, thousands, column }) =>
    `Numbers are read with ${decimal === ',' ? 'a decimal comma' : 'a decimal point'}${thousands === '' ? '' : ` and ${quoted(thousands)} between thousands`}, as in "${column}".`,
  'marks-unclear': ({ column }) =>
    `A comma stands in few numbers of "${column}": check that 1,200 means one thousand two hundred.`,
  'code-guessed': ({ column, different }) =>
    `"${column}" (${counted(different, 'text', 'texts')}) is taken for the national code of the offence: correspondence.csv has to say what each corresponds to. If it is not, give it the role "category".`,
  totals: ({ column, texts, records, leftOut }) =>
    leftOut
      ? `By "${column}" (${some(texts)}) ${counted(records, 'record is a total', 'records are totals')} of others and left out.`
      : `By "${column}" (${some(texts)}) ${counted(records, 'record is a total', 'records are totals')}, perhaps of others: select or leave out, so that nothing is counted twice.`,
  nested: ({ columns }) =>
    `Not read, because they hold lists or objects: ${some(columns.map(quoted))}.`,
  'total-measures': ({ columns }) =>
    `${formatList(columns.map(quoted))} ${columns.length === 1 ? 'looks like a total' : 'look like totals'} of other columns: do not add ${columns.length === 1 ? 'it' : 'them'} to them.`,
  variants: ({ column, texts }) =>
    `"${column}" has ${counted(texts, 'text', 'texts')} that differ from another in capitals or spaces only.`,
  identifier: ({ column }) =>
    `"${column}" has a different text in most records, as a name or the number of a case has: it is not read. It may be the "key".`,
  repeated: ({ columns }) =>
    `More than one column is called ${formatList([...new Set(columns)].map(quoted))} (capitals do not count). Give the columns different headings: the file cannot be read like this.`,
  'empty-columns': ({ columns }) => `Without any value: ${some(columns.map(quoted))}.`,
  'month-texts': ({ column, records }) =>
    `"${column}" holds texts such as Oct-17 in ${counted(records, 'record', 'records')}: a spreadsheet has made days of bands such as 10-17.`,
  'leading-zeros': ({ column }) => `"${column}" has codes with leading zeros; they are kept.`,
  'lost-zeros': ({ column, length }) =>
    `"${column}" has numbers of ${length - 1} and ${length} digits: if they are codes, leading zeros may be lost. A derived column can give them back ("as": "padded", "length": ${length}).`,
  institution: ({ institution }) => `The institution (${institution}) is guessed from names.`,
  publisher: () => 'The publisher is to be named.',
  path: ({ path }) => `The file is expected at ${path} in the country folder.`,
  sampled: ({ records }) => `Columns were judged by the first ${formatNumber(records)} records.`,
  'cannot-read': ({ problems }) =>
    `The file has ${counted(problems, 'problem', 'problems')} that must be mended before it can be read.`,
};

/** Widest column of the table on the terminal. */
const widest = 24;
const problemsShown = 10;

/** A preview for the terminal: what the file is, its columns, first records, doubts and problems. */
export function sourcePreviewText(
  preview: Preview,
  width: number,
  out: string | undefined,
): string {
  const { description, records, columns, first, problems } = preview;
  const { file } = description;
  const seen = [
    file.format,
    ...(file.encoding === undefined ? [] : [file.encoding]),
    ...(file.delimiter === undefined ? [] : [`columns separated by ${separator(file.delimiter)}`]),
    ...(file.sheet === undefined ? [] : [`sheet "${file.sheet}"`]),
  ].join(', ');
  const sections = [
    `${[file.path ?? ''].flat().join(', ')}: ${seen}; ${counted(records, 'record', 'records')}, ${counted(columns.length, 'column', 'columns')}.`,
    columnTable(preview),
    [
      'First records',
      ...table([columns.map(({ heading }) => heading), ...first], width).map(indent),
    ].join('\n'),
    ['To check', ...preview.doubts.map((doubt) => indent(doubtSentence(doubt)))].join('\n'),
    ...(problems.length > 0
      ? [
          [
            'Problems',
            ...problems.slice(0, problemsShown).map((problem) => indent(problemText(problem))),
            ...(problems.length > problemsShown
              ? [indent(`And ${formatNumber(problems.length - problemsShown)} more.`)]
              : []),
          ].join('\n'),
        ]
      : []),
    out === undefined
      ? `Proposed description (save it as sources/${description.source}.json):`
      : `The proposed description is in ${out}. Correct it, then: uncts source check COUNTRY ${description.source}`,
  ];
  return sections.join('\n\n');
}

const roleWords = {
  year: 'year',
  category: 'category',
  code: 'code',
  measure: 'figures',
  ignore: 'not read',
} as const;

function columnTable({ description, columns }: Preview): string {
  const roleOf = (heading: string): string => {
    const role = description.columns.find(({ column }) => column === heading)?.role;
    return role === undefined ? 'becomes records' : roleWords[role];
  };
  const rows = columns.map(({ heading, values, missing, different, words }) => [
    heading,
    roleOf(heading),
    formatNumber(different),
    formatNumber(missing),
    values === 0
      ? ''
      : words
          .slice(0, 3)
          .map(({ text }) => cut(text, widest))
          .join(', '),
  ]);
  const heads = ['Column', 'Role', 'Different', 'Blank', 'Most frequent texts'];
  return table([heads, ...rows], Number.POSITIVE_INFINITY, 48).join('\n');
}

/** Rows as columns of even width, as many as fit, and how many more there are. */
function table(rows: readonly (readonly string[])[], width: number, most = widest): string[] {
  const count = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: count }, (_, at) =>
    Math.min(most, Math.max(1, ...rows.map((row) => oneLine(row[at] ?? '').length))),
  );
  let fits = 0;
  for (let used = 2; fits < count && used + (widths[fits] ?? 0) <= width; fits++) {
    used += (widths[fits] ?? 0) + 2;
  }
  const shown = Math.max(1, fits);
  const lines = rows.map((row) =>
    widths
      .slice(0, shown)
      .map((each, at) => cut(oneLine(row[at] ?? ''), each).padEnd(each))
      .join('  ')
      .trimEnd(),
  );
  return shown < count
    ? [...lines, `(${counted(count - shown, 'more column', 'more columns')})`]
    : lines;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

function separator(delimiter: string): string {
  return delimiter === '\t' ? 'tabs' : quoted(delimiter);
}

function indent(line: string): string {
  return `  ${line}`;
}

function quoted(text: string): string {
  return `"${text}"`;
}
