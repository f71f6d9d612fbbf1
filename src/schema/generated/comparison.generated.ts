// Generated from schemas/comparison.schema.json by "npm run types". Do not edit.

/**
 * A line of comparisons.csv: a figure of a second national source, such as vital registration, for a question of the questionnaire.
 */
export interface Comparison {
  /**
   * A question looks like data/1.2/victims/total: file, table, row and column.
   */
  question: string;
  year: number;
  /**
   * A value is zero or more.
   */
  value: number;
  /**
   * The source has a name.
   */
  source: string;
  remark: string;
}
