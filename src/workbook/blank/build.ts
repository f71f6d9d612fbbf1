import type { Workbook, Worksheet } from 'exceljs';
import { cellId, definedName } from '../../instrument/cell-id.ts';
import type { AskedCycle } from '../../instrument/cycle.ts';
import type { Binding } from '../../schema/types.ts';
import { describeDocument, newWorkbook } from '../document.ts';
import { normalizeZip, parseAddress } from '../package/index.ts';
import { bindingOf } from './binding.ts';
import { writeChapterSheet } from './chapter-sheet.ts';
import { columnsFor, headerRows } from './columns.ts';
import { writeFrontPage } from './front-page.ts';
import { frontPageFields } from './front-page-layout.ts';
import { writeInstructions } from './instructions.ts';
import { layoutOf, linesOf, type SheetLayout } from './layout.ts';
import { liveChecks } from './live-checks.ts';
import { type BlankOptions, inEnglish } from './options.ts';
import { type Setting, settingFor } from './setting.ts';

/** A blank workbook and where its cells are. */
export interface BlankWorkbook {
  bytes: Uint8Array;
  binding: Binding;
}

/**
 * Writes the blank workbook of one file of an instrument for a cycle. Every cell has the same address
 * in all languages; only the heights of rows differ. Lines are made high enough for the `texts` that
 * they will hold, since filling a workbook changes no heights. The same input gives the same bytes.
 * Throws an error when a text of the instrument has no translation.
 */
export async function buildBlank(
  asked: AskedCycle,
  file: string,
  options: BlankOptions = inEnglish,
): Promise<BlankWorkbook> {
  const setting = settingFor(asked, file, options);
  const sheets = layoutOf(setting);
  const binding = bindingOf(setting, sheets);
  const workbook = await newWorkbook();
  const { messages } = setting;
  const title = messages.documentTitle(setting.asked.instrument.definition.title, asked.cycle);
  describeDocument(workbook, title, asked.cycle);
  await writeSheets(workbook, setting, sheets, options.texts ?? new Map());
  nameCells(workbook, binding);
  const written = await workbook.xlsx.writeBuffer();
  return { bytes: normalizeZip(new Uint8Array(written)), binding };
}

/** The binding of the blank workbook, without writing it. */
export function blankBinding(
  asked: AskedCycle,
  file: string,
  options: BlankOptions = inEnglish,
): Binding {
  const setting = settingFor(asked, file, options);
  return bindingOf(setting, layoutOf(setting));
}

async function writeSheets(
  workbook: Workbook,
  setting: Setting,
  sheets: readonly SheetLayout[],
  texts: NonNullable<BlankOptions['texts']>,
): Promise<void> {
  const { frontPage, instructions } = setting.messages;
  const firstField = frontPageFields(setting)[0]?.address ?? 'A1';
  await writeFrontPage(addSheet(workbook, setting, frontPage.sheet, firstField), setting, sheets);
  await writeInstructions(addSheet(workbook, setting, instructions.sheet, 'A1'), setting, sheets);
  const checks = liveChecks(setting, sheets);
  for (const layout of sheets) {
    await writeChapterSheet(
      addTableSheet(workbook, setting, layout),
      setting,
      layout,
      checks,
      texts,
    );
  }
}

function addSheet(
  workbook: Workbook,
  { rightToLeft }: Setting,
  name: string,
  activeCell: string,
): Worksheet {
  const sheet = workbook.addWorksheet(name);
  sheet.views = [{ state: 'normal', showGridLines: false, activeCell, rightToLeft }];
  return sheet;
}

/** The headings stay in sight, and so do the labels of the line. */
function addTableSheet(
  workbook: Workbook,
  { asked, rightToLeft }: Setting,
  layout: SheetLayout,
): Worksheet {
  const columns = columnsFor(asked.years.length);
  const sheet = workbook.addWorksheet(layout.name);
  const firstLine = linesOf(layout)[0]?.line.row ?? headerRows.years + 1;
  sheet.views = [
    {
      state: 'frozen',
      xSplit: columns.category,
      ySplit: headerRows.years,
      showGridLines: false,
      activeCell: sheet.getCell(firstLine, columns.values[0] ?? 1).address,
      rightToLeft,
    },
  ];
  return sheet;
}

/** Every cell of the instrument has a name in the workbook, made from its id. */
function nameCells(workbook: Workbook, binding: Binding): void {
  for (const { question, sheet, years } of binding.lines) {
    for (const { year, value } of years) {
      const place = parseAddress(value);
      if (place === undefined) continue;
      const cell = workbook.getWorksheet(sheet)?.getCell(place.row, place.column);
      // Setting `name` would first look for the cell under every name that there is.
      cell?.addName(definedName(cellId(question, year)));
    }
  }
}
