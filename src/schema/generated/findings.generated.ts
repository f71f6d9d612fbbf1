// Generated from schemas/findings.schema.json by "npm run types". Do not edit.

export type Code =
  | 'parts-short-of-total'
  | 'parts-exceed-total'
  | 'parts-without-total'
  | 'some-parts-without-total'
  | 'total-without-parts'
  | 'part-exceeds-whole'
  | 'later-stage-exceeds-earlier'
  | 'figures-differ'
  | 'share-of-nobody'
  | 'rate-outside-parts'
  | 'sudden-change'
  | 'factor-of-ten'
  | 'digits-swapped'
  | 'sexes-swapped'
  | 'rows-swapped'
  | 'level-shift'
  | 'repeated-value'
  | 'zero-for-missing'
  | 'gap-in-series'
  | 'table-shifted'
  | 'same-figures-in-tables'
  | 'isolated-revision'
  | 'settled-history-revised'
  | 'table-revised'
  | 'column-off-by-year'
  | 'answered-before'
  | 'part-revised-total-not'
  | 'total-revised-parts-not'
  | 'differs-from-published'
  | 'published-on-other-level'
  | 'rate-implausible'
  | 'differs-from-other-source'
  | 'figure-not-understood'
  | 'status-not-understood'
  | 'figure-as-typed'
  | 'negative-count'
  | 'fractional-count'
  | 'implausible-size'
  | 'percent-out-of-range'
  | 'counted-twice'
  | 'records-left-over'
  | 'records-without-value'
  | 'unmapped-code'
  | 'code-too-wide'
  | 'split-code'
  | 'duplicate-records'
  | 'silent-combination'
  | 'stock-day'
  | 'band-gap'
  | 'total-differs'
  | 'total-not-compared'
  | 'distinct-in-several'
  | 'negative-values'
  | 'sum-not-exact'
  | 'break-without-change'
  | 'metadata-contradicted'
  | 'metadata-missing'
  | 'metadata-to-confirm';

/**
 * What the checks found in a return.
 */
export interface FindingsFile {
  format: 'uncts-findings/1';
  country: string;
  cycle: number;
  instrument: string;
  /**
   * Rules that had rows to look at.
   */
  rulesRun: number;
  cellsChecked: number;
  revisions?: Revisions;
  explanations?: ExplanationsUsed;
  /**
   * What rules.json of the country decided, and how many findings each setting touched.
   */
  settings?: SettingApplied[];
  /**
   * Findings that rules.json leaves out, counted by rule.
   */
  tolerated?: Tolerated[];
  /**
   * Most important first.
   */
  findings: Finding[];
}
/**
 * What became of the figures of earlier returns. Absent when no earlier return was given.
 */
export interface Revisions {
  /**
   * Cycles of the earlier returns, newest first.
   */
  cycles: number[];
  /**
   * Years of the window that an earlier return covers.
   */
  years: number[];
  /**
   * Tables with a figure in either return, in the order of the questionnaire.
   */
  tables: RevisedTable[];
}
export interface RevisedTable {
  table: string;
  unchanged: number;
  revised: number;
  /**
   * Blank before, given now.
   */
  added: number;
  /**
   * Given before, blank now.
   */
  gone: number;
}
/**
 * What became of the answers in explanations.json. Absent without such a file.
 */
export interface ExplanationsUsed {
  explained: number;
  expired: number;
  notCorrected: number;
  willFollow: number;
  /**
   * Answers to what is no longer found, or is of years that the cycle does not ask.
   */
  withoutFinding: number;
}
export interface SettingApplied {
  rule: string;
  severity?: 'error' | 'warning' | 'information' | 'off';
  tolerance?: {
    units?: number;
    percent?: number;
  };
  reason: string;
  by: string;
  /**
   * Findings with another severity.
   */
  changed: number;
  /**
   * Errors that are none now, changed or left out.
   */
  softened: number;
  /**
   * Findings left out.
   */
  dropped: number;
}
export interface Tolerated {
  rule: string;
  because: 'tolerance' | 'off';
  findings: number;
}
export interface Finding {
  /**
   * Stable id: the rule and the year or cell.
   */
  finding: string;
  code: Code;
  rule: string;
  family: 'format' | 'within-the-return' | 'against-earlier-returns' | 'against-other-sources';
  ess: number;
  severity: 'error' | 'warning' | 'information';
  /**
   * file/table the finding is listed under; null when it is about a source.
   */
  table: string | null;
  /**
   * The evidence; empty when it is about records that stand in no cell.
   */
  cells: FindingCell[];
  /**
   * The cell most likely to be wrong, if one stands out.
   */
  culprit: string | null;
  /**
   * Numbers that the sentence needs: gap, expected, ratio ...
   */
  details: {
    [k: string]: number | string;
  };
  /**
   * Rank: suspicion times impact, larger first.
   */
  score: number;
  /**
   * Id of a finding of higher rank that explains this one: what is wrong there would be wrong here, too.
   */
  cause?: string;
  answered?: Answered;
  changed?: SeverityChanged;
}
export interface FindingCell {
  cell: string;
  /**
   * previous: the same cell in an earlier return; outside: the same cell in another source.
   */
  role:
    'total' | 'part' | 'residual' | 'value' | 'before' | 'after' | 'other' | 'previous' | 'outside';
  value: number | null;
}
/**
 * The contact point's answer to the finding, from explanations.json.
 */
export interface Answered {
  /**
   * explained: it stands, and nothing is left to do; expired: it spoke of other values; not-corrected: a correction was announced, and the values are the same.
   */
  state: 'explained' | 'expired' | 'not-corrected' | 'will-follow';
  answer: 'confirmed' | 'corrected' | 'will-follow';
  reason?: string;
  words?: string;
  forUnodc?: boolean;
  by?: string;
  cycle: number;
  /**
   * Of an expired answer: what it spoke of and is otherwise now.
   */
  before?: ChangedSince[];
}
export interface ChangedSince {
  of: string;
  value: number | string | null;
}
/**
 * Present where rules.json of the country gives another severity.
 */
export interface SeverityChanged {
  from: 'error' | 'warning' | 'information';
  to: 'error' | 'warning' | 'information';
  reason: string;
  by: string;
}
