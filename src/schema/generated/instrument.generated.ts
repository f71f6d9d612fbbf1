// Generated from schemas/instrument.schema.json by "npm run types". Do not edit.

/**
 * seen: read in a public source on the questionnaire; inferred: deduced, see the note.
 */
export type Evidence = 'seen' | 'inferred';
export type Slug = string;

/**
 * A questionnaire as data: what the survey asks in every file of one revision. Its tables are in the chapter files it lists.
 */
export interface Instrument {
  $schema?: string;
  /**
   * Id of the instrument; the name of its folder.
   */
  instrument: string;
  title: string;
  edition: string;
  /**
   * In words: what is known of this edition and from where.
   */
  evidence: string;
  /**
   * The years that a cycle asks.
   */
  window: {
    /**
     * How many years, the reference year included.
     */
    years: number;
    evidence: Evidence;
  };
  /**
   * Tables marked odd or even are asked only in cycles with an odd or even reference year, from this reference year on. Before it every table is asked in every cycle.
   */
  rotation: {
    firstReferenceYear: number;
    evidence: Evidence;
    note: string;
  };
  /**
   * @minItems 1
   */
  files: InstrumentFile[];
  breakdowns: Breakdown[];
  /**
   * Observation statuses offered in the workbook: codes of the SDMX code list CL_OBS_STATUS 2.2.
   */
  statuses: StatusLabel[];
  /**
   * Fields of the front page.
   */
  coordinatingOfficer: OfficerField[];
}
export interface InstrumentFile {
  /**
   * First part of every cell id, for example data.
   */
  file: string;
  title: string;
  /**
   * Chapter files beside this one, in the order of the questionnaire.
   *
   * @minItems 1
   */
  chapters: string[];
}
/**
 * A way to divide a figure: sex, age status, citizenship ... Its categories are columns of tables or rows of tables.
 */
export interface Breakdown {
  breakdown: Slug;
  label: string;
  /**
   * @minItems 1
   */
  categories: Category[];
}
export interface Category {
  category: Slug;
  label: string;
  /**
   * True for the category that holds what is not known.
   */
  residual?: boolean;
}
export interface StatusLabel {
  status: string;
  label: string;
  /**
   * Whether the status stands beside a number or in place of one.
   */
  with: 'value' | 'no-value';
}
export interface OfficerField {
  field: Slug;
  label: string;
}
