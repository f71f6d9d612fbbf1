import { closeSync, openSync, readSync } from 'node:fs';

/** A record of a CSV file where it stands; its fields are taken apart only when asked for. */
export interface CsvRecord {
  /** Line on which it starts, counted from 1. */
  readonly line: number;
  /** How many lines it takes. */
  readonly lines: number;
  /** Its first byte. */
  readonly first: number;
  /** Byte at which it starts, and the one after its line end. */
  readonly start: number;
  readonly end: number;
  fields(): string[];
}

/** A record that is longer has a quote that nobody closed. */
export const longestRecord = 2 ** 24;

const QUOTE = 0x22;
const NEWLINE = 0x0a;
const RETURN = 0x0d;
const SPACE = 0x20;
const chunkBytes = 1 << 20;

/**
 * The records of a UTF-8 file one after the other, blank lines included, as the database takes them
 * apart: a quote opens a field only at its start, and line breaks in quotes belong to the field.
 * Throws `RangeError` with the line when a record is longer than {@link longestRecord}.
 */
export function* csvRecords(
  path: string,
  delimiter: string,
  from = 0,
  firstLine = 1,
): Generator<CsvRecord> {
  const separator = Buffer.from(delimiter);
  const handle = openSync(path, 'r');
  try {
    let pending = Buffer.alloc(0);
    let offset = from;
    let line = firstLine;
    for (let ended = false; !ended; ) {
      const chunk = Buffer.alloc(chunkBytes);
      const read = readSync(handle, chunk, 0, chunkBytes, offset + pending.length);
      ended = read === 0;
      pending = Buffer.concat([pending, chunk.subarray(0, read)]);
      let at = 0;
      for (;;) {
        const found = endOfRecord(pending, at, separator, ended);
        if (found === undefined) break;
        const bytes = pending.subarray(at, found.end);
        yield {
          line,
          lines: found.lines,
          first: bytes[0] ?? NEWLINE,
          start: offset + at,
          end: offset + found.end,
          fields: () => fieldsOf(bytes, delimiter),
        };
        line += found.lines;
        at = found.end;
      }
      offset += at;
      pending = pending.subarray(at);
      if (pending.length > longestRecord) throw new RangeError(String(line));
    }
  } finally {
    closeSync(handle);
  }
}

/** Where the record that begins at `start` ends, and how many lines it takes. */
function endOfRecord(
  bytes: Buffer,
  start: number,
  separator: Buffer,
  last: boolean,
): { end: number; lines: number } | undefined {
  let quoted = false;
  let fieldStart = true;
  let lines = 0;
  for (let at = start; at < bytes.length; at++) {
    const byte = bytes[at];
    if (byte === NEWLINE || byte === RETURN) {
      const next = bytes[at + 1];
      if (byte === RETURN && next === undefined && !last) return undefined;
      const two = byte === RETURN && next === NEWLINE;
      lines += 1;
      if (two) at += 1;
      if (!quoted) return { end: at + 1, lines };
    } else if (quoted) {
      if (byte === QUOTE && bytes[at + 1] === QUOTE) at += 1;
      else if (byte === QUOTE) quoted = false;
    } else if (byte === QUOTE && fieldStart) quoted = true;
    else if (
      byte === separator[0] &&
      separator.every((each, index) => bytes[at + index] === each)
    ) {
      fieldStart = true;
      at += separator.length - 1;
      continue;
    }
    if (byte !== SPACE) fieldStart = false;
  }
  return last && bytes.length > start ? { end: bytes.length, lines: lines + 1 } : undefined;
}

function fieldsOf(bytes: Buffer, delimiter: string): string[] {
  const text = bytes.toString('utf8').replace(/(\r\n|\n|\r)$/, '');
  const fields: string[] = [];
  for (let at = 0; ; ) {
    const quoted = quotedText(text, at);
    const found = text.indexOf(delimiter, quoted?.end ?? at);
    const end = found === -1 ? text.length : found;
    fields.push(quoted ? quoted.text + text.slice(quoted.end, end).trimEnd() : text.slice(at, end));
    if (found === -1) return fields;
    at = end + delimiter.length;
  }
}

function quotedText(text: string, at: number): { text: string; end: number } | undefined {
  let start = at;
  while (text[start] === ' ') start += 1;
  if (text[start] !== '"') return undefined;
  let end = start + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end === -1) return { text: text.slice(start + 1), end: text.length };
    if (text[end + 1] !== '"') break;
    end += 2;
  }
  return { text: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 };
}
