// Generated from schemas/chapter.schema.json by "npm run types". Do not edit.

/**
 * annual: every cycle; odd, even: cycles whose reference year is odd or even.
 */
export type Rotation = 'annual' | 'odd' | 'even';
export type Evidence = 'seen' | 'inferred';
export type Slug = string;
/**
 * total and categories of the table's breakdown.
 *
 * @minItems 1
 */
export type Columns = Slug[];
/**
 * How the rows below relate to the row above: sum: together they are the whole; at-most: they exclude each other and may fall short of the whole; of-which: each is a part of the whole, and they may overlap.
 */
export type Relation = 'sum' | 'at-most' | 'of-which';
export type Severity = 'error' | 'warning' | 'information';

/**
 * One chapter of an instrument's file: its tables, whose row tree is at the same time their sum rules.
 */
export interface Chapter {
  $schema?: string;
  chapter: string;
  title: string;
  /**
   * Printed above the chapter's tables.
   */
  guidance?: string;
  /**
   * What is known of this chapter and what is inferred; not printed.
   */
  note?: string;
  /**
   * @minItems 1
   */
  tables: Table[];
}
export interface Table {
  /**
   * Number of the table, the second part of a cell id.
   */
  table: string;
  title: string;
  /**
   * Counting unit: offences, victims, persons ...
   */
  unit: string;
  /**
   * count (default): whole numbers from zero; percent: 0 to 100.
   */
  kind?: 'count' | 'percent';
  /**
   * flow (default): events of the year; stock: as on one day.
   */
  time?: 'flow' | 'stock';
  /**
   * Who usually holds the figures.
   */
  institution: 'police' | 'prosecution' | 'courts' | 'prisons' | 'survey' | 'statistics';
  asked: Rotation;
  evidence: Evidence;
  /**
   * What is known of this table and what is inferred.
   */
  note?: string;
  /**
   * Printed under the title of the table in the workbook.
   */
  guidance?: string;
  /**
   * The breakdown whose categories are the columns.
   */
  breakdown?: string;
  columns: Columns;
  /**
   * The row of another table that the rows of this table divide.
   */
  sumsTo?: {
    row: string;
    relation: Relation;
    severity?: Severity;
  };
  /**
   * @minItems 1
   */
  rows: Row[];
}
export interface Row {
  row: Slug;
  label: string;
  /**
   * Codes of the International Classification of Crime for Statistical Purposes, version 1.0, that the row counts.
   *
   * @minItems 1
   */
  iccs?: string[];
  /**
   * Disaggregating variables of the ICCS that limit the row, for example Cy for cybercrime.
   */
  tags?: string[];
  evidence: Evidence;
  asked?: Rotation;
  columns?: Columns;
  /**
   * When it differs from the table's.
   */
  unit?: string;
  /**
   * True for the row that holds what is not known.
   */
  residual?: boolean;
  note?: string;
  /**
   * @minItems 1
   */
  groups?: RowGroup[];
}
export interface RowGroup {
  by: Slug;
  /**
   * Printed above the rows: by age status, of which ...
   */
  label: string;
  relation: Relation;
  severity?: Severity;
  /**
   * @minItems 1
   */
  rows: Row[];
}
