import { formatCsv } from '../files/csv-text.ts';
import { correspondenceHeader } from '../mapping/load.ts';
import type { CorrespondenceLine } from '../schema/types.ts';

/** `share` has its place beside the code that it divides, and only where a code is split. */
const columns = correspondenceHeader.filter((column) => column !== 'share');

/**
 * The text of a correspondence.csv. The column `share` stands in it only where a code is split.
 */
export function formatCorrespondence(lines: readonly CorrespondenceLine[]): string {
  const split = lines.some(({ share = '' }) => share !== '');
  const header = split ? [...columns.slice(0, 4), 'share' as const, ...columns.slice(4)] : columns;
  return formatCsv([
    [...header],
    ...lines.map((line) => header.map((column) => line[column] ?? '')),
  ]);
}
