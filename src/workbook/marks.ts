import type { MarkMeaning } from '../messages/workbook.ts';
import { folded } from './figures/characters.ts';

/** A sign that a person may type in place of a figure. */
export interface Mark {
  mark: string;
  meaning: MarkMeaning;
  /** What the sign says: a number, or none with a status of the SDMX code list CL_OBS_STATUS. */
  value: number | null;
  status: string;
  /** Other spellings: Excel itself turns three points into one character. */
  alsoWritten: readonly string[];
}

/** All marks; the same signs in all languages, in capitals or small letters. */
export const marks: readonly Mark[] = [
  { mark: '...', meaning: 'not-available', value: null, status: 'O', alsoWritten: ['…', '..'] },
  { mark: 'n/a', meaning: 'not-applicable', value: null, status: 'M', alsoWritten: [] },
  { mark: '-', meaning: 'nil', value: 0, status: 'A', alsoWritten: ['–', '—'] },
  { mark: 'incl', meaning: 'included-elsewhere', value: null, status: 'K', alsoWritten: [] },
  { mark: 'conf', meaning: 'confidential', value: null, status: 'Q', alsoWritten: [] },
];

/** The sign for the value 0, which the formulas of a workbook must know. */
export const nil = '-';

const byText = new Map(
  marks.flatMap((each) => [each.mark, ...each.alsoWritten].map((text) => [text, each] as const)),
);

/** Every spelling that is understood. */
export const markTexts: readonly string[] = [...byText.keys()];

/** The mark that a text is, in any case and width, with spaces or not; undefined for any other text. */
export function markOf(text: string): Mark | undefined {
  return byText.get(folded(text).toLowerCase().replace(/\s/g, ''));
}

/** The mark for a meaning. */
export function markFor(meaning: MarkMeaning): string {
  return marks.find((each) => each.meaning === meaning)?.mark ?? '';
}
