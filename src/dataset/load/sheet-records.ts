import type { Problem, ProblemPlace } from '../../problems.ts';
import { isBlank } from './header.ts';
import { afterEnd } from './notes.ts';
import type { SheetRow } from './sheet-data.ts';

/** The records of a sheet, and how many rows of notes follow. */
export interface SheetRecords {
  records: SheetRow[];
  notes: number;
  problems: Problem[];
}

/**
 * The rows below the headings up to the end: the row that `isEnd` tells, or without it the first blank
 * row. Where the end is told, blank rows among the records are passed over. `header` is the last row of
 * headings, `columns` their number.
 */
export function sheetRecords(
  rows: readonly SheetRow[],
  header: number,
  columns: number,
  isEnd: ((cells: readonly (string | null)[]) => boolean) | undefined,
  place: ProblemPlace,
): SheetRecords {
  const records: SheetRow[] = [];
  const after = afterEnd(columns);
  let previous = header;
  let ended = false;
  for (const row of rows) {
    if (isBlank(row.cells)) continue;
    const gap = row.line > previous + 1 && records.length > 0;
    if (!ended && isEnd === undefined && gap) {
      ended = true;
      after.take(row.line - 1, []);
    }
    ended ||= isEnd?.(row.cells) === true;
    if (ended) after.take(row.line, row.cells);
    else records.push(row);
    previous = row.line;
  }
  return { records, notes: after.rows, problems: after.problems(place) };
}
