// Generated from schemas/correspondence.schema.json by "npm run types". Do not edit.

/**
 * One line of correspondence.csv: a national code and the ICCS code it counts as.
 */
export interface CorrespondenceLine {
  /**
   * The national code list.
   */
  list: string;
  /**
   * Exactly as it stands in the data.
   */
  code: string;
  label: string;
  /**
   * ICCS 1.0 code; empty: no code fits.
   */
  iccs: string;
  valid_from: string;
  valid_to: string;
  status: 'proposed' | 'reviewed' | 'agreed';
  reviewer: string;
  remark: string;
  /**
   * Share of a code that is split over several ICCS codes, such as 0.4; empty: all of it.
   */
  share?: string;
}
