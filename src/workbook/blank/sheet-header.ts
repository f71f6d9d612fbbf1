import type { Worksheet } from 'exceljs';
import type { AskedCycle } from '../../instrument/cycle.ts';
import { chapterSheet, frontPage } from '../../messages/en/workbook.ts';
import type { Table } from '../../schema/types.ts';
import { area, at, type Columns, headerRows } from './columns.ts';
import type { SheetLayout } from './layout.ts';
import { linkTo, put } from './put.ts';
import { look } from './style.ts';

/** Writes the title of a chapter and the headings of the columns, which stay in sight. */
export function writeHeader(
  sheet: Worksheet,
  asked: AskedCycle,
  { chapter, tables }: SheetLayout,
  columns: Columns,
): void {
  const { title, groups, years } = headerRows;
  const name = chapterSheet.title(chapter.chapter, chapter.title);
  put(sheet, at(columns.label, title), name, look.sheetTitle);
  put(sheet, at(columns.comment, title), linkTo(frontPage.sheet, 'A1', frontPage.sheet), {
    ...look.link,
    alignment: { horizontal: 'right', vertical: 'middle' },
  });
  for (const row of [groups, years]) {
    for (let column = columns.label; column <= columns.comment; column++) {
      put(sheet, at(column, row), null, look.band);
    }
  }
  put(sheet, at(columns.label, years), chapterSheet.label, look.band);
  put(sheet, at(columns.category, years), categoryTitle(asked, tables), look.band);
  put(sheet, at(columns.classification, years), chapterSheet.classification, look.band);
  put(sheet, at(columns.source, years), chapterSheet.source, look.bandIndented);
  put(sheet, at(columns.comment, years), chapterSheet.comment, look.bandIndented);
  writeYears(sheet, asked, columns.values, chapterSheet.figures, look.bandRight);
  writeYears(sheet, asked, columns.statuses, chapterSheet.status, look.bandCentre);
  sheet.getRow(title).height = 30;
  sheet.getRow(groups).height = 18;
  sheet.getRow(years).height = 18;
}

function writeYears(
  sheet: Worksheet,
  asked: AskedCycle,
  columns: readonly number[],
  group: string,
  style: typeof look.bandRight,
): void {
  const { groups, years } = headerRows;
  put(sheet, at(columns[0] ?? 0, groups), group, look.bandCentre);
  sheet.mergeCells(area(columns[0] ?? 0, groups, columns.at(-1) ?? 0, groups));
  columns.forEach((column, index) => {
    put(sheet, at(column, years), asked.years[index] ?? null, style);
  });
}

/** "Sex", where the tables of the sheet are divided by sex only. */
function categoryTitle(asked: AskedCycle, tables: readonly Table[]): string {
  const labels = tables.flatMap(
    ({ breakdown }) => asked.instrument.breakdowns.get(breakdown ?? '')?.label ?? [],
  );
  return [...new Set(labels)].join(' / ') || chapterSheet.category;
}
