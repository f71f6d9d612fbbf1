// Generated from schemas/draft.schema.json by "npm run types". Do not edit.

export type Address = string;
export type Range = string;
export type ValueType =
  'number' | 'whole' | 'per-cent' | 'text' | 'date' | 'yes-no' | 'choice' | 'unknown' | 'mixed';
export type DraftEvidence =
  | 'unlocked'
  | 'open-range'
  | 'validation'
  | 'named'
  | 'fill'
  | 'table-body'
  | 'framed'
  | 'column-style';

/**
 * What a workbook that nobody described seems to ask: proposed from the workbook itself, to be read and corrected by a person.
 */
export interface Draft {
  format: 'uncts-draft/1';
  file: string;
  sheets: DraftSheet[];
  regions: DraftRegion[];
  lists: DraftList[];
  /**
   * Signs that may stand in place of a figure.
   */
  marks: DraftMark[];
  /**
   * Cells that could be filled in and that no label explains.
   */
  unplaced: DraftUnplaced[];
}
export interface DraftSheet {
  sheet: string;
  state: 'visible' | 'hidden' | 'veryHidden';
  /**
   * Locked cells cannot be edited.
   */
  protected: boolean;
  rightToLeft?: boolean;
  /**
   * lists: holds the choices of drop-downs, and nothing to be filled in.
   */
  role: 'inputs' | 'no-inputs' | 'lists';
  /**
   * Input cells placed in regions; a merged cell counts once, lists without end by the rows that the file has.
   */
  cells: number;
}
/**
 * Input cells that belong together.
 */
export interface DraftRegion {
  region: string;
  sheet: string;
  /**
   * grid: rows by columns; list: like records under headings; field: one cell with a label.
   */
  kind: 'grid' | 'list' | 'field';
  title?: PlacedText;
  /**
   * The table's number in its title, such as 1.3.
   */
  number?: string;
  label?: PlacedText;
  /**
   * Beside the label of a field.
   */
  code?: string;
  /**
   * @minItems 1
   */
  ranges: Range[];
  cells: number;
  /**
   * True when rows below may be filled in as well, down to the end of the sheet.
   */
  openEnded?: boolean;
  type: ValueType;
  /**
   * The drop-down of all cells.
   */
  list?: string;
  marks?: string[];
  years?: DraftYears;
  columns: DraftColumn[];
  /**
   * Columns with the labels of the rows.
   */
  labelColumns?: DraftLabelColumn[];
  /**
   * Of a grid: its rows and the headings among them, from the top down.
   */
  rows: DraftRow[];
  /**
   * Defined names and the input cells they mean.
   */
  named?: {
    [k: string]: Range;
  };
  /**
   * True when the sheet is protected, so that nothing but input cells can be edited.
   */
  locked?: boolean;
  /**
   * Why these are taken for input cells, strongest first.
   *
   * @minItems 1
   */
  evidence: DraftEvidence[];
  confidence: number;
}
export interface PlacedText {
  address: Address;
  text: string;
}
export interface DraftYears {
  along: 'columns' | 'rows';
  /**
   * @minItems 1
   */
  years: number[];
}
export interface DraftColumn {
  column: string;
  /**
   * From the top down.
   */
  headers: PlacedText[];
  year?: number;
  /**
   * Given when it is written otherwise: 2013/14.
   */
  yearText?: string;
  type: ValueType;
  list?: string;
  marks?: string[];
}
export interface DraftLabelColumn {
  column: string;
  header?: PlacedText;
}
export interface DraftRow {
  row: number;
  /**
   * heading: a label without cells; computed: the workbook's own formulas.
   */
  kind: 'input' | 'heading' | 'computed';
  /**
   * From the outside in; a label of the row above that holds for this one too is repeated.
   *
   * @minItems 0
   */
  labels: PlacedText[];
  code?: string;
  /**
   * How deep it is indented.
   */
  level: number;
  /**
   * The row that it is a part of.
   */
  under?: number;
  year?: number;
}
/**
 * The choices of a drop-down.
 */
export interface DraftList {
  /**
   * By this name regions refer to it.
   */
  list: string;
  /**
   * As the workbook writes it.
   */
  source: string;
  /**
   * Where the choices stand.
   */
  range?: string;
  /**
   * How many choices there are; left out when they depend on other cells.
   */
  count?: number;
  /**
   * The choices in their order; of a very long list, the first.
   */
  values?: string[];
}
export interface DraftMark {
  mark: string;
  /**
   * Of the SDMX list CL_OBS_STATUS.
   */
  status: string;
  /**
   * Where the workbook explains it.
   */
  sheet?: string;
  explained?: PlacedText;
}
export interface DraftUnplaced {
  sheet: string;
  reason: 'no-label';
  cells: number;
  ranges: Range[];
}
