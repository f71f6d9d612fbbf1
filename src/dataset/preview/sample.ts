import type { Problem } from '../../problems.ts';
import type { Source } from '../../schema/types.ts';
import { csvRecords } from '../load/csv-records.ts';
import { type HeadRow, isBlank, searchedRows } from '../load/header.ts';
import { headRows } from '../load/merged.ts';
import type { SheetBook } from '../load/sheet-data.ts';
import type { SourceFile } from '../load/source-file.ts';
import { asUtf8 } from '../load/text-file.ts';
import { xlsBook } from '../load/xls-book.ts';
import { xlsxBook } from '../load/xlsx-book.ts';
import { detectDelimiter } from './detect-delimiter.ts';

/** The first and the last rows of a file or sheet. */
export interface Sample {
  rows: readonly HeadRow[];
  tail: readonly HeadRow[];
}

/** A sample of a text file, and what separates its columns. */
export async function sampleText(
  file: SourceFile,
  encoding: string,
  temporary: string,
): Promise<Sample & { delimiter: string }> {
  const { path, mark } = await asUtf8(file, encoding, temporary);
  const delimiter = detectDelimiter(path, mark);
  const rows: HeadRow[] = [];
  const tail: HeadRow[] = [];
  try {
    for (const record of csvRecords(path, delimiter, mark)) {
      const cells = record.fields();
      if (rows.length < searchedRows) rows.push({ line: record.line, cells });
      tail.push({ line: record.line, cells });
      if (tail.length > 2 * searchedRows) tail.splice(0, searchedRows);
    }
  } catch (error) {
    // A quote that is not closed: the database will say so with its line.
    if (!(error instanceof RangeError)) throw error;
  }
  return { rows, tail, delimiter };
}

/** A workbook's sheets and a sample of the one with most cells that can be seen. */
export interface SampledBook extends Sample {
  sheet: string;
  /** Others with cells that can be seen, and hidden ones. */
  others: readonly string[];
  hidden: readonly string[];
}

export async function sampleBook(
  file: SourceFile,
  format: Source['file']['format'],
): Promise<SampledBook | { problems: Problem[] }> {
  const book = format === 'xls' ? await xlsBook(file, undefined) : xlsxBook(file, undefined);
  return 'problems' in book ? book : largestSheet(book, file);
}

function largestSheet(book: SheetBook, file: SourceFile): SampledBook | { problems: Problem[] } {
  const hidden = book.sheets.filter((sheet) => sheet.hidden).map(({ name }) => name);
  const filled: { name: string; cells: number; sample: Sample }[] = [];
  const problems: Problem[] = [];
  for (const { name } of book.sheets.filter((sheet) => !sheet.hidden)) {
    const data = book.read(name);
    if ('problems' in data) {
      problems.push(...data.problems);
      continue;
    }
    const cells = data.rows.reduce((sum, row) => sum + row.cells.length, 0);
    const tail = data.rows.map((row) => ({
      line: row.line,
      cells: row.cells.map((cell) => cell ?? ''),
    }));
    if (tail.some((row) => !isBlank(row.cells))) {
      filled.push({ name, cells, sample: { rows: headRows(data), tail } });
    }
  }
  const [first, ...rest] = filled.sort((a, b) => b.cells - a.cells);
  if (first === undefined) {
    return {
      problems: problems.length > 0 ? problems : [{ code: 'file-empty', file: file.shownAs }],
    };
  }
  return { ...first.sample, sheet: first.name, others: rest.map(({ name }) => name), hidden };
}
