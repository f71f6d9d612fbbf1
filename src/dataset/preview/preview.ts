import { statSync } from 'node:fs';
import { basename } from 'node:path';
import { fileProblem } from '../../files/read.ts';
import { stemOf } from '../../files/stem.ts';
import { InputError, type Problem, stopOn } from '../../problems.ts';
import type { Source } from '../../schema/types.ts';
import { type Database, identifier, openDatabase, toNumber } from '../database.ts';
import { openCsv } from '../load/csv.ts';
import { findHeader, type HeadRow, plain } from '../load/header.ts';
import { openJson } from '../load/json.ts';
import { type OpenedFile, type OpenFile, type ReadColumn, unnamed } from '../load/opened-file.ts';
import { openParquet } from '../load/parquet.ts';
import type { SourceFile } from '../load/source-file.ts';
import { withTemporary } from '../load/temporary.ts';
import { openXls, openXlsx } from '../load/workbook.ts';
import { detectEncoding } from './detect-encoding.ts';
import { detectFormat } from './detect-format.ts';
import type { Doubt } from './doubts.ts';
import { findLayout, type Layout } from './layout.ts';
import { numberMarks } from './number-marks.ts';
import { type ColumnProfile, profileColumns, profiledRecords } from './profile.ts';
import { proposeDescription } from './propose.ts';
import { sampleBook, sampleText } from './sample.ts';

/** What a data file seems to be: a description of it, the first records, and what to look at. */
export interface Preview {
  description: Source;
  records: number;
  columns: readonly ColumnProfile[];
  /** The first records as texts, column by column as `columns`. */
  first: readonly (readonly string[])[];
  doubts: readonly Doubt[];
  /** Why the file cannot be read as described. */
  problems: readonly Problem[];
}

const shownRecords = 8;
const table = '"preview"';

const openers: Readonly<Record<Exclude<Source['file']['format'], 'postgres'>, OpenFile>> = {
  csv: openCsv,
  json: openJson,
  parquet: openParquet,
  xlsx: openXlsx,
  xls: openXls,
};

/**
 * Looks at a data file of any format and proposes its description; `path` is how the description will
 * name it. Throws {@link InputError} when the file is missing, empty or cannot be read at all.
 */
export async function previewFile(filePath: string, path: string): Promise<Preview> {
  const file: SourceFile = { path: filePath, shownAs: basename(filePath) };
  refuseMissing(file);
  const database = await openDatabase();
  try {
    return await withTemporary(async (temporary) => {
      const doubts: Doubt[] = [];
      const seen = await lookAt(file, temporary, doubts);
      return await profiled(database, file, temporary, path, seen, doubts);
    });
  } finally {
    database.close();
  }
}

function refuseMissing({ path, shownAs }: SourceFile): void {
  try {
    const { size } = statSync(path);
    if (size === 0) throw new InputError([{ code: 'file-empty', file: shownAs }]);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError([fileProblem(error, shownAs)]);
  }
}

interface Seen {
  file: Source['file'];
  titles: readonly string[];
}

/** Format, encoding, separator, sheet, headings and notes. */
async function lookAt(file: SourceFile, temporary: string, doubts: Doubt[]): Promise<Seen> {
  const format = detectFormat(file.path);
  if (format === 'parquet' || format === 'postgres') return { file: { format }, titles: [] };
  if (format === 'csv' || format === 'json') {
    const detected = await detectEncoding(file.path);
    const { encoding } = detected;
    if (encoding !== 'utf-8') doubts.push({ code: 'encoding', ...detected });
    const text: Source['file'] = { format, ...(encoding === 'utf-8' ? {} : { encoding }) };
    if (format === 'json') return { file: text, titles: [] };
    const sample = await sampleText(file, encoding, temporary);
    const separated = sample.delimiter === ',' ? text : { ...text, delimiter: sample.delimiter };
    return withLayout(file, separated, sample.rows, sample.tail, doubts);
  }
  const book = await sampleBook(file, format);
  if ('problems' in book) throw new InputError(book.problems);
  if (book.others.length > 0 || book.hidden.length > 0) {
    doubts.push({ code: 'other-sheets', sheets: book.others, hidden: book.hidden });
  }
  const named = book.others.length > 0 ? { format, sheet: book.sheet } : { format };
  return withLayout(file, named, book.rows, book.tail, doubts);
}

function withLayout(
  file: SourceFile,
  described: Source['file'],
  rows: readonly HeadRow[],
  tail: readonly HeadRow[],
  doubts: Doubt[],
): Seen {
  const layout = findLayout(rows, tail);
  if (layout === undefined) throw new InputError([{ code: 'file-empty', file: file.shownAs }]);
  const { titles } = layout;
  if (titles.length > 0) doubts.push({ code: 'title-above', titles });
  const spreading = described.format === 'csv';
  const header = headerPlace(rows, layout, spreading);
  const headings = findHeader(rows, header, spreading)?.headings ?? [];
  const end = endPlace(layout, headings, tail, spreading, doubts);
  return { file: { ...described, ...(header ? { header } : {}), ...(end ? { end } : {}) }, titles };
}

