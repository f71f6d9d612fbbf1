import type { SourceFile } from '../dataset/load/source-file.ts';
import { InputError, type Problem } from '../problems.ts';
import { type FoundColumns, type PortalColumn, portalColumns } from './columns.ts';
import type { PortalTable, TableRow } from './table.ts';

/** A row of a portal file by column, blanks around its texts taken off. */
export type PortalRow = Readonly<Record<PortalColumn, string>> & { line: number };

/** Rows with another number of fields that are listed one by one. */
const listed = 20;
/** A row with fewer cells that are filled is a note. */
const fewestCells = 3;

/**
 * The rows of a portal file one by one; undefined for a note under the table. Throws {@link InputError}
 * with everything that is wrong with the header, and after the last row with the rows that do not fit it:
 * a figure could stand in the wrong column there.
 */
export function* portalRows(
  { columns, headerLine, rows, sheet }: PortalTable,
  { shownAs }: SourceFile,
): Generator<PortalRow | undefined> {
  const place = { file: shownAs, ...(sheet === undefined ? {} : { at: { sheet } }) };
  const faults = headerFaults(columns).map(
    (problem) => ({ ...place, line: headerLine, ...problem }) as Problem,
  );
  if (faults.length > 0) throw new InputError(faults);
  const wrong: Problem[] = [];
  let more = 0;
  for (const row of rows) {
    const fault = rowFault(row, columns, sheet !== undefined);
    if (fault === undefined) {
      yield isNote(row) ? undefined : portalRow(row, columns);
    } else if (wrong.length < listed) {
      wrong.push({ ...place, line: row.line, ...fault } as Problem);
    } else more += 1;
  }
  if (more > 0) wrong.push({ ...place, code: 'lines-more', lines: more });
  if (wrong.length > 0) throw new InputError(wrong);
}

type Fault = { code: Problem['code'] } & Record<string, unknown>;

function headerFaults({ headings, missing, twice }: FoundColumns): Fault[] {
  const header = headings.filter((heading) => heading !== '');
  return [
    ...(missing.length === 0 ? [] : [{ code: 'portal-columns' as const, missing, header }]),
    ...twice.map((column) => ({ code: 'portal-column-twice' as const, column })),
  ];
}

/** A workbook leaves blank cells at the end of a row out; a text does not. */
function rowFault(row: TableRow, { headings }: FoundColumns, sheet: boolean): Fault | undefined {
  // No text of the portal has a line break: a quote that nobody closed would take rows into a field.
  if (row.lines > 1) return { code: 'csv-record', reason: 'quote' };
  const filled = row.cells.findLastIndex((cell) => (cell ?? '').trim() !== '') + 1;
  const short = !sheet && row.cells.length < headings.length && !isNote(row);
  if (filled <= headings.length && !short) return undefined;
  const found = filled > headings.length ? filled : row.cells.length;
  return { code: 'row-width', found, expected: headings.length };
}

function isNote({ cells }: TableRow): boolean {
  return cells.filter((cell) => (cell ?? '').trim() !== '').length < fewestCells;
}

function portalRow({ line, cells }: TableRow, { at }: FoundColumns): PortalRow {
  const text = (column: PortalColumn): string => {
    const index = at.get(column);
    // A blank that does not break a line is white space to \s and to trim, too.
    return index === undefined ? '' : (cells[index] ?? '').trim();
  };
  const texts = Object.fromEntries(portalColumns.map((column) => [column, text(column)]));
  return { line, ...(texts as Record<PortalColumn, string>) };
}
