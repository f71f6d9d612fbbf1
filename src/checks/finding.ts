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

/**
 * What cannot be read first, then by score, severity and id. Severity does not come first: an error
 * that the country makes in every year of a table says less than a slip that it never made before.
 */
export function byImportance(
  a: Pick<FindingOf, 'severity' | 'score' | 'finding' | 'ess'>,
  b: Pick<FindingOf, 'severity' | 'score' | 'finding' | 'ess'>,
): number {
  return (
    Number(isFormatError(b)) - Number(isFormatError(a)) ||
    b.score - a.score ||
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    (a.finding < b.finding ? -1 : a.finding > b.finding ? 1 : 0)
  );
}

function isFormatError({ ess, severity }: Pick<FindingOf, 'ess' | 'severity'>): boolean {
  return ess === 0 && severity === 'error';
}

/** Rounds to at most four decimals, so that details read well and stay the same everywhere. */
export function rounded(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
