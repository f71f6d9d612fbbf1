import type { Worksheet } from 'exceljs';
import type { SheetRow } from './layout.ts';
import { breakBetween, roomOnPage } from './paper.ts';

/** Points of the headings that are repeated on every page. */
const repeated = 66;

/** Tables up to this share of a page are not split. */
const keptTogether = 0.6;

type HeightOf = (row: SheetRow) => number;

/** Breaks pages before short tables that do not fit in the rest of a page, and in long ones before a row. */
export function addPageBreaks(
  sheet: Worksheet,
  rows: readonly SheetRow[],
  widths: readonly number[],
  heightOf: HeightOf,
): void {
  const room = roomOnPage('landscape', widths, repeated);
  const kept = blocks(rows, room, heightOf).flatMap((block) =>
    block[0] === undefined ? [] : [{ first: block[0].row, height: total(block, heightOf) }],
  );
  breakBetween(sheet, kept, room);
}

/** What must stay together: a short table, of a long one the lines of each row. */
function blocks(rows: readonly SheetRow[], room: number, heightOf: HeightOf): SheetRow[][] {
  const tables = splitBefore(rows, ({ kind }) => kind === 'space');
  return tables.flatMap((table) =>
    total(table, heightOf) <= room * keptTogether ? [table] : splitRows(table),
  );
}

/** The first row stays with the title; a heading of a group stays with the row below it. */
function splitRows(table: readonly SheetRow[]): SheetRow[][] {
  let lines = 0;
  return splitBefore(table, (row, above) => {
    const starts = row.kind === 'group' || (row.kind === 'line' && row.belowLabel === 0);
    if (row.kind === 'line') lines++;
    return starts && lines > 1 && above?.kind !== 'group';
  });
}

function splitBefore(
  rows: readonly SheetRow[],
  starts: (row: SheetRow, above: SheetRow | undefined) => boolean,
): SheetRow[][] {
  const parts: SheetRow[][] = [];
  for (const [index, row] of rows.entries()) {
    const open = parts.at(-1);
    if (open === undefined || starts(row, rows[index - 1])) parts.push([row]);
    else open.push(row);
  }
  return parts;
}

function total(rows: readonly SheetRow[], heightOf: HeightOf): number {
  return rows.reduce((sum, row) => sum + heightOf(row), 0);
}
