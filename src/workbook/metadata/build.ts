import type { Workbook, Worksheet } from 'exceljs';
import type { AskedCycle } from '../../instrument/cycle.ts';
import type { Language } from '../../instrument/labels.ts';
import { isRightToLeft } from '../../messages/direction.ts';
import { metadataWords } from '../../messages/en/metadata.ts';
import type { AskedMetadataQuestion, QuestionState } from '../../metadata/index.ts';
import { describeDocument, newWorkbook } from '../document.ts';
import { formatAddress, normalizeZip } from '../package/index.ts';
import { lock, setUpPage } from '../page.ts';
import { writeFrontPage } from './front-page.ts';
import { columns, headerRows, layoutOf, type SheetLayout, type Wording } from './layout.ts';
import { writeLists } from './lists.ts';
import { pageTexts } from './page.ts';
import { writeQuestionSheet } from './question-sheet.ts';
import { metadataLooks, type Setting } from './style.ts';

export interface MetadataWorkbookOptions extends Partial<Wording> {
  /** Printed on the front page. */
  country?: string;
  /** Fonts and direction of the workbook; its words come with `words` and `label`. */
  language?: Language;
}

/**
 * Writes the metadata workbook of a cycle: a sheet for each institution and for each chapter, with
 * the answers of `states` and what is open marked in words and colour. Without states it is blank.
 * English unless other words are given. The same input gives the same bytes.
 */
export async function buildMetadataWorkbook(
  asked: AskedCycle,
  questions: readonly AskedMetadataQuestion[],
  states: readonly QuestionState[] = [],
  options: MetadataWorkbookOptions = {},
): Promise<Uint8Array> {
  const { country, language = 'en', words = metadataWords, label = same } = options;
  const look = metadataLooks(language);
  const setting: Setting = { words, label, look, rightToLeft: isRightToLeft(language) };
  const layouts = layoutOf(questions, states, setting);
  const workbook = await newWorkbook();
  const title = `${label(asked.instrument.definition.title)}, ${words.cycle(asked.cycle)}`;
  describeDocument(workbook, title, asked.cycle);
  const front = workbook.addWorksheet(words.frontPage);
  const { rightToLeft } = setting;
  front.views = [{ state: 'normal', showGridLines: false, activeCell: 'A1', rightToLeft }];
  writeFrontPage(front, asked, layouts, country, setting);
  setUpPage(front, pageTexts(asked, setting), 'portrait');
  await lock(front);
  const sheets = layouts.map((layout) => ({
    layout,
    sheet: addSheet(workbook, layout, rightToLeft),
  }));
  const ranges = writeLists(workbook, questions, setting);
  for (const { layout, sheet } of sheets) {
    writeQuestionSheet(sheet, layout, { ...setting, ranges });
    setUpPage(
      sheet,
      pageTexts(asked, setting),
      'landscape',
      `${headerRows.title}:${headerRows.heads}`,
    );
    await lock(sheet);
  }
  return normalizeZip(new Uint8Array(await workbook.xlsx.writeBuffer()));
}

/** The headings stay in sight; the cursor waits in the first cell for an answer. */
function addSheet(
  workbook: Workbook,
  { name, rows }: SheetLayout,
  rightToLeft: boolean,
): Worksheet {
  const sheet = workbook.addWorksheet(name);
  const first = rows.find(({ kind }) => kind === 'question')?.row ?? headerRows.heads + 1;
  sheet.views = [
    {
      state: 'frozen',
      xSplit: 0,
      ySplit: headerRows.heads,
      showGridLines: false,
      rightToLeft,
      activeCell: formatAddress(first, columns.answer),
    },
  ];
  return sheet;
}

function same(english: string): string {
  return english;
}
