import type { Problem } from '../../problems.ts';
import type { Source } from '../../schema/types.ts';
import { type CsvRecord, csvRecords } from './csv-records.ts';
import { findHeader, type HeadRow, headerProblem, isBlank, searchedRows } from './header.ts';
import { afterEnd } from './notes.ts';
import { endTest } from './rename.ts';
import type { SourceFile } from './source-file.ts';

/** Where things are in a CSV file. */
export interface CsvLayout {
  headings: readonly string[];
  /** Line of the headings. */
  headerLine: number;
  /** Byte and line of the first record. */
  start: number;
  firstLine: number;
  /** Whether the header is the first line of the file and alone above the records. */
  simple: boolean;
  /** Byte after the last record; undefined for the end of the file. */
  end: number | undefined;
  /** Lines after the records. */
  notes: number;
}

interface CsvHeadRow extends HeadRow {
  record: CsvRecord;
}

/**
 * Finds headings, records and notes in a UTF-8 file that starts with `mark` bytes of a byte-order mark.
 * Throws what {@link csvRecords} throws.
 */
export function csvLayout(
  path: string,
  mark: number,
  file: SourceFile,
  source: Source,
): CsvLayout | { problems: Problem[] } {
  const { header, delimiter = ',' } = source.file;
  const rows = headRows(path, mark, source);
  const found = findHeader(rows, header, true);
  const last = rows[(found?.first ?? 0) + (found?.rows ?? 0) - 1]?.record;
  if (found === undefined || last === undefined) {
    return { problems: [headerProblem(file.shownAs, header)] };
  }
  const layout: CsvLayout = {
    headings: found.headings,
    headerLine: rows[found.first]?.line ?? 1,
    start: last.end,
    firstLine: last.line + last.lines,
    simple: found.first === 0 && found.rows === 1,
    end: undefined,
    notes: 0,
  };
  const isEnd = endTest(source, file, found.headings);
  if (isEnd === undefined) return layout;
  const after = afterEnd(found.headings.length);
  for (const record of csvRecords(path, delimiter, last.end, layout.firstLine)) {
    const cells = record.fields();
    if (layout.end === undefined && !isEnd(cells)) continue;
    layout.end ??= record.start;
    after.take(record.line, cells);
  }
  const problems = after.problems({ file: file.shownAs });
  return problems.length > 0 ? { problems } : { ...layout, notes: after.rows };
}

/** As many records as a header can need. */
function headRows(path: string, mark: number, { file }: Source): CsvHeadRow[] {
  const { header = {}, delimiter = ',' } = file;
  const count = header.rows ?? 1;
  const rows: CsvHeadRow[] = [];
  let filled = 0;
  for (const record of csvRecords(path, delimiter, mark)) {
    const cells = record.fields();
    rows.push({ line: record.line, cells, record });
    if (!isBlank(cells)) filled += 1;
    if (rows.length >= searchedRows) break;
    if (header.row !== undefined && record.line >= header.row + count - 1) break;
    if (header.row === undefined && header.find === undefined && filled >= count) break;
  }
  return rows;
}
