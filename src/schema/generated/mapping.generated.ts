// Generated from schemas/mapping.schema.json by "npm run types". Do not edit.

/**
 * One line of mapping.csv: which records of a source answer a row of the questionnaire, or why it stays empty, or which records are left out.
 */
export interface MappingLine {
  /**
   * File and number of the table, for example data/1.2; or the word exclude for records that no row asks for.
   */
  table: string;
  /**
   * Row of the table; * in a line without a source: every cell of the table that no other line answers.
   */
  row: string;
  /**
   * Columns of the row, divided by |; empty: every column that the source can divide.
   */
  column: string;
  /**
   * Id of the source; empty: no data, with a status and a comment that says why.
   */
  source: string;
  /**
   * Which records: conditions divided by ; such as offence = Murder | Rape; sex != Unknown. A breakdown of the source can stand for a column. offence = iccs:0301 takes every national code that corresponds to that ICCS code or one below it.
   */
  where: string;
  /**
   * The column that is added up; empty when the source has one measure. Where the source counts in another unit than the row asks for: cases as victims, which needs a comment and gives the status D.
   */
  measure: string;
  /**
   * Years the line holds for, such as 2004-2011|2013; empty: all.
   */
  years: string;
  /**
   * add: the figure is added to that of the other lines for the same cell; instead: the figure counts only in the years for which the lines before give none. Without a word two lines for one cell are an error.
   */
  combine?: '' | 'add' | 'instead';
  /**
   * Observation status; empty: A, a normal value.
   */
  status: string;
  /**
   * Goes into the comment column of the workbook.
   */
  comment: string;
}
