// Generated from schemas/submission.schema.json by "npm run types". Do not edit.

/**
 * What was sent to UNODC: returns/<cycle>/submitted-<number>/submission.json of a country folder.
 */
export interface Submission {
  format: 'uncts-submission/1';
  country: string;
  cycle: number;
  /**
   * Counts from 1 within a cycle.
   */
  number: number;
  /**
   * Version of uncts.
   */
  tool: string;
  /**
   * Number of the last compilation of the cycle; null where there was none.
   */
  snapshot: number | null;
  /**
   * Day on which it was sent: YYYY-MM-DD.
   */
  sent?: string;
  /**
   * The workbooks that were sent.
   */
  files: SentFile[];
  /**
   * Cells that say something else in the workbooks than in the last compilation.
   */
  differing: string[];
}
export interface SentFile {
  file: string;
  sha256: string;
}
