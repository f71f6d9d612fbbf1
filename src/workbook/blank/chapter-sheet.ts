import type { Worksheet } from 'exceljs';
import type { LineTexts } from '../line-texts.ts';
import { lock, setUpPage } from '../page.ts';
import { area, columnsFor, headerRows } from './columns.ts';
import { type RowRoom, rowHeight } from './heights.ts';
import { addInputRules } from './input-rules.ts';
import { linesOf, type SheetLayout, type SheetRow } from './layout.ts';
import type { LiveChecks } from './live-checks.ts';
import { pageTexts } from './page.ts';
import { addPageBreaks } from './page-breaks.ts';
import type { Setting } from './setting.ts';
import { writeHeader } from './sheet-header.ts';
import { writeRow } from './sheet-rows.ts';
import { failedCheck } from './style.ts';
import { sheetWidths } from './widths.ts';

/** Writes one sheet with the tables of a chapter; lines get room for the texts they will hold. */
export async function writeChapterSheet(
  sheet: Worksheet,
  setting: Setting,
  layout: SheetLayout,
  checks: ReadonlyMap<string, LiveChecks>,
  texts: LineTexts,
): Promise<void> {
  const years = setting.asked.years.length;
  const columns = columnsFor(years);
  const widths = sheetWidths(years);
  const room: RowRoom = { setting, columns, widths, texts, checks };
  const heightOf = (row: SheetRow) => rowHeight(row, room);
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  writeHeader(sheet, setting, layout, columns);
  for (const row of layout.rows) {
    writeRow(sheet, setting, columns, row, checks);
    sheet.getRow(row.row).height = heightOf(row);
  }
  addInputRules(sheet, setting, layout);
  showFailedChecks(sheet, layout, columns.checks);
  addPageBreaks(sheet, layout.rows, widths, heightOf);
  setUpPage(sheet, pageTexts(setting), 'landscape', `${headerRows.title}:${headerRows.years}`);
  await lock(sheet);
}

/** A check that says something gets a frame and bold type. */
function showFailedChecks(sheet: Worksheet, layout: SheetLayout, columns: readonly number[]): void {
  const rows = linesOf(layout).map(({ line }) => line.row);
  const [left = 0, right = left] = [columns[0], columns.at(-1)];
  const [top = 0, bottom = top] = [rows[0], rows.at(-1)];
  const ref = area(left, top, right, bottom);
  const [first = ''] = ref.split(':');
  sheet.addConditionalFormatting({
    ref,
    rules: [{ type: 'expression', formulae: [`LEN(${first})>0`], style: failedCheck, priority: 1 }],
  });
}
