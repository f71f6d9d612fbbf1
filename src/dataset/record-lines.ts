import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { lineCounter } from '../files/csv-lines.ts';
import type { DescribedSource } from './source-files.ts';

/**
 * Lines of the file on which records start; records count from 0 after the header. Blank lines and
 * line breaks in quotes make them differ, so the file is read again: only to report a problem.
 */
export async function linesOfRecords(
  { path, definition }: DescribedSource,
  records: readonly number[],
): Promise<number[]> {
  const last = records.reduce((latest, record) => Math.max(latest, record), 0);
  const wanted = new Set(records);
  const found = new Map<number, number>();
  const parser = createReadStream(path).pipe(
    parse({
      bom: true,
      delimiter: definition.file.delimiter ?? ',',
      info: true,
      skip_empty_lines: true,
      from: 2,
    }),
  );
  const startOf = lineCounter();
  let record = 0;
  for await (const { info, record: fields } of parser as AsyncIterable<{
    info: { lines: number };
    record: string[];
  }>) {
    const line = startOf(info.lines, fields);
    if (wanted.has(record)) found.set(record, line);
    record += 1;
    if (record > last) break;
  }
  return records.map((index) => found.get(index) ?? index + 2);
}
