import type { Worksheet } from 'exceljs';
import { type Block, breakBetween, roomOnPage } from '../blank/paper.ts';
import { type SheetRow, widths } from './layout.ts';

/** Points of the headings that are repeated on every page, and a little more. */
const repeated = 60;

/** Tables up to this share of a page are not split. */
const keptTogether = 0.6;

/** Breaks pages so that a table keeps its first questions, and the lines for breaks their heads. */
export function addPageBreaks(sheet: Worksheet, rows: readonly SheetRow[]): void {
  const room = roomOnPage('landscape', widths, repeated);
  const blocks = split(rows, ({ kind }) => kind === 'space').flatMap((table) =>
    blockOf(sheet, table).height <= room * keptTogether ? [table] : splitTable(table),
  );
  breakBetween(
    sheet,
    blocks.map((block) => blockOf(sheet, block)),
    room,
  );
}

/** The first three questions stay with the title of the table. */
function splitTable(table: readonly SheetRow[]): SheetRow[][] {
  let questions = 0;
  return split(table, ({ kind }) => {
    if (kind === 'question') questions++;
    return (kind === 'question' && questions > 3) || kind === 'breaks';
  });
}

function split(rows: readonly SheetRow[], starts: (row: SheetRow) => boolean): SheetRow[][] {
  const parts: SheetRow[][] = [];
  for (const row of rows) {
    const open = parts.at(-1);
    if (starts(row) || open === undefined) parts.push([row]);
    else open.push(row);
  }
  return parts;
}

function blockOf(sheet: Worksheet, rows: readonly SheetRow[]): Block {
  return {
    first: rows[0]?.row ?? 1,
    height: rows.reduce((sum, { row }) => sum + (sheet.getRow(row).height ?? 0), 0),
  };
}
