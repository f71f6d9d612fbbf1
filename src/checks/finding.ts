import type { FindingCell, FindingCode, Severity } from '../schema/types.ts';
import type { FindingDetails, FindingOf } from './details.ts';

const severities: readonly Severity[] = ['error', 'warning', 'information'];

/** A finding of a given code; the compiler ties the details to the code. */
export function finding<C extends FindingCode>(
  code: C,
  details: FindingDetails[C],
  rest: Omit<FindingOf, 'code' | 'details'>,
): FindingOf {
  return { ...rest, code, details } as unknown as FindingOf;
}

/** Evidence: one cell with its role and value. */
export function evidence(
  role: FindingCell['role'],
  cell: string,
  value: number | null,
): FindingCell {
  return { cell, role, value };
}

/** Most severe first, then by score, then by id. */
export function byImportance(
  a: Pick<FindingOf, 'severity' | 'score' | 'finding'>,
  b: Pick<FindingOf, 'severity' | 'score' | 'finding'>,
): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    b.score - a.score ||
    (a.finding < b.finding ? -1 : a.finding > b.finding ? 1 : 0)
  );
}

/** Rounds to at most four decimals, so that details read well and stay the same everywhere. */
export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
