import { readFileSync } from 'node:fs';
import { excelCsv } from '../files/csv-text.ts';
import { parseCellId } from '../instrument/cell-id.ts';
import type { AskedCycle } from '../instrument/cycle.ts';
import { reportMessages } from '../messages/en/report-messages.ts';
import { findingColumns, findingRows } from '../report/index.ts';
import type { FindingsFile, Return } from '../schema/types.ts';
import { missing } from '../workbook/statuses.ts';

const about = ['country', 'cycle', 'input'];
const valueColumns = ['file', 'table', 'row', 'column', 'year', 'value', 'status', 'comment'];

/**
 * The values of a return as a piece of the file of all values. A cell that has neither a value nor a
 * comment, nor a status that says why, has no line.
 */
export function valuesPiece({ country, cycle, observations }: Return, input: string): string {
  const rows = observations.flatMap(({ cell, value, status, comment = '' }) => {
    const parts = parseCellId(cell);
    if (parts === undefined || (value === null && status === missing && comment === '')) return [];
    const { file, table, row, column, year } = parts;
    return [[country, cycle, input, file, table, row, column, year, value ?? '', status, comment]];
  });
  return excelCsv([[...about, ...valueColumns], ...rows]);
}

/** The findings of a return in English, as a piece of the file of all findings. */
export function findingsPiece(file: FindingsFile, asked: AskedCycle, input: string): string {
  const rows = findingRows(file, asked, reportMessages);
  return excelCsv([
    [...about, ...findingColumns],
    ...rows.map((row) => [file.country, file.cycle, input, ...row]),
  ]);
}

/** The pieces as one file: the header of the first, the lines of all; one piece at a time is read. */
export function* joined(paths: readonly string[]): Generator<string> {
  for (const [index, path] of paths.entries()) {
    const text = readFileSync(path, 'utf8');
    yield index === 0 ? text : text.slice(text.indexOf('\r\n') + 2);
  }
}