type HeaderPlace = NonNullable<Source['file']['header']>;

/** Headings are named by their texts, so that the description fits the files of other years, too. */
function headerPlace(
  rows: readonly HeadRow[],
  { first, rows: count }: Layout,
  spreading: boolean,
): HeaderPlace | undefined {
  const several = count > 1 ? { rows: count } : {};
  const isFirst = rows
    .slice(0, first)
    .every(({ cells }) => cells.every((cell) => cell.trim() === ''));
  if (isFirst) return count > 1 ? several : undefined;
  const cells = rows[first]?.cells ?? [];
  const texts = [...new Set(cells.map(plain))].filter((text) => text !== '').slice(0, 3);
  const find = { find: texts, ...several };
  if (findHeader(rows, find, spreading)?.first === first) return find;
  return { row: rows[first]?.line ?? 1, ...several };
}

function endPlace(
  { end, gaps, notes, first }: Layout,
  headings: readonly string[],
  tail: readonly HeadRow[],
  text: boolean,
  doubts: Doubt[],
): Source['file']['end'] | undefined {
  if (gaps && !text) doubts.push({ code: 'blank-rows' });
  const column = (at: number): string => headings[at] || unnamed(at);
  if (end === undefined) return gaps && !text ? { column: column(0), texts: [] } : undefined;
  doubts.push({ code: 'notes-below', rows: notes, text: end.text });
  const before = tail.slice(0, -notes).filter(({ line }) => line > first + 1);
  if (before.some(({ cells }) => plain(cells[end.position] ?? '').startsWith(end.text))) {
    doubts.push({ code: 'end-uncertain', text: end.text, column: column(end.position) });
  }
  return { column: column(end.position), texts: [end.text] };
}

async function profiled(
  database: Database,
  file: SourceFile,
  temporary: string,
  path: string,
  seen: Seen,
  doubts: Doubt[],
): Promise<Preview> {
  const format = seen.file.format;
  if (format === 'postgres') throw new RangeError(format);
  const columns: Source['columns'] = [];
  const definition: Source = {
    source: 'preview',
    title: '-',
    publisher: '-',
    institution: 'police',
    file: { ...seen.file, path },
    columns,
  };
  const opened = await openers[format]({ file, definition, database, temporary });
  if ('problems' in opened) throw new InputError(opened.problems);
  const all = opened.headings.map((_, position) => ({ column: `c${position}`, position }));
  // Every column is read as a text; the headings were not known before.
  columns.push(...all.map(({ column }) => ({ column, role: 'category' as const })));
  const names = all.map(({ column }) => `${identifier(column)} VARCHAR`);
  await database.rows(`CREATE TABLE ${table} (${names.join(', ')})`);
  const problems = await fillFlat(opened, database, all, doubts);
  const [row = {}] = await database.rows(`SELECT count(*) AS records FROM ${table}`);
  const records = toNumber(row.records);
  if (records === 0)
    stopOn(problems.length > 0 ? problems : [{ code: 'file-empty', file: file.shownAs }]);
  const headings = opened.headings.map((heading, at) => heading || unnamed(at));
  const profiles = await profileColumns(database, table, headings);
  const first = await database.rows(`SELECT * FROM ${table} LIMIT ${shownRecords}`);
  if (problems.length > 0) doubts.push({ code: 'cannot-read', problems: problems.length });
  if (records > profiledRecords) doubts.push({ code: 'sampled', records: profiledRecords });
  const { marks, doubts: unsureMarks } = numberMarks(profiles);
  doubts.push(...unsureMarks);
  const { description, doubts: others } = proposeDescription({
    columns: profiles,
    marks,
    file: { path, ...seen.file },
    titles: seen.titles,
    stem: stemOf(file.shownAs),
  });
  return {
    description,
    records,
    columns: profiles,
    first: first.map((each) => all.map(({ column }) => String(each[column] ?? ''))),
    doubts: [...doubts, ...others],
    problems,
  };
}

/** Fills the table with all columns but those of nested values, which are told. */
async function fillFlat(
  opened: OpenedFile,
  database: Database,
  columns: readonly ReadColumn[],
  doubts: Doubt[],
): Promise<Problem[]> {
  const problems = await opened.fill(database, table, { columns, empty: [] });
  const nested = problems.flatMap((each) => (each.code === 'nested-value' ? [each.column] : []));
  if (nested.length === 0 || nested.length < problems.length) return problems;
  doubts.push({ code: 'nested', columns: nested });
  const flat = columns.filter(
    ({ position }) => !nested.map(plain).includes(opened.headings[position] ?? ''),
  );
  return flat.length === 0 ? problems : opened.fill(database, table, { columns: flat, empty: [] });
}
