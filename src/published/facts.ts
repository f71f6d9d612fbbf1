import type { SeriesTexts } from './spelling.ts';

/** Where something stands in a file: a line of a text, a row of a sheet. */
export interface PortalPlace {
  file: string;
  line: number;
}

/**
 * What reading published series brought to light, as data. Nothing here stops the reading: rows that a
 * fact is about give no figure, except those that are only spelled in another way.
 */
export type PortalFact =
  /** A year that cannot be: rows of it give no figure. */
  | ({ fact: 'year-impossible'; found: string } & PortalPlace)
  /** What stands for a figure and is no number. */
  | ({ fact: 'value-not-understood'; found: string } & PortalPlace)
  /** One series, area and year with different values: none of them is taken. */
  | ({ fact: 'contradiction'; values: readonly (PortalPlace & { value: number })[] } & PortalFigure)
  /** A series with more contradictions than figures that stand alone: none of them is taken, either. */
  | ({
      fact: 'series-unclear';
      question: string;
      contradictions: number;
      alone: number;
    } & PortalPlace)
  /** A figure that is published by two series, with different values: the first series counts. */
  | ({
      fact: 'again-differs';
      counted: number;
      passedOver: PortalPlace & { value: number };
    } & PortalFigure)
  /** A series that portal.csv does not know; `line` is the first of its rows. */
  | ({ fact: 'unknown-series'; series: SeriesTexts; rows: number } & PortalPlace)
  /** What is no country, nor a part of one; `line` is the first of its rows. */
  | ({ fact: 'unknown-area'; code: string; name: string; rows: number } & PortalPlace)
  /** A series that no country is asked for. */
  | ({ fact: 'no-question'; series: SeriesTexts; rows: number } & PortalPlace)
  /** Rows in another unit than counts, such as rates. */
  | ({ fact: 'other-unit'; unit: string; rows: number } & PortalPlace)
  /** A code or age that is read as another text. */
  | ({
      fact: 'respelled';
      column: 'area' | 'age';
      found: string;
      meant: string;
      rows: number;
    } & PortalPlace);

interface PortalFigure {
  area: string;
  question: string;
  year: number;
}

export type PortalFactCode = PortalFact['fact'];

/** What became of the rows of a file; `rows` is the sum of all others. */
export interface RowAccount {
  /** All rows below the header that are not blank. */
  rows: number;
  /** They give a figure. */
  used: number;
  /** They say again what another row of the file says. */
  repeated: number;
  /** They contradict another row, or stand in a series where most rows do. */
  contradicted: number;
  /** A later release says the figure again, perhaps with another value. */
  superseded: number;
  /** A later release of the same file has the series and the area, and the figure no more. */
  withdrawn: number;
  /** The same figure, published by another series, which counts. */
  again: number;
  otherUnit: number;
  noQuestion: number;
  unknownSeries: number;
  unknownArea: number;
  yearImpossible: number;
  notUnderstood: number;
  /** Blank, or a word for it such as NULL. */
  empty: number;
  /** Rows with one or two cells, under the table: a source, a remark. */
  notes: number;
}

/** An account of nothing yet. */
export function noRows(): RowAccount {
  return {
    rows: 0,
    used: 0,
    repeated: 0,
    contradicted: 0,
    superseded: 0,
    withdrawn: 0,
    again: 0,
    otherUnit: 0,
    noQuestion: 0,
    unknownSeries: 0,
    unknownArea: 0,
    yearImpossible: 0,
    notUnderstood: 0,
    empty: 0,
    notes: 0,
  };
}

/** What can become of a row. */
export type RowFate = Exclude<keyof RowAccount, 'rows'>;
