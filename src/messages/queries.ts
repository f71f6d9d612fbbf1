import type { Explanation } from '../schema/types.ts';

/** Every text of a query list that does not come from findings, in one language. */
export interface QueryMessages {
  /** Name of the sheet with all lines: at most 31 characters, without [ ] : * ? / \ */
  sheet: string;
  title: (country: string, cycle: number) => string;
  /** The same for one institution, which is named within the sentence. */
  titleFor: (country: string, cycle: number, institution: string) => string;
  /** What to do, in at most three lines. */
  howTo: readonly string[];
  /** Instead of lines where nothing is to be asked. */
  nothing: string;
  columns: Readonly<Record<QueryColumn, string>>;
  answers: Readonly<Record<Explanation['answer'], string>>;
  yes: string;
  no: string;
  /** Beside a line that another one explains, by the number of the other. */
  with: (number: number) => string;
  /** In place of a cell, where the finding is about something else. */
  noCell: { records: string; metadata: string };
  /** An answer given before, in whole sentences: its words, and why it is asked again. */
  before: {
    expired: (words: string) => string;
    notCorrected: (words: string) => string;
    willFollow: (words: string) => string;
  };
  rules: { choiceTitle: string; choice: string; reasonTitle: string; reason: string };
  /** Printed below each page, with Excel's codes &P and &N. */
  pageNumber: string;
}

export type QueryColumn =
  | 'number'
  | 'severity'
  | 'institution'
  | 'table'
  | 'question'
  | 'cell'
  | 'place'
  | 'todo'
  | 'before'
  | 'answer'
  | 'reason'
  | 'words'
  | 'forUnodc'
  | 'by';
