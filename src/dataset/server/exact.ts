import { createHash } from 'node:crypto';
import type { Stratum } from '../aggregate.ts';

/** Whole numbers up to this are exact in JavaScript and in JSON: 2^53 - 1. */
const largestExact = BigInt(Number.MAX_SAFE_INTEGER);

/** The whole part of a number that the server wrote, without its sign. */
export function wholePart(number: string): bigint {
  return BigInt(/^-?(\d+)/.exec(number)?.[1] ?? '0');
}

/** Whether figures that add up to so much are exact. */
export function isExact(total: bigint): boolean {
  return total <= largestExact;
}

/**
 * Order of two texts by their characters, as files are put in order. JavaScript alone compares half
 * characters, which differs for the rare ones beyond U+FFFF.
 */
export function compareCharacters(a: string, b: string): number {
  return a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/**
 * Fingerprint of what a server said: SHA-256 over one line of JSON for each stratum, in order: year,
 * texts by column, records, and for each measure its sum and how many records have one. The version
 * of the server and the time are not in it: the same figures give the same fingerprint.
 */
export function fingerprintOf(strata: readonly Stratum[]): string {
  const hash = createHash('sha256');
  for (const { year, categories, records, measures } of strata) {
    const figures = Object.entries(measures).map(([name, { sum, filled }]) => [name, sum, filled]);
    hash.update(`${JSON.stringify([year, Object.entries(categories), records, figures])}\n`);
  }
  return hash.digest('hex');
}
