import type { AskedCycle } from '../../instrument/cycle.ts';
import type { PageTexts } from '../page.ts';
import type { Wording } from './layout.ts';

/** What the pages of the metadata workbook say above and below. */
export function pageTexts(
  asked: AskedCycle,
  { words, label, rightToLeft }: Wording & { rightToLeft: boolean },
): PageTexts {
  const title = label(asked.instrument.definition.title);
  return {
    header: words.page.header(title, asked.cycle),
    pageNumber: words.page.number,
    rightToLeft,
  };
}
