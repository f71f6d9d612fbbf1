// Generated from schemas/binding.schema.json by "npm run types". Do not edit.

export type Address = string;
/**
 * What a person permits in this cell, which is refused otherwise: to write although it is locked, or over a formula.
 */
export type Permits = ('locked' | 'formula')[];

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
  workbook?: BoundWorkbook;
  /**
   * Questions of the cycle that were not found, and why.
   */
  unplaced?: Unplaced[];
  /**
   * Lines of the workbook's tables that are no question of the instrument.
   */
  unknown?: UnknownLine[];
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
  /**
   * Absent where the workbook has no room for it.
   */
  source?: string;
  /**
   * Absent where the workbook has no room for it.
   */
  comment?: string;
  found?: Found;
}
export interface ExpectedText {
  address: Address;
  text: string;
}
export interface BoundYear {
  year: number;
  value: Address;
  status?: Address;
  /**
   * Cell that shows the year.
   */
  header: string;
  /**
   * What the header says where it is more than the year.
   */
  headerText?: string;
  permits?: Permits;
}
/**
 * How the line was found, and how sure that is.
 */
export interface Found {
  /**
   * name: defined names of the workbook; label: its labels say exactly what the questionnaire says; similar: nearly; by-hand: a person wrote or corrected the line.
   */
  how: 'name' | 'label' | 'similar' | 'by-hand';
  confidence: number;
}
export interface BoundField {
  field: string;
  sheet: string;
  address: Address;
  label: ExpectedText;
}
/**
 * The workbook that the cells were found in; absent for our own blank workbooks.
 */
export interface BoundWorkbook {
  file: string;
  sha256: string;
  /**
   * Language of its labels.
   */
  language?: string;
}
export interface Unplaced {
  question: string;
  /**
   * contradiction: a defined name and the labels lead to different cells.
   */
  reason:
    | 'table-not-found'
    | 'row-not-found'
    | 'ambiguous'
    | 'year-not-found'
    | 'locked'
    | 'contradiction';
  near?: Near;
}
/**
 * The line that comes nearest.
 */
export interface Near {
  sheet: string;
  address: Address;
  text: string;
}
export interface UnknownLine {
  sheet: string;
  address: Address;
  text: string;
}
