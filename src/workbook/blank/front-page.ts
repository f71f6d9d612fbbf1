import type { Style, Worksheet } from 'exceljs';
import { lock, setUpPage } from '../page.ts';
import { area, at, columnsFor } from './columns.ts';
import { frontColumns, frontPageFields, frontRows } from './front-page-layout.ts';
import { linesOf, type SheetLayout } from './layout.ts';
import { pageTexts } from './page.ts';
import { linkTo, put } from './put.ts';
import { fileTitle, type Setting } from './setting.ts';
import { textHeight } from './text-height.ts';

const widths = [2, 44, 50, 36];

/** Writes the front page: what this is, whom it addresses, who answers, and where everything is. */
export async function writeFrontPage(
  sheet: Worksheet,
  setting: Setting,
  sheets: readonly SheetLayout[],
): Promise<void> {
  widths.forEach((width, index) => {
    sheet.getColumn(index + 1).width = width;
  });
  writeTitle(sheet, setting);
  writeAddress(sheet, setting);
  const next = writeFields(sheet, setting);
  writeContents(sheet, setting, sheets, next + 1);
  setUpPage(sheet, pageTexts(setting), 'portrait');
  await lock(sheet);
}

function writeTitle(sheet: Worksheet, setting: Setting): void {
  const { asked, look, messages } = setting;
  const { frontPage } = messages;
  const { left, right } = frontColumns;
  for (let column = 1; column <= right; column++) {
    put(sheet, at(column, frontRows.accent), null, look.accent);
  }
  sheet.getRow(frontRows.accent).height = 8;
  const title = asked.instrument.definition.title;
  wide(sheet, frontRows.instrument, title, look.instrument, 15);
  put(sheet, at(left, frontRows.cycle), frontPage.cycle(asked.cycle), look.cycle);
  put(sheet, at(left, frontRows.file), fileTitle(setting), look.file);
  const years = frontPage.referenceYear(asked.referenceYear, asked.years);
  put(sheet, at(left, frontRows.years), years, look.cycle);
  for (const row of [frontRows.cycle, frontRows.file, frontRows.years]) {
    sheet.getRow(row).height = 24;
  }
}

function writeAddress(sheet: Worksheet, setting: Setting): void {
  const { institution, look, messages } = setting;
  const { frontPage, institutions } = messages;
  const [title, paragraphs] =
    institution === undefined
      ? [frontPage.addressTitle, frontPage.address]
      : [frontPage.partAddressTitle(institutions[institution]), frontPage.partAddress];
  heading(sheet, setting, frontRows.addressTitle, title);
  paragraphs.forEach((paragraph, index) => {
    wide(sheet, frontRows.address + index, paragraph, look.paragraph);
  });
}

/** Returns the row below the last field. */
function writeFields(sheet: Worksheet, setting: Setting): number {
  const { look, messages } = setting;
  heading(sheet, setting, frontRows.officerTitle, messages.frontPage.officerTitle);
  const fields = frontPageFields(setting);
  for (const { label, labelAddress, address, row } of fields) {
    put(sheet, labelAddress, label, look.fieldLabel);
    put(sheet, address, null, look.field);
    put(sheet, at(frontColumns.right, row), null, look.field);
    sheet.mergeCells(area(frontColumns.middle, row, frontColumns.right, row));
    sheet.getRow(row).height = 24;
  }
  return frontRows.fields + fields.length;
}

function writeContents(
  sheet: Worksheet,
  setting: Setting,
  sheets: readonly SheetLayout[],
  row: number,
): void {
  const { asked, look, messages } = setting;
  const { frontPage, institutions, instructions } = messages;
  heading(sheet, setting, row, frontPage.contentsTitle);
  const { left, middle, right } = frontColumns;
  put(sheet, at(left, row + 1), frontPage.contentsSheet, look.listHead);
  put(sheet, at(middle, row + 1), frontPage.contentsTables, look.listHead);
  put(sheet, at(right, row + 1), frontPage.contentsInstitutions, look.listHead);
  sheet.getRow(row + 1).height = 20;
  const lines = [
    { name: instructions.sheet, first: 'A1', content: frontPage.instructions, who: '' },
    ...sheets.map((layout) => ({
      name: layout.name,
      first: at(columnsFor(asked.years.length).values[0] ?? 1, linesOf(layout)[0]?.line.row ?? 1),
      content: frontPage.tables(layout.tables.map(({ table }) => table)),
      who: frontPage.institutions([
        ...new Set(layout.tables.map((table) => institutions[table.institution])),
      ]),
    })),
  ];
  lines.forEach(({ name, first, content, who }, index) => {
    const line = row + 2 + index;
    put(sheet, at(left, line), linkTo(name, first, name), look.link);
    put(sheet, at(middle, line), content, look.cell);
    put(sheet, at(right, line), who, look.cell);
    sheet.getRow(line).height = Math.max(
      20,
      textHeight(content, widths[middle - 1] ?? 1),
      textHeight(who, widths[right - 1] ?? 1),
    );
  });
}

function heading(sheet: Worksheet, { look }: Setting, row: number, text: string): void {
  const { left, middle, right } = frontColumns;
  put(sheet, at(left, row), text, look.heading);
  for (const column of [middle, right]) put(sheet, at(column, row), null, look.heading);
  sheet.getRow(row).height = 26;
}

function wide(sheet: Worksheet, row: number, text: string, style: Partial<Style>, size = 10): void {
  const { left, right } = frontColumns;
  const width = widths.slice(left - 1, right).reduce((sum, each) => sum + each, 0);
  put(sheet, at(left, row), text, style);
  sheet.mergeCells(area(left, row, right, row));
  // Large type is bold here, and wider.
  sheet.getRow(row).height = textHeight(text, size > 10 ? width * 0.88 : width, size);
}
