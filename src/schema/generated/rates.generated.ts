// Generated from schemas/rates.schema.json by "npm run types". Do not edit.

export type RateLimits = {
  countries: number;
  /**
   * Lowest rate above zero that fits its own country's other years.
   */
  lowest: number;
  /**
   * Highest rate that fits its own country's other years.
   */
  highest: number;
} | null;

/**
 * Rates per 100,000 inhabitants that countries have published, by question. Made by `npx tsx tests/evaluate/rates.ts`, never by hand.
 */
export interface Rates {
  $schema?: string;
  format: 'uncts-rates/1';
  made: string;
  sources: RateSource[];
  /**
   * Classes of countries by population, the smallest first: each goes up to this number of inhabitants, one more class holds the rest.
   */
  sizes: number[];
  /**
   * By question: the limits of each class of size; null where too few countries published.
   */
  questions: {
    [k: string]: RateLimits[];
  };
}
export interface RateSource {
  title: string;
  released: string;
}
