import type { ProblemParameters } from '../../problems.ts';
import { counted, formatList, formatNumber } from './format.ts';
import { some, suggestion } from './known.ts';

type SourceProblem =
  | 'column-in-some-files'
  | 'column-unnamed'
  | 'columns-alike'
  | 'rename-unused'
  | 'long-no-columns'
  | 'no-file-matches'
  | 'encoding-wrong'
  | 'csv-record'
  | 'more-lines-wrong'
  | 'header-width'
  | 'header-not-found'
  | 'records-after-end'
  | 'not-parquet'
  | 'json-records'
  | 'nested-value'
  | 'sheet-missing'
  | 'sheets-many'
  | 'cell-fault'
  | 'figure-merged'
  | 'not-xls'
  | 'xls-reader-missing'
  | 'too-many-cells'
  | 'format-without-files'
  | 'source-fault';

/** What is wrong with the files of a source or their description, and how to mend it. */
export const sourceSentences: {
  readonly [C in SourceProblem]: (problem: ProblemParameters[C]) => string;
} = {
  'column-in-some-files': ({ column, header, missing, files }) =>
    missing.length === files
      ? `None of the ${files} files has the column "${column}" that the description of the source names.${suggestion(column, header)} This file has: ${some(header)}.`
      : `The column "${column}" is missing in ${formatNumber(missing.length)} of ${formatNumber(files)} files: ${some(missing)}.${suggestion(column, header)} This file has: ${some(header)}. If it has another name there, say so under "rename".`,
  'column-unnamed': ({ column, values }) =>
    `The ${column} has no heading and ${counted(values, 'value', 'values')}. Give it a heading, or describe it as "${column}", with the role "ignore" if it is not needed.`,
  'columns-alike': ({ column }) =>
    `The name "${column}" differs from that of another column in capitals only. Describe one of them by another name, and give that name under "rename".`,
  'rename-unused': ({ heading, known }) =>
    `"rename" names the heading "${heading}", which no file has.${suggestion(heading, known)} Headings found: ${some(known)}.`,
  'long-no-columns': ({ matching, header }) =>
    `No heading of this file fits "${matching}", the columns that are to become records. The file has: ${some(header)}.`,
  'no-file-matches': () =>
    'No file has such a name. Check the name, capitals too, and the folder; * stands for any text in the name of a file.',
  'encoding-wrong': ({ encoding }) =>
    `The text is not in the encoding ${encoding} that the description or the first bytes of the file name. "uncts source preview" says which encoding it is in.`,
  'csv-record': ({ reason }) => csvFaults[reason],
  'more-lines-wrong': ({ listed, lines, most }) =>
    `${lines >= most ? 'More than ' : ''}${formatNumber(lines)} lines of this file cannot be read; only the first ${formatNumber(listed)} are listed.`,
  'header-width': ({ headings, fields }) =>
    `The header has ${counted(headings, 'heading', 'headings')}, and every record ${counted(fields, 'field', 'fields')}. ${fields > headings ? 'Add the missing headings to the header, in the right places.' : 'Look for headings too many, or for another separator.'}`,
  'header-not-found': ({ wanted, row }) =>
    row === undefined
      ? `No row holds the headings ${formatList(wanted.map(quoted))}. Check "find" in the description against the file: spelling, capitals and accents count.`
      : `There is no row ${row}. Check "row" in the description against the file.`,
  'records-after-end': ({ rows }) =>
    `This row looks like a record, but the records end above it${rows > 1 ? `; ${counted(rows - 1, 'more row does', 'more rows do')}` : ''}. If blank rows stand among the records, delete them or say with "end" how the notes begin; if a total stands among them, name it under "leaveOut" and not under "end".`,
  'not-parquet': ({ reason }) => `This is not a readable Parquet file (${reason}).`,
  'json-records': () =>
    'This file does not hold records. It should be an array of objects, or one object a line, with the same names in each.',
  'nested-value': ({ column }) =>
    `The column "${column}" holds lists or objects in place of single values. Write each part into a column of its own, or give the column the role "ignore".`,
  'sheet-missing': ({ wanted, sheets }) =>
    typeof wanted === 'number'
      ? `The workbook has no visible sheet number ${wanted}. Its sheets are: ${some(sheets)}.`
      : `The workbook has no visible sheet "${wanted}".${suggestion(wanted, sheets)} Its sheets are: ${some(sheets)}. A hidden sheet is read only if its full name is given.`,
  'sheets-many': ({ wanted, found }) =>
    `More than one sheet fits "${wanted}": ${some(found)}. Name one.`,
  'cell-fault': ({ column, fault, found }) => `Column "${column}": ${cellFaults[fault](found)}`,
  'figure-merged': ({ column, rows }) =>
    `Column "${column}": this figure is merged over ${counted(rows, 'row', 'rows')}, so it is not known which record it belongs to. Unmerge the cells and write each record's figure.`,
  'not-xls': ({ found }) => xlsFaults[found],
  'xls-reader-missing': () =>
    'Workbooks of Excel 97 to 2003 (.xls) are read with an optional package that is not installed. Save the file as .xlsx in Excel or LibreOffice; or install the package: npm install @e965/xlsx.',
  'too-many-cells': ({ cells, limit }) =>
    `This workbook has ${formatNumber(cells)} cells; workbooks of this kind are read up to ${formatNumber(limit)}. Save the sheet as CSV.`,
  'format-without-files': ({ format }) => `A source of the format ${format} has no files to read.`,
  'source-fault': ({ path, reason, format }) => `${path}: ${sourceFaults[reason](format)}`,
};

