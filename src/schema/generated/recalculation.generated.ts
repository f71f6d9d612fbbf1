// Generated from schemas/recalculation.schema.json by "npm run types". Do not edit.

export type Result = string | number | boolean | null;

/**
 * What the check formulas of filled workbooks say, as calculated by LibreOffice.
 */
export interface Recalculation {
  format: 'uncts-own-checks/1';
  /**
   * Version of LibreOffice; null where it is not installed.
   */
  office: string | null;
  workbooks: WorkbookChecks[];
}
export interface WorkbookChecks {
  file: string;
  /**
   * Anything but calculated says why nothing is known.
   */
  state: 'calculated' | 'not-installed' | 'not-started' | 'not-opened' | 'time-limit';
  /**
   * What the results are compared with: those of the received workbook, calculated in the same way, or those stored in it where it cannot be calculated.
   */
  baseline: 'calculated' | 'stored' | 'none';
  /**
   * Formulas looked at.
   */
  formulas: number;
  /**
   * Formulas that said nothing like it before filling, in the order of sheets and cells.
   */
  says: CheckSays[];
  /**
   * Formulas that depend on functions which this LibreOffice does not have.
   */
  notCalculated: NotCalculated[];
}
export interface CheckSays {
  sheet: string;
  /**
   * A1
   */
  address: string;
  kind: 'error' | 'text' | 'boolean' | 'number';
  /**
   * Cut to 120 characters.
   */
  formula: string;
  before: Result;
  now: Result;
  /**
   * The first text of the row and the nearest words to the left.
   */
  label: string;
  /**
   * The nearest words above, or the year.
   */
  header: string;
  /**
   * Functions which this LibreOffice does not have and on which the result may depend through other cells.
   */
  doubt: string[];
}
export interface NotCalculated {
  sheet: string;
  address: string;
  /**
   * Cut to 120 characters.
   */
  formula: string;
  /**
   * Empty where LibreOffice lost the cell.
   */
  functions: string[];
}
