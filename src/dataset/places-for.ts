import type { FileSource } from './read-table.ts';

/** Where records stand, in the order asked; in a workbook the line is a row of its sheet. */
export async function placesFor(
  source: FileSource,
  records: readonly number[],
): Promise<{ file: string; line: number }[]> {
  if (records.length === 0) return [];
  const places = await source.placesOf(records);
  return places.map(({ file, line, at }) => ({
    file: at === undefined ? file : `${file}, ${at.sheet}`,
    line: line ?? Number(/[0-9]+$/.exec(at?.address ?? '')?.[0] ?? 0),
  }));
}
