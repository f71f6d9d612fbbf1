// Generated from schemas/binding.schema.json by "npm run types". Do not edit.

export type Address = string;

/**
 * Where the cells of an instrument are in a workbook, and the labels that a write must find there.
 */
export interface Binding {
  format: 'uncts-binding/1';
  instrument: string;
  cycle: number;
  file: string;
  lines: BoundLine[];
  /**
   * Cells of the front page.
   */
  fields: BoundField[];
}
/**
 * One line of a sheet: a row and a column of the instrument over the years of the window.
 */
export interface BoundLine {
  /**
   * file/table/row/column
   */
  question: string;
  sheet: string;
  /**
   * Fixed texts beside or above the line that must be there before anything is written.
   */
  labels: ExpectedText[];
  years: BoundYear[];
  source: Address;
  comment: Address;
}
export interface ExpectedText {
  address: Address;
  text: string;
}
export interface BoundYear {
  year: number;
  value: Address;
  status: Address;
  /**
   * Cell that shows the year.
   */
  header: string;
}
export interface BoundField {
  field: string;
  sheet: string;
  address: Address;
  label: ExpectedText;
}
