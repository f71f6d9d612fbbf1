import type {
  Breakdown,
  Chapter,
  Instrument,
  Norms,
  Rates,
  Row,
  RuleFile,
  Table,
} from '../schema/types.ts';

/** One question of the instrument: a row and a column of a table; with a year it is a cell. */
export interface Question {
  /** `file/table/row/column`. */
  id: string;
  /** `file/table`. */
  tableId: string;
  /** `file/table/row`. */
  rowId: string;
  table: Table;
  row: Row;
  column: string;
  columnLabel: string;
  /** Labels of the rows above and of this row, outermost first. */
  rowPath: readonly string[];
  /** Depth of the row in the row tree, 0 at the top. */
  depth: number;
  unit: string;
  kind: 'count' | 'percent';
}

/** An instrument with its chapters, rules and questions, checked and ready for use. */
export interface LoadedInstrument {
  definition: Instrument;
  /** Folders of the instruments that this one is made of, the core first: label files are there. */
  folders: readonly string[];
  files: readonly LoadedFile[];
  rules: RuleFile;
  breakdowns: ReadonlyMap<string, Breakdown>;
  /** What is usual in published returns; absent where none were published. */
  norms?: Norms;
  /** Rates that countries have published; absent where none were. */
  rates?: Rates;
  /** Every question by id, in the order of the questionnaire. */
  questions: ReadonlyMap<string, Question>;
}

export interface LoadedFile {
  file: string;
  title: string;
  chapters: readonly Chapter[];
}
