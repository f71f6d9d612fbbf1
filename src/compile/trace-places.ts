import type { ReadSource } from '../dataset/read-table.ts';
import { linesOfRecords } from '../dataset/record-lines.ts';

/** Where records stand, in the order asked. */
export async function placesFor(
  source: ReadSource,
  records: readonly number[],
): Promise<{ file: string; line: number }[]> {
  if (records.length === 0) return [];
  const lines = await linesOfRecords(source, records);
  return lines.map((line) => ({ file: source.shownAs, line }));
}
