import type { Language, Translate } from '../../instrument/labels.ts';
import { workbookMessages } from '../../messages/en/workbook.ts';
import type { Institution, WorkbookMessages } from '../../messages/workbook.ts';
import type { LineTexts } from '../line-texts.ts';

/** How a blank workbook is to be written. */
export interface BlankOptions {
  language: Language;
  /** Gives the texts of the instrument in the language. */
  translate: Translate;
  /** All other texts, in the language. */
  messages: WorkbookMessages;
  /** Sources and comments that lines will hold: lines are made high enough for them. */
  texts?: LineTexts;
  /** Cells whose figure changed since the last compilation: they are set off in bold and colour. */
  marked?: ReadonlySet<string>;
  /** Only the tables that this institution usually answers. */
  institution?: Institution;
}

/** A blank workbook in English with all tables. */
export const inEnglish: BlankOptions = {
  language: 'en',
  translate: (english) => english,
  messages: workbookMessages,
};
