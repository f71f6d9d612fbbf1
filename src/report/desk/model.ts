import type { DeskPage } from '../../messages/en/desk.ts';
import type { CountedMark, LabelledText, Mark } from '../model.ts';

/** What the overview of many returns shows, ready to be laid out; absent things are null. */
export interface DeskView {
  page: DeskPage;
  title: string;
  keyFigures: (LabelledText & { note: string | null })[];
  returns: DeskRow[];
  chapters: DeskChapter[];
  compared: { statement: string; outliers: OutlierRow[] };
  bad: { file: string; problems: string[]; more: string | null }[];
  passedOver: { file: string; why: string }[];
  footer: string;
}

/** One return in the list of all. */
export interface DeskRow {
  id: string;
  country: string;
  code: string;
  cycle: number;
  href: string;
  file: string;
  filled: string;
  share: string;
  level: number;
  errors: CountedMark | null;
  warnings: CountedMark | null;
  /** Where neither errors nor warnings were found. */
  clear: Mark | null;
  top: { mark: Mark; title: string; sentence: string; place: string; href: string }[];
  /** Opens the findings after the first; null where there are none. */
  more: string | null;
  revised: string | null;
  /** What a reader must know of how the return was read. */
  notes: string[];
}

/** A chapter of the questionnaire: its tables beside each other, a return on each line. */
export interface DeskChapter {
  id: string;
  title: string;
  caption: string;
  tables: { number: string; title: string }[];
  rows: { country: string; href: string; cells: DeskCell[] }[];
}

export interface DeskCell {
  /** Null where the cycle does not ask the table. */
  filled: string | null;
  level: number;
  marks: CountedMark[];
  revised: string | null;
}

export interface OutlierRow {
  country: string;
  href: string;
  question: string;
  year: number;
  value: string;
  rate: string;
  median: string;
  side: string;
  distance: string;
  rank: string;
}
