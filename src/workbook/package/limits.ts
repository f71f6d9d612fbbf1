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
  /** Cells written down in one sheet, empty ones included. */
  readonly sheetCells: number;
  /** Cells of all sheets that are read. */
  readonly cells: number;
  /** Ranges of one sheet: merges, validations, conditional formats, protected ranges. */
  readonly ranges: number;
  /** Elements inside each other. */
  readonly nesting: number;
  /** Attributes of one element. */
  readonly attributes: number;
  /** One text, attribute value or formula, as written. */
  readonly string: number;
  /** Shared strings. */
  readonly strings: number;
}

const MEBIBYTE = 1024 * 1024;

/**
 * Real questionnaires stay below 150 entries, 10 MB unzipped and a ratio of 30; deflate itself
 * cannot exceed about 1,030. The largest of them has 75,000 cells in a sheet and 170,000 in all,
 * 7,700 shared strings and a longest one of 2,600 bytes; a test workbook has 50,000 merges. Excel
 * takes no text above 32,767 characters (98,301 bytes) and nests no part deeper than about 20.
 */
export const DEFAULT_LIMITS: PackageLimits = {
  entries: 10_000,
  unzipped: 1024 * MEBIBYTE,
  part: 256 * MEBIBYTE,
  ratio: 200,
  ratioFrom: MEBIBYTE,
  sheetCells: 2_000_000,
  cells: 5_000_000,
  ranges: 200_000,
  nesting: 256,
  attributes: 256,
  string: MEBIBYTE,
  strings: 1_000_000,
};

/** Fills in defaults. A part is one buffer, so no limit above the longest of them helps. */
export function withDefaults(limits: Partial<PackageLimits> = {}): PackageLimits {
  const merged = { ...DEFAULT_LIMITS, ...limits };
  return { ...merged, part: Math.min(merged.part, constants.MAX_LENGTH) };
}
