import { constants } from 'node:buffer';

/** What a package may cost before it is refused. Sizes in bytes. */
export interface PackageLimits {
  readonly entries: number;
  /** All parts together, unzipped. */
  readonly unzipped: number;
  /** One part, unzipped. */
  readonly part: number;
  /** Unzipped over zipped size of one part; only parts larger than `ratioFrom` are judged. */
  readonly ratio: number;
  readonly ratioFrom: number;
}

const MEBIBYTE = 1024 * 1024;

/**
 * Real questionnaires stay below 150 entries, 10 MB unzipped and a ratio of 30; deflate itself
 * cannot exceed about 1,030.
 */
export const DEFAULT_LIMITS: PackageLimits = {
  entries: 10_000,
  unzipped: 1024 * MEBIBYTE,
  part: 256 * MEBIBYTE,
  ratio: 200,
  ratioFrom: MEBIBYTE,
};

/** Fills in defaults. A part is handled as one string, so no limit above a string's length helps. */
export function withDefaults(limits: Partial<PackageLimits> = {}): PackageLimits {
  const merged = { ...DEFAULT_LIMITS, ...limits };
  return { ...merged, part: Math.min(merged.part, constants.MAX_STRING_LENGTH) };
}
