// Generated from schemas/explanations.schema.json by "npm run types". Do not edit.

/**
 * Answers of the contact point to findings: explanations.json of a country folder. "uncts explain" writes it.
 */
export interface Explanations {
  $schema?: string;
  /**
   * At most 100000 answers.
   *
   * @maxItems 100000
   */
  explanations: Explanation[];
}
export interface Explanation {
  /**
   * Id of the finding: its rule with the year or the cell.
   */
  finding: string;
  /**
   * What the answer speaks of: cells with their values; of a finding about records its figures, by name. The answer holds as long as they are the same.
   *
   * @maxItems 10000
   */
  about: SpokenOf[];
  /**
   * confirmed: the figures are right, and why; corrected: they are to be corrected in the data; will-follow: the answer comes later.
   */
  answer: 'confirmed' | 'corrected' | 'will-follow';
  /**
   * One of the usual reasons, or none: at least one word, at most 1000 characters.
   */
  reason?: string;
  /**
   * In the contact point's own words: at least one word, at most 5000 characters.
   */
  words?: string;
  /**
   * Whether the answer goes into the comment column of the workbook.
   */
  forUnodc?: boolean;
  /**
   * Who answered: at least one word, at most 200 characters.
   */
  by?: string;
  /**
   * The cycle in which the answer was given.
   */
  cycle: number;
}
export interface SpokenOf {
  /**
   * Id of a cell, or the name of a figure of the finding.
   */
  of: string;
  value: number | string | null;
}
