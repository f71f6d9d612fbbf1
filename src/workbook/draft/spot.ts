/** A cell as a reader of the sheet sees it: a merged cell is one spot, at its first cell. */
export interface Spot {
  readonly row: number;
  readonly column: number;
  /** Last row and column of a merged cell; those of the spot itself for any other. */
  readonly bottom: number;
  readonly right: number;
  /** What it shows, without the space around it; empty for a blank. */
  readonly text: string;
  readonly number: number | undefined;
  readonly isBoolean: boolean;
  readonly computed: boolean;
  readonly style: number;
  readonly locked: boolean;
  /** A person could type here: unlocked, open, or on a sheet without protection. */
  readonly editable: boolean;
  /** Spaces in front of its text, which some forms use to indent. */
  readonly leading: number;
}

/** Every reason for which a cell can be taken for an input cell, strongest first. */
export const evidenceKinds = [
  'unlocked',
  'open-range',
  'validation',
  'named',
  'fill',
  'table-body',
  'framed',
  'column-style',
] as const;

export type Evidence = (typeof evidenceKinds)[number];

/** How far each kind of evidence can be trusted by itself, 0 to 1. */
export const trust: Readonly<Record<Evidence, number>> = {
  unlocked: 0.9,
  'open-range': 0.9,
  validation: 0.85,
  named: 0.8,
  fill: 0.7,
  'table-body': 0.7,
  framed: 0.5,
  'column-style': 0.6,
};

/** The evidence for each input cell: one bit for each kind, since a sheet can have 75,000 of them. */
export type Inputs = ReadonlyMap<Spot, number>;

/** The bit of a kind of evidence. */
export function bitOf(kind: Evidence): number {
  return 1 << evidenceKinds.indexOf(kind);
}

/** A year as a number, standing alone as headings of years do. */
export function isYearNumber(number: number | undefined): number is number {
  return number !== undefined && Number.isInteger(number) && number >= 1900 && number < 2100;
}

/** A text with a letter or figure in it: signs such as "-" or "++++" label nothing. */
export function isWorded(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** The smallest of many numbers, which can be too many for arguments; infinite when there are none. */
export function smallest(numbers: Iterable<number>): number {
  let found = Number.POSITIVE_INFINITY;
  for (const number of numbers) if (number < found) found = number;
  return found;
}

/** The largest of many numbers; 0 when there are none. */
export function largest(numbers: Iterable<number>): number {
  let found = 0;
  for (const number of numbers) if (number > found) found = number;
  return found;
}
