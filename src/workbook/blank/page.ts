import type { PageSetup, Worksheet } from 'exceljs';
import type { AskedCycle } from '../../instrument/cycle.ts';
import { printedPage } from '../../messages/en/workbook.ts';

const a4 = 9;

/** Margins in inches. */
const margins = { left: 0.45, right: 0.45, top: 0.65, bottom: 0.6, header: 0.3, footer: 0.3 };

/** Prints the sheet on A4, as wide as the page, with its name and the page number below. */
export function setUpPage(
  sheet: Worksheet,
  asked: AskedCycle,
  orientation: 'portrait' | 'landscape',
  repeatedRows?: string,
): void {
  const setup: Partial<PageSetup> = {
    paperSize: a4,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins,
    ...(repeatedRows === undefined ? {} : { printTitlesRow: repeatedRows }),
  };
  Object.assign(sheet.pageSetup, setup);
  const { title } = asked.instrument.definition;
  sheet.headerFooter.oddHeader = `&L&8 ${printedPage.header(title, asked.cycle)}`;
  sheet.headerFooter.oddFooter = `&L&8${printedPage.sheet}&R&8${printedPage.page}`;
}

/** Locks everything but the input cells. No password: it keeps fingers off, it is no secret. */
export async function lock(sheet: Worksheet): Promise<void> {
  await sheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    formatColumns: true,
    formatRows: true,
  });
}
