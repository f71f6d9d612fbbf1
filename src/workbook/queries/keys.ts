import type { Workbook } from 'exceljs';
import type { QueryMessages } from '../../messages/queries.ts';
import { answers, type Query, type QueryList } from '../../report/queries.ts';
import { cellText } from '../metadata/text.ts';
import { format, keys, keysSheet } from './layout.ts';

/** Ranges of the drop-downs. */
export interface ListRanges {
  answer: string;
  yes: string;
  reasons: ReadonlyMap<Query['code'], string>;
}

/** Column of the hidden sheet that holds what is shown in a drop-down. */
const shownColumn = 'C';

/**
 * Writes the hidden sheet: what each finding speaks of, so that an answer is kept with the values that
 * it spoke of, and the entries of the drop-downs with what they mean in any language.
 */
export function writeKeys(workbook: Workbook, list: QueryList, words: QueryMessages): ListRanges {
  const sheet = workbook.addWorksheet(keysSheet, { state: 'veryHidden' });
  sheet.getColumn(1).numFmt = '@';
  let next = 1;
  const line = (...values: (string | number | null)[]): number => {
    sheet.getRow(next).values = values.map((value) =>
      typeof value === 'string' ? cellText(value) : value,
    );
    return next++;
  };
  const entries = (lines: readonly (readonly [string, string, string])[]): string => {
    const [from = next] = lines.map((each) => line(...each));
    return `${keysSheet}!$${shownColumn}$${from}:$${shownColumn}$${from + lines.length - 1}`;
  };
  line(format, list.country, list.cycle);
  const answer = entries(answers.map((each) => [keys.answer, each, words.answers[each]]));
  const yes = entries([
    [keys.yes, 'yes', words.yes],
    [keys.yes, 'no', words.no],
  ]);
  const reasons = new Map<Query['code'], string>();
  for (const { code, reasons: usual } of list.queries) {
    if (reasons.has(code) || usual.length === 0) continue;
    reasons.set(code, entries(usual.map((reason) => [keys.reasons, code, reason])));
  }
  for (const { finding, about } of list.queries) {
    if (about.length === 0) line(keys.about, finding);
    for (const { of, value } of about) line(keys.about, finding, of, value);
  }
  return { answer, yes, reasons };
}
