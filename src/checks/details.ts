import type { Finding, FindingCode, TypedFigure } from '../schema/types.ts';
import type { Likeness } from './earlier/likeness.ts';

/**
 * Present where all hard rules together point to the culprit. fitting: the only figure with which they
 * can all hold; changes: cells of the smallest set that change together; mends: broken rules that hold
 * then; others: none where it is known that no other set as small does without the culprit.
 */
export type LocatedDetails = {
  fitting?: number;
  changes?: number;
  mends?: number;
  others?: 'none' | 'some';
};

/** Gap between two figures that a rule ties together; share is the gap over the larger of the two. */
type PairDetails = {
  year: number;
  part: number;
  whole: number;
  gap: number;
  share: number;
} & LocatedDetails;

/** Parts against their whole; `by` is what divides the whole. */
type SumDetails = {
  year: number;
  by: string;
  sum: number;
  total: number;
  gap: number;
  share: number;
} & LocatedDetails;

/** Revised figures of a table; years are joined by a space. */
type RevisedDetails = {
  cycle: number;
  figures: number;
  compared: number;
  years: string;
  median: number;
};

/** A sum in this return and in the earlier one. */
type SideDetails = {
  year: number;
  cycle: number;
  by: string;
  total: number;
  sum: number;
  previousTotal: number;
  previousSum: number;
};

/** subject: a table's number or an institution; names: of the first questions, joined by `; `. */
type MetadataDetails = { subject: string; questions: number; names: string };

/** What stands in a cell of a workbook; others: further cells of the table with the same. */
type TypedDetails = { text: string; sheet: string; address: string; file?: string; others: number };

/** National codes of a source; named: those with the largest mass, joined by `; `. */
type CodeDetails = {
  source: string;
  title: string;
  codes: number;
  named: string;
  records: number;
  mass: number;
};

/** What the dataset says; lists are joined by `; `, lines by a space. See src/dataset/derive/facts. */
export type FactDetails = {
  /** records: how many more than keys; counted: whether copies count once. */
  'duplicate-records': {
    key: string;
    content: 'same' | 'different';
    counted: 'once' | 'all';
    records: number;
    keys: number;
    file: string;
    lines: string;
  };
  'silent-combination': { by: string; silent: number; all: number; combinations: string };
  /** different: how many different texts; the most frequent are named. */
  'band-gap': { column: string; from: string; records: number; different: number; texts: string };
  /** totals: how many there are; total, sum and where: of the one that differs most. */
  'total-differs': {
    column: string;
    text: string;
    measure: string;
    totals: number;
    differing: number;
    total: number;
    sum: number;
    where: string;
  };
  /** alone: of how many of the totals there are no parts to compare them with. */
  'total-not-compared': {
    column: string;
    text: string;
    measure: string;
    totals: number;
    alone: number;
  };
  /** expected: the stock day; counted: the day whose records count, empty if none; days: between the two. */
  'stock-day': {
    column: string;
    expected: string;
    counted: string;
    days: number;
    limit: number;
    records: number;
  };
  'distinct-in-several': { measure: string; column: string; sum: number; distinct: number };
  'negative-values': { measure: string; records: number };
  /** sum: its digits, since no number carries them. */
  'sum-not-exact': { measure: string; sum: string };
};

/** A fact is told for the year in which it weighs most; years: all in which it holds. */
type OfSource = { source: string; title: string; year: number; years: string };

