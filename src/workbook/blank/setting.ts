import { type AskedCycle, chaptersAsked } from '../../instrument/cycle.ts';
import type { Language, Translate } from '../../instrument/labels.ts';
import { translated } from '../../instrument/translated.ts';
import { isRightToLeft } from '../../messages/direction.ts';
import type { Institution, WorkbookMessages } from '../../messages/workbook.ts';
import { askedOf } from './institution.ts';
import type { BlankOptions } from './options.ts';
import { chapterSheetNames } from './sheet-names.ts';
import { type Looks, looksFor } from './style.ts';

/** What every part of a blank workbook needs to know: what is asked, and how it is said. */
export interface Setting {
  /** In the language; of one institution, if there is one. */
  asked: AskedCycle;
  file: string;
  language: Language;
  translate: Translate;
  messages: WorkbookMessages;
  look: Looks;
  rightToLeft: boolean;
  institution: Institution | undefined;
  /** Cells that are set off. */
  marked: ReadonlySet<string>;
  /** Names of the sheets of chapters; they are the same in the parts for institutions. */
  sheetNames: ReadonlyMap<string, string>;
}

/** Prepares one file of a cycle for writing. Throws an error when a text has no translation. */
export function settingFor(asked: AskedCycle, file: string, options: BlankOptions): Setting {
  const { language, translate, messages, institution, marked = new Set() } = options;
  const all = translated(asked, translate);
  const rightToLeft = isRightToLeft(language);
  const chapters = chaptersAsked(all, file).map(({ chapter }) => chapter);
  const taken = [messages.frontPage.sheet, messages.instructions.sheet];
  const names = chapterSheetNames(chapters, taken);
  return {
    asked: institution === undefined ? all : askedOf(all, institution),
    file,
    language,
    translate,
    messages,
    look: looksFor(language, rightToLeft),
    rightToLeft,
    institution,
    marked,
    sheetNames: new Map(chapters.map(({ chapter }, index) => [chapter, names[index] ?? chapter])),
  };
}

/** The title of the file; of a part, with the institution that it is for. */
export function fileTitle({ asked, file, messages, institution }: Setting): string {
  const title = asked.instrument.files.find((entry) => entry.file === file)?.title ?? file;
  return institution === undefined
    ? messages.frontPage.file(title)
    : messages.frontPage.partOfFile(title, messages.institutions[institution]);
}
