import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One record of a raw file: the cells by normalised header (see {@link headerKey}), trimmed. */
export type RawRow = ReadonlyMap<string, string>;

/** A raw file as read: its name inside the raw folder, and its records in file order. */
export interface RawTable {
  readonly file: string;
  readonly rows: readonly RawRow[];
}

/**
 * Splits CSV text (RFC 4180: quotes, doubled quotes, line breaks inside quotes; LF or CRLF) into
 * cells. A byte-order mark and blank lines are dropped.
 */
export function parseCsv(text: string): string[][] {
  const records: string[][] = [];
  let record: string[] = [];
  let cell = '';
  let quoted = false;
  const endRecord = () => {
    record.push(cell);
    cell = '';
    if (record.some((c) => c.trim() !== '')) records.push(record);
    record = [];
  };
  const body = text.replace(/^\uFEFF/, '');
  for (let i = 0; i < body.length; i++) {
    const char = body[i] ?? '';
    if (quoted) {
      if (char !== '"') cell += char;
      else if (body[i + 1] === '"') {
        cell += '"';
        i++;
      } else quoted = false;
    } else if (char === '"') quoted = true;
    else if (char === ',') {
      record.push(cell);
      cell = '';
    } else if (char === '\n') endRecord();
    else if (char !== '\r') cell += char;
  }
  endRecord();
  return records;
}

/** The form in which headers are compared: lower case, every run of other characters one blank. */
export function headerKey(header: string): string {
  return header
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** Turns CSV text into records by header. A record shorter than the header has empty cells. */
export function tableOf(file: string, text: string): RawTable {
  const [header = [], ...body] = parseCsv(text);
  const keys = header.map(headerKey);
  const rows = body.map((cells) => new Map(keys.map((key, i) => [key, (cells[i] ?? '').trim()])));
  return { file, rows };
}

/** A raw file that is not there, or lacks a column: the message names it. */
export class RawFileError extends Error {}

/**
 * Reads one file of the raw folder.
 *
 * @throws RawFileError if it cannot be read.
 */
export function readRaw(folder: string, file: string): RawTable {
  const path = join(folder, file);
  if (!existsSync(path)) throw new RawFileError(`There is no file ${path}.`);
  return tableOf(file, readFileSync(path, 'utf8'));
}

/**
 * The cell under the first of the given headers that the record has. Headers of one column differ
 * between years and files, so all spellings are given.
 *
 * @throws RawFileError if the record has none of them.
 */
export function cellOf(row: RawRow, ...headers: readonly string[]): string {
  for (const header of headers) {
    const cell = row.get(headerKey(header));
    if (cell !== undefined) return cell;
  }
  throw new RawFileError(`A raw file lacks the column '${headers.join("' or '")}'.`);
}

/**
 * A figure as written in the raw files: `12`, `965.0000`. Empty, `NULL` and `NA` are missing
 * (`null`), never zero. Anything else is `undefined`: the caller reports it.
 */
export function figureOf(text: string): number | null | undefined {
  const trimmed = text.trim();
  if (/^(|NULL|NA)$/i.test(trimmed)) return null;
  return /^\d+(\.0+)?$/.test(trimmed) ? Number(trimmed) : undefined;
}

/** Quotes a cell of a written CSV file where it has to be. */
export function quoteCell(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
