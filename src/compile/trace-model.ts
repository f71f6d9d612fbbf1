import type { PlacedRecord } from '../dataset/engine.ts';
import type { ColumnShares } from '../dataset/selected-records.ts';
import type { Question } from '../instrument/model.ts';
import type { MappingLine, SourceUsed } from '../schema/types.ts';

/** Where the figure of a cell comes from, down to the records. */
export interface Trace {
  cell: string;
  /** The cell in words. */
  name: string;
  unit: Question['unit'];
  cycle: number;
  /** False when the cycle does not ask for the cell. */
  asked: boolean;
  value: number | null;
  status: string;
  statusLabel: string;
  comment: string;
  /** What the figure is the sum of, or the line that says why there is none. */
  lines: TracedLine[];
  /** Lines that another answers in place of. */
  passedOver: PassedLine[];
  /** Where nothing answers the cell: the lines of its table, those of its row first. */
  nearest: NearLine[];
}

/** A line of mapping.csv. */
export interface NearLine {
  line: number;
  entry: MappingLine;
}

export interface PassedLine extends NearLine {
  value: number | null;
  answeredBy: number;
}

export interface TracedLine extends NearLine {
  value: number | null;
  /** Absent where the line has no source. */
  selection?: TracedSelection;
}

/** The records that a line takes. */
export interface TracedSelection {
  source: SourceUsed;
  where: string;
  measure: string;
  /** Records added up, and those selected whose measure is empty. */
  records: number;
  empty: number;
  /** National codes, largest first; with their label and ICCS code where correspondence.csv has one. */
  codes: TracedCode[];
  /** Other columns that divide the records: the largest texts, and how many there are; none on a server. */
  columns: ColumnShares[];
  /** The first records, in the order of the file; on a server, in the order of their texts. */
  sample: PlacedRecord[];
}

export interface TracedCode {
  code: string;
  label: string;
  iccs: string;
  records: number;
  value: number;
}
