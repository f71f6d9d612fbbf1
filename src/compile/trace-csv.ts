import type { Database } from '../dataset/database.ts';
import type { PlacedRecord, ReadSource } from '../dataset/engine.ts';
import { placesFor } from '../dataset/places-for.ts';
import type { FileSource } from '../dataset/read-table.ts';
import {
  columnsShown,
  recordNumbers,
  recordsAfter,
  type SelectedRecords,
} from '../dataset/selected-records.ts';
import { csvLine, harmless } from '../files/csv-text.ts';
import { writePieces } from '../files/write-stream.ts';

/** Records held in memory at a time. */
const batch = 20_000;

/** Columns before those of the sources. */
const placeColumns = ['mapping_line', 'source', 'file', 'line'];

/** The records that a line of the mapping takes. */
export interface Exported {
  line: number;
  source: ReadSource;
  selected: SelectedRecords;
}

/**
 * Writes all records behind a figure to a CSV file, each with its file and line. Columns are those of
 * all sources that the figure is made of. A text that a spreadsheet would take for a formula gets an
 * apostrophe in front; measures are numbers and stay as they are.
 */
export async function writeRecords(
  path: string,
  selections: readonly Exported[],
  database: Database,
): Promise<void> {
  const columns = [...new Set(selections.flatMap(({ source }) => columnsShown(source.definition)))];
  await writePieces(path, linesOf(selections, columns, database));
}

async function* linesOf(
  selections: readonly Exported[],
  columns: readonly string[],
  database: Database,
): AsyncGenerator<string> {
  yield `\uFEFF${csvLine([...placeColumns, ...columns.map(harmless)])}\r\n`;
  for (const { line, source, selected } of selections) {
    const measures = measuresOf(source);
    const { read } = source;
    const batches =
      read === undefined ? onServer(source, selected) : inFiles(database, read, selected);
    for await (const records of batches) {
      const text = records.map((record) => {
        const { file, line: place = '' } = record;
        const start = [line, source.definition.source, file, place].map(String);
        return `${csvLine([...start.map(harmless), ...fieldsOf(record, columns, measures)])}\r\n`;
      });
      yield text.join('');
    }
  }
}

async function* inFiles(
  database: Database,
  source: FileSource,
  selected: SelectedRecords,
): AsyncGenerator<PlacedRecord[]> {
  const { definition } = source;
  await source.kept();
  const numbers = await recordNumbers(database, definition, selected);
  const places = await placesFor(source, numbers);
  let at = 0;
  for (let after = -1; at < numbers.length; ) {
    const records = await recordsAfter(database, definition, selected, { after, limit: batch });
    if (records.length === 0) break;
    yield records.map(({ texts }, index) => ({ file: '', ...places[at + index], texts }));
    at += records.length;
    after = records.at(-1)?.record ?? after;
  }
}

async function* onServer(
  { engine }: ReadSource,
  selected: SelectedRecords,
): AsyncGenerator<PlacedRecord[]> {
  for (let skip = 0; ; skip += batch) {
    const records = await engine.records({ ...selected, limit: batch, skip });
    yield records;
    if (records.length < batch) break;
  }
}

function measuresOf({ definition }: ReadSource): ReadonlySet<string> {
  const measures = definition.columns.filter(({ role }) => role === 'measure');
  return new Set(measures.map(({ column }) => column));
}

function fieldsOf(
  { texts }: PlacedRecord,
  columns: readonly string[],
  measures: ReadonlySet<string>,
): string[] {
  return columns.map((column) => {
    const text = texts[column] ?? '';
    return measures.has(column) ? text : harmless(text);
  });
}
