import type { Direction } from '../messages/direction.ts';
import type { RevisionPage } from '../messages/en/revision-report.ts';

/** Measures of a group of cells, as texts. */
export interface MeasureRow {
  label: string;
  /** The same where there is little room: number of the table, or of the two returns. */
  short: string;
  /** Where its changed cells are, as a link within the page. */
  href: string | null;
  compared: string;
  revised: string;
  share: string;
  mean: string;
  meanAbsolute: string;
  relative: string;
  median: string;
  lean: string;
  added: string;
  gone: string;
}

/** A changed cell, as texts. */
export interface ChangeRow {
  cell: string;
  before: string;
  after: string;
  difference: string;
  percent: string;
  reasons: readonly string[];
}

export interface TriangleView {
  title: string;
  years: readonly number[];
  rows: readonly { name: string; values: readonly string[] }[];
}

/** The revision report as a plain model, ready to be laid out. */
export interface RevisionView {
  lang: string;
  dir: Direction;
  page: RevisionPage & Record<'cell' | 'contents' | 'skip' | 'summary' | 'table' | 'year', string>;
  title: string;
  returns: readonly string[];
  /** Between which returns the tables below compare. */
  between: string;
  figures: readonly { label: string; value: string }[];
  sentences: readonly string[];
  /** Where there are more than one. */
  comparisons: readonly MeasureRow[];
  chapters: readonly { chapter: MeasureRow; tables: readonly MeasureRow[] }[];
  all: MeasureRow;
  years: readonly MeasureRow[];
  settled: readonly ChangeRow[];
  /** Null where there are two returns. */
  triangles: { shown: readonly TriangleView[] } | null;
  changes: readonly {
    id: string;
    title: string;
    summary: string;
    open: boolean;
    rows: readonly ChangeRow[];
  }[];
  breaks: readonly { row: string; year: number; comment: string }[];
  footer: string;
}
