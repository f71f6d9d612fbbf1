import type { Worksheet } from 'exceljs';
import type { AskedCycle } from '../../instrument/cycle.ts';
import type { LineTexts } from '../line-texts.ts';
import { columnsFor, headerRows } from './columns.ts';
import { rowHeight } from './heights.ts';
import { addInputRules } from './input-rules.ts';
import type { SheetLayout, SheetRow } from './layout.ts';
import { lock, setUpPage } from './page.ts';
import { addPageBreaks } from './page-breaks.ts';
import { writeHeader } from './sheet-header.ts';
import { writeRow } from './sheet-rows.ts';
import { sheetWidths } from './widths.ts';

/** Writes one sheet with the tables of a chapter; lines get room for the texts they will hold. */
export async function writeChapterSheet(
  sheet: Worksheet,
  asked: AskedCycle,
  layout: SheetLayout,
  texts: LineTexts,
): Promise<void> {
  const columns = columnsFor(asked.years.length);
  const widths = sheetWidths(asked.years.length);
  const heightOf = (row: SheetRow) => rowHeight(row, columns, widths, texts);
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  writeHeader(sheet, asked, layout, columns);
  for (const row of layout.rows) {
    writeRow(sheet, columns, row);
    sheet.getRow(row.row).height = heightOf(row);
  }
  addInputRules(sheet, asked, layout);
  addPageBreaks(sheet, layout.rows, widths, heightOf);
  setUpPage(sheet, asked, 'landscape', `${headerRows.title}:${headerRows.years}`);
  await lock(sheet);
}
