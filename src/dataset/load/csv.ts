import { statSync } from 'node:fs';
import type { Problem, ProblemPlace } from '../../problems.ts';
import type { Source } from '../../schema/types.ts';
import { type CsvLayout, csvLayout } from './csv-layout.ts';
import { csvRecords } from './csv-records.ts';
import { fillFromCsv, scanOfCsv } from './fill-from-csv.ts';
import { isBlank } from './header.ts';
import type { OpenedFile, OpenRequest } from './opened-file.ts';
import { withTemporary } from './temporary.ts';
import { asUtf8, cutFile } from './text-file.ts';
import { lineOfZeroByte } from './zero-byte.ts';

/** Opens a CSV file of any encoding: finds its headings, the title above and the notes below. */
export async function openCsv(request: OpenRequest): Promise<OpenedFile | { problems: Problem[] }> {
  const { file, definition, temporary } = request;
  const { shownAs } = file;
  if (statSync(file.path).size === 0) return { problems: [{ code: 'file-empty', file: shownAs }] };
  const { path, mark } = await asUtf8(file, definition.file.encoding ?? 'utf-8', temporary);
  const line = lineOfZeroByte(path);
  if (line !== undefined) {
    return { problems: [{ code: 'csv-record', file: shownAs, line, reason: 'nul' }] };
  }
  try {
    const layout = csvLayout(path, mark, file, definition);
    return 'problems' in layout ? layout : openedCsv(request, path, layout);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const line = Number(error.message);
    return { problems: [{ code: 'csv-record', file: shownAs, line, reason: 'too-long' }] };
  }
}

function openedCsv(request: OpenRequest, path: string, layout: CsvLayout): OpenedFile {
  const { file, definition, temporary } = request;
  const place: ProblemPlace = { file: file.shownAs, line: layout.headerLine };
  const { start, end, headings } = layout;
  const whole = layout.simple && end === undefined;
  const asItIs = { path, header: true, definition, width: headings.length };
  return {
    file,
    headings,
    place,
    notes: layout.notes,
    async fill(database, table, plan) {
      // Skipping in the database would take a title with quotes apart in another way.
      const part = whole
        ? { ...asItIs, firstLine: 1 }
        : {
            ...asItIs,
            path: await cutFile(path, temporary, start, end),
            header: false,
            firstLine: layout.firstLine,
          };
      return fillFromCsv(database, {
        ...part,
        table,
        plan,
        place,
        temporary,
      });
    },
    scan: (plan) => (whole && path === file.path ? scanOfCsv(asItIs, plan) : undefined),
    // The copy that was read is gone by then.
    placesOf: (records) =>
      withTemporary(async (folder) => {
        const text = await asUtf8(file, definition.file.encoding ?? 'utf-8', folder);
        const lines = linesOfRecords(text.path, layout, definition.file, records);
        return lines.map((line) => ({ file: file.shownAs, line }));
      }),
  };
}

/** Lines on which records start: the file is read again, only to say where something is. */
function linesOfRecords(
  path: string,
  { start, firstLine, headings }: CsvLayout,
  { delimiter = ',', nulls = [] }: Source['file'],
  records: readonly number[],
): number[] {
  const last = Math.max(...records);
  const wanted = new Set(records);
  const lines = new Map<number, number>();
  const none = new Set(['', ...nulls]);
  let index = 0;
  const isNone = (fields: readonly string[]): boolean =>
    fields.every((field) => none.has(field)) ||
    (fields.length !== headings.length && isBlank(fields));
  // Taking every record apart would take minutes: most cannot be blank by their first byte.
  const maybeNone = new Set([...Buffer.from([delimiter, ' "\t\r\n', ...none].join(''))]);
  for (const record of csvRecords(path, delimiter, start, firstLine)) {
    if (maybeNone.has(record.first) && isNone(record.fields())) continue;
    if (wanted.has(index)) lines.set(index, record.line);
    index += 1;
    if (index > last) break;
  }
  return records.map((record) => lines.get(record) ?? firstLine);
}
