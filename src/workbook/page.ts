import type { PageSetup, Worksheet } from 'exceljs';

/** What is printed above and below every page. */
export interface PageTexts {
  header: string;
  /** With Excel's codes &P and &N for the page and the number of pages. */
  pageNumber: string;
  rightToLeft: boolean;
}

const a4 = 9;

/** Margins in inches. */
const margins = { left: 0.45, right: 0.45, top: 0.65, bottom: 0.6, header: 0.3, footer: 0.3 };

/** Prints the sheet on A4, as wide as the page, with its name and the page number below. */
export function setUpPage(
  sheet: Worksheet,
  { header, pageNumber, rightToLeft }: PageTexts,
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
  const [start, end] = rightToLeft ? ['&R', '&L'] : ['&L', '&R'];
  sheet.headerFooter.oddHeader = `${start}&8 ${literal(header)}`;
  // A mark of direction keeps a name that begins with a number from running into its own words.
  const mark = rightToLeft ? '\u200f' : '';
  sheet.headerFooter.oddFooter = `${start}&8 &A${mark}${end}&8 ${pageNumber}`;
}

/** An ampersand starts a code in headers and footers. */
export function literal(text: string): string {
  return text.replaceAll('&', '&&');
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
