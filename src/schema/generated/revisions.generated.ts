// Generated from schemas/revisions.schema.json by "npm run types". Do not edit.

/**
 * Null below ten figures. t: mean revision over its standard error; null where all revisions are alike.
 */
export type RevisionLean = {
  way: 'up' | 'down' | 'neither';
  t: number | null;
} | null;

/**
 * What was revised between returns of one country, by how much and why. What has no value is null; it is never zero.
 */
export interface RevisionReport {
  format: 'uncts-revisions/1';
  country: string;
  countryName: string;
  instrument: string;
  /**
   * Older first; comparisons and triangles name them by their position, counted from 1.
   */
  returns: ComparedReturn[];
  /**
   * Each return with the next; and, of more than two, the first with the last.
   */
  comparisons: RevisionComparison[];
  /**
   * Of three returns or more: every question with a figure. Empty for two.
   */
  triangles: RevisionTriangle[];
  /**
   * Breaks in series (status B) that the last return declares.
   */
  breaks: BreakDeclared[];
}
export interface ComparedReturn {
  cycle: number;
  referenceYear: number;
  /**
   * Of a snapshot: its number in the cycle.
   */
  number?: number;
  /**
   * What tells it from the others.
   */
  file: string;
  /**
   * Of a snapshot: version of uncts.
   */
  tool?: string;
}
export interface RevisionComparison {
  kind: 'step' | 'overall';
  from: number;
  to: number;
  /**
   * Years that both ask.
   */
  years: number[];
  /**
   * Cells that both ask.
   */
  cells: number;
  /**
   * Cells that only the earlier asks.
   */
  onlyEarlier: number;
  /**
   * Cells that only the later asks.
   */
  onlyLater: number;
  all: RevisionMeasures;
  chapters: ChapterMeasures[];
  tables: TableMeasures[];
  byYear: YearMeasures[];
  /**
   * Every cell whose figure or status changed, by cell.
   */
  changes: RevisedCell[];
  /**
   * Cells among them whose year is older than the two newest of the earlier return.
   */
  settled: string[];
}
/**
 * P is the earlier figure, L the later one; per cents have at most six decimals.
 */
export interface RevisionMeasures {
  /**
   * Cells with a figure in both returns.
   */
  compared: number;
  revised: number;
  /**
   * Cells with a figure only in the later.
   */
  added: number;
  /**
   * Cells with a figure only in the earlier.
   */
  gone: number;
  revisedPercent: number | null;
  /**
   * Mean of L - P.
   */
  mean: number | null;
  /**
   * Mean of (L - P) / |P| where P is not zero.
   */
  meanPercent: number | null;
  medianPercent: number | null;
  /**
   * Mean of |L - P| / |P| where P is not zero.
   */
  meanAbsolutePercent: number | null;
  /**
   * Median of |L - P| / |P| over the revised cells where P is not zero.
   */
  medianRevisedPercent: number | null;
  /**
   * Relative mean absolute revision: sum of |L - P| / sum of |L|.
   */
  relativePercent: number | null;
  /**
   * Compared cells where P is zero.
   */
  fromZero: number;
  fromZeroRevised: number;
  lean: RevisionLean;
}
export interface ChapterMeasures {
  /**
   * data/2
   */
  chapter: string;
  measures: RevisionMeasures;
}
export interface TableMeasures {
  /**
   * data/2.1
   */
  table: string;
  measures: RevisionMeasures;
}
export interface YearMeasures {
  year: number;
  measures: RevisionMeasures;
}
export interface RevisedCell {
  cell: string;
  before: SaidOfCell;
  after: SaidOfCell;
  /**
   * The most telling first.
   */
  reasons: RevisionReason[];
}
export interface SaidOfCell {
  value: number | null;
  status: string;
}
export interface RevisionReason {
  why: 'by-hand' | 'mapping' | 'correspondence' | 'records' | 'status' | 'tool' | 'not-known';
  /**
   * Selections of the mapping, or the version of uncts.
   */
  before?: string[] | string;
  after?: string[] | string;
  source?: string;
  /**
   * Records more or less.
   */
  records?: number;
  /**
   * Counted quantity more or less.
   */
  value?: number;
  codes?: RevisedCode[];
}
export interface RevisedCode {
  code: string;
  records: number;
  value: number;
}
export interface RevisionTriangle {
  question: string;
  /**
   * Largest spread of a year between the returns, as a share of the larger of its two extremes.
   */
  moved: number;
  rows: TriangleRow[];
}
export interface TriangleRow {
  return: number;
  /**
   * Years that the return asks; null: it gives no figure.
   */
  figures: TriangleFigure[];
}
export interface TriangleFigure {
  year: number;
  value: number | null;
}
export interface BreakDeclared {
  cell: string;
  comment: string;
}
