import type { Workbook, Worksheet } from 'exceljs';
import { cellId, definedName } from '../../instrument/cell-id.ts';
import type { AskedCycle } from '../../instrument/cycle.ts';
import { frontPage, instructions } from '../../messages/en/workbook.ts';
import type { Binding } from '../../schema/types.ts';
import type { LineTexts } from '../line-texts.ts';
import { normalizeZip, parseAddress } from '../package/index.ts';
import { bindingOf } from './binding.ts';
import { writeChapterSheet } from './chapter-sheet.ts';
import { columnsFor, headerRows } from './columns.ts';
import { writeFrontPage } from './front-page.ts';
import { frontPageFields } from './front-page-layout.ts';
import { writeInstructions } from './instructions.ts';
import { layoutOf, linesOf, type SheetLayout } from './layout.ts';

/** A blank workbook and where its cells are. */
export interface BlankWorkbook {
  bytes: Uint8Array;
  binding: Binding;
}

/**
 * Writes the blank workbook of one file of an instrument for a cycle, in English. Lines are made
 * high enough for the `texts` that they will hold, since filling a workbook changes no heights.
 * The same input gives the same bytes.
 */
export async function buildBlank(
  asked: AskedCycle,
  file: string,
  texts: LineTexts = new Map(),
): Promise<BlankWorkbook> {
  const sheets = layoutOf(asked, file);
  const binding = bindingOf(asked, file, sheets);
  // Only commands that write a new workbook pay for loading the library.
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  describe(workbook, asked);
  await writeSheets(workbook, asked, file, sheets, texts);
  nameCells(workbook, binding);
  const written = await workbook.xlsx.writeBuffer();
  return { bytes: normalizeZip(new Uint8Array(written)), binding };
}

/** The binding of the blank workbook, without writing it. */
export function blankBinding(asked: AskedCycle, file: string): Binding {
  return bindingOf(asked, file, layoutOf(asked, file));
}

/** The date of the file is the first day of its cycle, not that of the run. */
function describe(workbook: Workbook, asked: AskedCycle): void {
  const date = new Date(Date.UTC(asked.cycle, 0, 1));
  workbook.created = date;
  workbook.modified = date;
  workbook.creator = 'uncts';
  workbook.lastModifiedBy = 'uncts';
  workbook.title = `${asked.instrument.definition.title}, ${frontPage.cycle(asked.cycle)}`;
  workbook.views = [
    {
      x: 0,
      y: 0,
      width: 28_000,
      height: 18_000,
      firstSheet: 0,
      activeTab: 0,
      visibility: 'visible',
    },
  ];
}

async function writeSheets(
  workbook: Workbook,
  asked: AskedCycle,
  file: string,
  sheets: readonly SheetLayout[],
  texts: LineTexts,
): Promise<void> {
  const title = asked.instrument.files.find((entry) => entry.file === file)?.title ?? file;
  const front = addSheet(workbook, frontPage.sheet, frontPageFields(asked)[0]?.address ?? 'A1');
  await writeFrontPage(front, asked, title, sheets);
  await writeInstructions(addSheet(workbook, instructions.sheet, 'A1'), asked, file, sheets);
  for (const layout of sheets) {
    await writeChapterSheet(addTableSheet(workbook, asked, layout), asked, layout, texts);
  }
}

function addSheet(workbook: Workbook, name: string, activeCell: string): Worksheet {
  const sheet = workbook.addWorksheet(name);
  sheet.views = [{ state: 'normal', showGridLines: false, activeCell }];
  return sheet;
}

/** The headings stay in sight, and so do the labels of the line. */
function addTableSheet(workbook: Workbook, asked: AskedCycle, layout: SheetLayout): Worksheet {
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
      if (cell) cell.name = definedName(cellId(question, year));
    }
  }
}
