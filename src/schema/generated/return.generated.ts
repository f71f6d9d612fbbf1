// Generated from schemas/return.schema.json by "npm run types". Do not edit.

/**
 * ISO 8601 date.
 */
export type Day = string;

/**
 * A country's whole answer to one cycle of an instrument.
 */
export interface Return {
  format: 'uncts-return/1';
  country: string;
  countryName: string;
  cycle: number;
  referenceYear: number;
  /**
   * What the reference year means in this country: its first and last day, and the day of stock figures.
   */
  period: {
    from: Day;
    to: Day;
    stockDay: Day;
  };
  instrument: string;
  /**
   * Modules compiled with the core.
   */
  modules: string[];
  coordinatingOfficer: {
    [k: string]: string;
  };
  /**
   * One for every cell asked, sorted by cell.
   */
  observations: Observation[];
  /**
   * The country's own figures for years before the window, from the same mapping. They are context for checks and charts and are not sent.
   */
  history: HistoryValue[];
  sources: SourceUsed[];
  /**
   * What became of every record in the window, by source and year.
   */
  accounting: Account[];
  /**
   * Answers to the questions of the metadata file that this return needs, and those without an answer. Absent when the metadata file was not looked at.
   */
  answers?: AnswerGiven[];
  /**
   * Records that count in two cells that exclude each other, or twice in one. Absent when there are none.
   */
  countedTwice?: CountedTwice[];
  /**
   * What reading the sources brought to light and no figure shows. Absent when there is nothing.
   */
  dataset?: DatasetFact[];
}
export interface Observation {
  /**
   * file/table/row/column@year
   */
  cell: string;
  value: number | null;
  /**
   * SDMX CL_OBS_STATUS.
   */
  status: string;
  comment?: string;
  /**
   * Who publishes the figure, in the words of the workbook it was read from. Figures with lineage have a source instead.
   */
  publisher?: string;
  typed?: TypedFigure;
  typedStatus?: TypedStatus;
  /**
   * One entry for every mapping line that the figure is the sum of.
   *
   * @minItems 1
   */
  lineage?: Lineage[];
  /**
   * Lines of the mapping for this cell that another line answers in place of. Absent when there is none.
   *
   * @minItems 1
   */
  passedOver?: PassedOverLine[];
}
/**
 * What stood in the workbook for a figure, where it was not plainly a number, a blank or a mark.
 */
export interface TypedFigure {
  /**
   * As it stands there; a date as ISO 8601, a formula with its sign of equality.
   */
  text: string;
  /**
   * Name of the workbook.
   */
  file?: string;
  sheet: string;
  address: string;
  /**
   * How it was read; not-understood: the value is null.
   */
  how:
    | 'text-number'
    | 'comma-as-thousands'
    | 'point-as-thousands'
    | 'decimal-comma'
    | 'percent-sign'
    | 'percent-format'
    | 'footnote'
    | 'formula'
    | 'not-understood';
  /**
   * Why it was not understood.
   */
  reason?:
    | 'word'
    | 'unclear'
    | 'separator'
    | 'date'
    | 'estimate'
    | 'bound'
    | 'range'
    | 'exponent'
    | 'fraction'
    | 'brackets'
    | 'percent-in-count'
    | 'boolean'
    | 'error'
    | 'no-result'
    | 'formula-as-text'
    | 'invalid';
  suggestion?: FigureSuggestion;
}
/**
 * What probably was meant: a figure, with a status if it needs one; or a mark.
 */
export interface FigureSuggestion {
  value?: number;
  status?: string;
  mark?: string;
}
/**
 * What stood in the workbook for a status, where it is none.
 */
export interface TypedStatus {
  text: string;
  /**
   * Name of the workbook.
   */
  file?: string;
  sheet: string;
  address: string;
}
/**
 * Where a figure comes from.
 */
export interface Lineage {
  source: string;
  /**
   * Line of mapping.csv.
   */
  line: number;
  /**
   * The selection, with the category of the column added.
   */
  where: string;
  measure: string;
  /**
   * Unit as which each counts, where the source counts in another: offences as victims. Absent where it does not.
   */
  as?: string;
  /**
   * Records added up.
   */
  records: number;
  /**
   * Records selected whose measure is empty: they are not in the figure.
   */
  empty: number;
  /**
   * Share of each national code, largest first; empty where the source has no codes.
   */
  codes: CodeShare[];
}
export interface CodeShare {
  code: string;
  records: number;
  value: number;
}
export interface PassedOverLine {
  /**
   * Line of mapping.csv.
   */
  line: number;
  /**
   * Empty for a line that only says why there is no figure.
   */
  source: string;
  /**
   * The figure that it would have given.
   */
  value: number | null;
}
export interface HistoryValue {
  cell: string;
  value: number;
}
export interface SourceUsed {
  source: string;
  title: string;
  publisher: string;
  institution: string;
  file: string;
  /**
   * Fingerprint of the file that was read; of a source on a server, of the sums that it gave.
   */
  sha256: string;
}
export interface Account {
  source: string;
  year: number;
  /**
   * All records of the year = used + excluded + leftOver.
   */
  records: number;
  used: Tally;
  excluded: Tally;
  leftOver: Tally;
  excludedFor: Exclusion[];
  leftOverCodes: LeftOver[];
}
export interface Tally {
  records: number;
  /**
   * Sum of the source's first measure over these records.
   */
  mass: number;
}
export interface Exclusion {
  /**
   * Line of mapping.csv; 0 where the description of the source leaves the records out.
   */
  line: number;
  /**
   * How the description of the source leaves them out: by a text, with its reason; as copies of records; as records of another day than the stock day.
   */
  because?: 'left-out' | 'duplicate' | 'other-day';
  /**
   * Empty where another line answers.
   */
  reason: string;
  /**
   * Line that answers in place of this one.
   */
  answeredBy?: number;
  records: number;
  mass: number;
}
export interface LeftOver {
  code: string;
  records: number;
  mass: number;
}
export interface AnswerGiven {
  /**
   * metadata/2.1/counting-unit
   */
  question: string;
  /**
   * file/table; null for a question to an institution.
   */
  table: string | null;
  /**
   * A few words that name the question.
   */
  name: string;
  /**
   * to-confirm: what the answer rested on has changed since it was given.
   */
  state: 'answered' | 'to-confirm' | 'missing';
  value?: string;
  comment?: string;
  /**
   * Fingerprint of what the figures rest on now: sources, selections, national codes.
   */
  basis?: string;
}
export interface CountedTwice {
  source: string;
  /**
   * A cell.
   */
  first: string;
  /**
   * The other cell; the same where two lines that are added up take the same records.
   */
  second: string;
  /**
   * Lines of mapping.csv.
   *
   * @minItems 2
   * @maxItems 2
   */
  lines: number[];
  records: number;
  /**
   * Sum of the measure over these records.
   */
  mass: number;
  /**
   * National codes of the records, largest first; empty where the source has none.
   */
  codes: string[];
}
export interface DatasetFact {
  fact:
    | 'duplicate-records'
    | 'silent-combination'
    | 'stock-day'
    | 'band-gap'
    | 'total-differs'
    | 'total-not-compared'
    | 'distinct-in-several'
    | 'unmapped-code'
    | 'code-too-wide'
    | 'split-code'
    | 'negative-values'
    | 'sum-not-exact';
  source: string;
  year?: number;
  details: {
    [k: string]: number | string;
  };
}
