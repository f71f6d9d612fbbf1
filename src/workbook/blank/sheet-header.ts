import type { Style, Worksheet } from 'exceljs';
import type { Table } from '../../schema/types.ts';
import { area, at, type Columns, headerRows } from './columns.ts';
import type { SheetLayout } from './layout.ts';
import { linkTo, put } from './put.ts';
import type { Setting } from './setting.ts';

/** Writes the title of a chapter and the headings of the columns, which stay in sight. */
export function writeHeader(
  sheet: Worksheet,
  setting: Setting,
  { chapter, tables }: SheetLayout,
  columns: Columns,
): void {
  const { look, messages } = setting;
  const { chapterSheet } = messages;
  const { title, groups, years } = headerRows;
  const name = chapterSheet.title(chapter.chapter, chapter.title);
  put(sheet, at(columns.label, title), name, look.sheetTitle);
  writeLinks(sheet, setting, columns);
  for (const row of [groups, years]) {
    for (let column = columns.label; column <= columns.comment; column++) {
      put(sheet, at(column, row), null, look.band);
    }
  }
  put(sheet, at(columns.label, years), chapterSheet.label, look.band);
  put(sheet, at(columns.category, years), categoryTitle(setting, tables), look.band);
  put(sheet, at(columns.classification, years), chapterSheet.classification, look.band);
  put(sheet, at(columns.source, years), chapterSheet.source, look.bandIndented);
  put(sheet, at(columns.comment, years), chapterSheet.comment, look.bandIndented);
  writeYears(sheet, setting, columns.values, chapterSheet.figures, look.bandRight);
  writeYears(sheet, setting, columns.statuses, chapterSheet.status, look.bandCentre);
  writeYears(sheet, setting, columns.checks, chapterSheet.checks, look.bandCentre);
  sheet.getRow(title).height = 30;
  sheet.getRow(groups).height = 18;
  sheet.getRow(years).height = 18;
}

/** Back to the front page and to the instructions; far enough from the title, which may be long. */
function writeLinks(sheet: Worksheet, { look, messages }: Setting, columns: Columns): void {
  const { frontPage, instructions } = messages;
  [frontPage.sheet, instructions.sheet].forEach((name, index) => {
    const column = (columns.checks[0] ?? columns.source) + 2 * index;
    put(sheet, at(column, headerRows.title), linkTo(name, 'A1', name), look.headerLink);
  });
}

function writeYears(
  sheet: Worksheet,
  { asked, look }: Setting,
  columns: readonly number[],
  group: string,
  style: Partial<Style>,
): void {
  const { groups, years } = headerRows;
  put(sheet, at(columns[0] ?? 0, groups), group, look.bandCentre);
  sheet.mergeCells(area(columns[0] ?? 0, groups, columns.at(-1) ?? 0, groups));
  columns.forEach((column, index) => {
    put(sheet, at(column, years), asked.years[index] ?? null, style);
  });
}

/** "Sex", where the tables of the sheet are divided by sex only. */
function categoryTitle({ asked, messages }: Setting, tables: readonly Table[]): string {
  const labels = tables.flatMap(
    ({ breakdown }) => asked.instrument.breakdowns.get(breakdown ?? '')?.label ?? [],
  );
  return [...new Set(labels)].join(' / ') || messages.chapterSheet.category;
}
