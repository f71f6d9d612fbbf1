import type { EncodingEvidence } from './detect-encoding.ts';

/** What a person should look at in a proposed description, as data; sentences are made in messages/. */
export interface DoubtParameters {
  encoding: { encoding: string; evidence: EncodingEvidence; words: readonly string[] };
  'other-sheets': { sheets: readonly string[]; hidden: readonly string[] };
  'title-above': { titles: readonly string[] };
  'notes-below': { rows: number; text: string };
  'end-uncertain': { text: string; column: string };
  'blank-rows': Record<never, never>;
  'no-year': Record<never, never>;
  'year-from-date': { column: string; format: string };
  'date-order': { column: string };
  'year-from-file': { year: string };
  'years-wide': { columns: readonly string[] };
  'more-years': { column: string; others: readonly string[] };
  'odd-years': { column: string; texts: readonly string[]; records: number };
  'no-measure': Record<never, never>;
  'mixed-numbers': { column: string; texts: readonly string[]; records: number };
  nulls: { texts: readonly string[] };
  marks: { decimal: string; thousands: string; column: string };
  'marks-unclear': { column: string };
  'code-guessed': { column: string; different: number };
  totals: { column: string; texts: readonly string[]; records: number; leftOut: boolean };
  nested: { columns: readonly string[] };
  'total-measures': { columns: readonly string[] };
  variants: { column: string; texts: number };
  identifier: { column: string };
  repeated: { columns: readonly string[] };
  'empty-columns': { columns: readonly string[] };
  'month-texts': { column: string; records: number };
  'leading-zeros': { column: string };
  'lost-zeros': { column: string; length: number };
  institution: { institution: string };
  publisher: Record<never, never>;
  path: { path: string };
  sampled: { records: number };
  'cannot-read': { problems: number };
}

export type Doubt = {
  [C in keyof DoubtParameters]: { code: C } & DoubtParameters[C];
}[keyof DoubtParameters];