const csvFaults: Readonly<Record<ProblemParameters['csv-record']['reason'], string>> = {
  nul: 'This line holds zero bytes, which no text has. If the file is a workbook, correct "format"; if it is text in UTF-16, name the encoding; else a copy or a program damaged it: get it again.',
  quote:
    'A double quote in this line opens or closes a text where none can. Write quotes inside a text twice ("") and put the whole text in quotes.',
  'too-long':
    'The record that begins here is longer than any record should be. Look for a double quote that is not closed.',
};

const cellFaults: Readonly<
  Record<ProblemParameters['cell-fault']['fault'], (found: string) => string>
> = {
  error: (found) =>
    `the cell shows the error ${found} in place of a value. Mend the formula, or empty the cell if there is no value.`,
  'no-result': () =>
    'the cell has a formula whose result was never stored, and formulas are not calculated here. Open the workbook in Excel or LibreOffice and save it.',
  'no-day': (found) => `the number ${found} is formatted as a date and is no day of the calendar.`,
};

const xlsFaults: Readonly<Record<ProblemParameters['not-xls']['found'], string>> = {
  xlsx: 'This file is named or described as .xls and is a workbook of the newer kind. Write "xlsx" as its format.',
  password: 'This workbook is protected with a password. Save it without one.',
  broken: 'This workbook is broken, or of a version before Excel 97. Save it as .xlsx.',
  other:
    'This is not a workbook of Excel 97 to 2003, whatever its name says: it may be a web page or plain text. Open it in Excel and save it as .xlsx, or correct its format.',
};

const sourceFaults: Readonly<
  Record<ProblemParameters['source-fault']['reason'], (format: string) => string>
> = {
  'path-missing': () => 'the data file is missing. Give its path, relative to the country folder.',
  encoding: () =>
    'this encoding is not known. Usual ones: utf-8, windows-1252, windows-1251, windows-1256, utf-16le, gb18030.',
  'marks-alike': () =>
    'the sign between thousands is also the decimal mark. Correct one of the two.',
  delimiter: () => 'a quote or line break cannot separate columns.',
  'row-and-find': () => 'headings are found by their row or by their texts. Give one of the two.',
  'columns-or-matching': () =>
    'give either "columns" (the headings) or "matching" (a pattern), one of the two.',
  'one-star': () => 'the pattern needs exactly one *, such as "M*".',
  'not-in-format': (format) =>
    `this means nothing for files of the format ${format}. Leave it out.`,
};

function quoted(text: string): string {
  return `"${text}"`;
}
