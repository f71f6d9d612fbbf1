// Generated from schemas/norms.schema.json by "npm run types". Do not edit.

/**
 * What is usual in published returns of an instrument: how figures change from year to year, which sums close, and how far each kind of evidence speaks for a slip. Made by `npm run calibrate`, never by hand.
 */
export interface Norms {
  $schema?: string;
  format: 'uncts-norms/1';
  made: string;
  sources: NormSource[];
  /**
   * Returns that the norms rest on.
   */
  countries: number;
  years: {
    first: number;
    last: number;
  };
  spread: ByTime;
  /**
   * Usual spread of the logarithm of yearly changes of the ratio of a part to its whole or of the sexes, beyond chance, by size class of the smaller count.
   *
   * @minItems 6
   * @maxItems 6
   */
  ratioSpread: number[];
  /**
   * Share of years in which rules hold, by what divides their total.
   */
  closed: {
    [k: string]: number;
  };
  repeated: ByTime;
  /**
   * Usual size of each question's figures as a logarithm, the size of the country taken off.
   */
  levels: {
    [k: string]: Level;
  };
  /**
   * For each kind of slip the logistic weights of its evidence: made slips against untouched returns, as log odds of one slip a return.
   */
  weights: {
    [k: string]: Weight;
  };
  /**
   * Findings above information on an untouched published return, on average: all of them, and by code.
   */
  falseAlarms: {
    [k: string]: number;
  };
}
export interface NormSource {
  title: string;
  released: string;
  sha256: string;
}
/**
 * By size class (0-8, 9-98, 99-998, 999-9,998, 9,999-99,998, larger) for counts of a period and of a day. spread: usual spread of the logarithm of yearly changes beyond chance; repeated: share of figures that equal those of the year before.
 */
export interface ByTime {
  /**
   * @minItems 6
   * @maxItems 6
   */
  flow: number[];
  /**
   * @minItems 6
   * @maxItems 6
   */
  stock: number[];
}
export interface Level {
  middle: number;
  spread: number;
}
export interface Weight {
  intercept: number;
  /**
   * Added so that every kind of slip gets its places in one list.
   */
  allowance: number;
  features: {
    [k: string]: number;
  };
}
