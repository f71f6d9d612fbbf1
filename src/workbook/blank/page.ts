import { literal, type PageTexts } from '../page.ts';
import type { Setting } from './setting.ts';

/** What the pages of a blank workbook say above and below. */
export function pageTexts({ asked, messages, rightToLeft }: Setting): PageTexts {
  const { header, page } = messages.printedPage;
  // The codes must survive the doubling of ampersands in the words around them.
  const pages = literal(page('\uE000', '\uE001'));
  return {
    header: header(asked.instrument.definition.title, asked.cycle),
    pageNumber: pages.replace('\uE000', '&P').replace('\uE001', '&N'),
    rightToLeft,
  };
}