/** Numbers and words that the sentence of each code needs. Years are joined by a space. */
export type FindingDetails = {
  /** unknown: state of the row or column for what is not known. */
  'parts-short-of-total': SumDetails & { unknown: 'blank' | 'given' | 'not-asked' };
  /** blank: parts that are blank and so not in the sum. */
  'parts-exceed-total': SumDetails & { blank: number };
  'parts-without-total': { year: number; by: string; sum: number };
  /** sum: of the parts given, the least that the total can be; given of parts: how many there are. */
  'some-parts-without-total': {
    year: number;
    by: string;
    sum: number;
    given: number;
    parts: number;
  };
  /** totals: how many of the table and year stand alone, the first one named. */
  'total-without-parts': { year: number; by: string; total: number; totals: number };
  'part-exceeds-whole': PairDetails;
  'later-stage-exceeds-earlier': PairDetails;
  'figures-differ': PairDetails;
  /** part: the share, in per cent; whole: what it is a share of, which is zero. */
  'share-of-nobody': PairDetails;
  /** rate: of the whole; low and high: the lowest and the highest of its parts; gap: beyond them. */
  'rate-outside-parts': {
    year: number;
    rate: number;
    low: number;
    high: number;
    gap: number;
  };
  /**
   * shape: spike: one year stands out from both its neighbours; edge: the first or last year stands
   * out; step: the figures before and after the change hold together. low and high: what would be
   * usual going by the neighbours. times: 10, 100, 1000 when the figure is about so many times (or
   * one part in so many of) its neighbours, else 0. followers: parts that change with it.
   */
  'sudden-change': {
    shape: 'spike' | 'edge' | 'step';
    year: number;
    value: number;
    low: number;
    high: number;
    surprise: number;
    times: number;
    followers: number;
    unit: 'count' | 'percent';
  };
  /** expected: the figure that would fit. times: 10, 100 or 1000. */
  'factor-of-ten': {
    year: number;
    value: number;
    expected: number;
    times: number;
    direction: 'large' | 'small';
  };
  'digits-swapped': { year: number; value: number; expected: number };
  'sexes-swapped': { year: number; male: number; female: number };
  'rows-swapped': { year: number; first: number; second: number };
  /** figures: how many, the first one named. */
  /** before: the figure of the year before; change: times of it; figures: how many, the first named. */
  'level-shift': {
    year: number;
    value: number;
    before: number;
    beforeYear: number;
    change: number;
    figures: number;
  };
  /** of: the year that has the same figure. */
  'repeated-value': { value: number; year: number; of: number; figures: number };
  'zero-for-missing': { year: number; figures: number };
  'gap-in-series': { year: number; questions: number };
  /** side: the end of the window that is blank; tables: ids, joined by a space. */
  'table-shifted': { year: number; side: 'first' | 'last'; tables: string };
  /** doubted: the table whose figures fit worse. */
  'same-figures-in-tables': { year: number; doubted: string; other: string; figures: number };
  /**
   * cycle: of the earlier return; previous: absent where the cell was blank. like: what slip the two
   * figures look like; times: of a factor, or of a whole series; other: year, question or table, as the likeness needs. by
   * and total: the sum that closes with the earlier figure, or empty. moved and compared: the other
   * figures of the table.
   */
  'isolated-revision': {
    year: number;
    cycle: number;
    value: number;
    previous?: number;
    figures: number;
    like: Likeness['like'];
    times: number;
    other: string;
    by: string;
    total: string;
    moved: number;
    compared: number;
  };
  /** median: relative size in the middle; compared: figures of the table in both returns. */
  'settled-history-revised': RevisedDetails;
  'table-revised': RevisedDetails;
  /** by: 1 when the figures stand one year too late, -1 when too early. */
  'column-off-by-year': { cycle: number; by: number; figures: number; years: string };
  /** given: figures of the table that are still there. */
  'answered-before': { cycle: number; figures: number; given: number; years: string };
  'part-revised-total-not': SideDetails;
  'total-revised-parts-not': SideDetails;
  /** The figures of the cell that differs most; released: day, or empty. */
  'differs-from-published': {
    figures: number;
    compared: number;
    year: number;
    value: number;
    published: number;
    share: number;
    source: string;
    released: string;
  };
  /** ratio: the return's figures over the published ones. */
  'published-on-other-level': {
    figures: number;
    ratio: number;
    years: string;
    source: string;
    released: string;
  };
  /** Of the figure furthest beyond; limit: highest or lowest rate published, of countries of that size. */
  'rate-implausible': {
    figures: number;
    year: number;
    value: number;
    population: number;
    rate: number;
    limit: number;
    side: 'above' | 'below';
    countries: number;
  };
  'differs-from-other-source': {
    source: string;
    figures: number;
    year: number;
    value: number;
    other: number;
    share: number;
    remark: string;
  };
  /** suggestedValue, -Status, -Mark: what probably was meant. */
  'figure-not-understood': TypedDetails & {
    reason: NonNullable<TypedFigure['reason']>;
    suggestedValue?: number;
    suggestedStatus?: string;
    suggestedMark?: string;
  };
  /** status: what the cell was given instead. */
  'status-not-understood': TypedDetails & { status: string };
  'figure-as-typed': TypedDetails & {
    how: Exclude<TypedFigure['how'], 'not-understood'>;
    value: number;
  };
  'negative-count': { value: number };
  'fractional-count': { value: number };
  /** against: what bounds the count; population-too-small: the population itself is in doubt. */
  'implausible-size': {
    value: number;
    limit: number;
    against: 'population' | 'largest-population' | 'population-too-small';
    populationYear: number;
  };
  'percent-out-of-range': { value: number };
  'records-left-over': {
    source: string;
    title: string;
    years: string;
    records: number;
    all: number;
    share: number;
    codes: string;
  };
  /** first and second: questions, the same where one figure counts the records twice. */
  'counted-twice': {
    source: string;
    title: string;
    years: string;
    first: string;
    second: string;
    records: number;
    mass: number;
    lines: string;
    codes: string;
  };
  /** records and selected: of the figure that lacks most. */
  'records-without-value': {
    source: string;
    title: string;
    years: string;
    figures: number;
    records: number;
    selected: number;
  };
  /** outside: codes that have a line for other years; open: records in no figure and not left out. */
  'unmapped-code': CodeDetails & { years: string; outside: number; open: number };
  /** rows: that ask for less; joined by a space. */
  'code-too-wide': CodeDetails & { rows: string };
  'split-code': CodeDetails;
  /** value: of the year of the break; before: of the year before it. */
  'break-without-change': { year: number; value: number; before: number };
  /**
   * answer: a choice or a text. found: the unit as which the mapping counts; institutions, joined by
   * `; `; first and last day of the period, with a space between; the day of stocks. figures: of the
   * table, with a source.
   */
  'metadata-contradicted': {
    subject: string;
    name: string;
    about: 'counting-unit' | 'institution' | 'reference-period' | 'reference-day';
    answer: string;
    found: string;
    figures: number;
  };
  'metadata-missing': MetadataDetails;
  'metadata-to-confirm': MetadataDetails;
} & { [C in keyof FactDetails]: FactDetails[C] & OfSource };

/** A finding whose details are those of its code. */
export type FindingOf<C extends FindingCode = FindingCode> = {
  [K in C]: Omit<Finding, 'code' | 'details'> & { code: K; details: FindingDetails[K] };
}[C];
