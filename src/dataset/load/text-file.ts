import { randomUUID } from 'node:crypto';
import { closeSync, createReadStream, createWriteStream, openSync, readSync } from 'node:fs';
import { join } from 'node:path';
import { Transform, type TransformCallback } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { InputError } from '../../problems.ts';
import type { SourceFile } from './source-file.ts';

/** A text as UTF-8: the file itself, or a copy that is removed after the run. */
export interface Utf8File {
  path: string;
  /** Bytes of the byte-order mark at its start. */
  mark: number;
}

const marks: readonly (readonly [encoding: string, bytes: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The encoding that a byte-order mark names, and its length; undefined without one. */
export function markOf(head: Uint8Array): { encoding: string; length: number } | undefined {
  const found = marks.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte));
  return found && { encoding: found[0], length: found[1].length };
}

/** The first bytes of a file. Throws what `node:fs` throws. */
export function headOf(path: string, bytes: number): Buffer {
  const handle = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(bytes);
    return buffer.subarray(0, readSync(handle, buffer));
  } finally {
    closeSync(handle);
  }
}

/** The WHATWG name of an encoding; undefined if it is not known. */
export function encodingName(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

/** The encoding of a file, and the bytes of its byte-order mark, which wins over `encoding`. */
export function encodingOf(file: SourceFile, encoding: string): { name: string; mark: number } {
  const mark = markOf(headOf(file.path, 4));
  return {
    name: mark?.encoding ?? encodingName(encoding) ?? encoding,
    mark: mark?.length ?? 0,
  };
}

/**
 * Gives a text file as UTF-8. A byte-order mark wins over `encoding`; whatever is not UTF-8 is
 * rewritten into `folder` piece by piece. Throws {@link InputError} with the first line that the
 * encoding cannot be.
 */
export async function asUtf8(
  file: SourceFile,
  encoding: string,
  folder: string,
): Promise<Utf8File> {
  const { name, mark } = encodingOf(file, encoding);
  if (name === 'utf-8') return { path: file.path, mark };
  const path = join(folder, randomUUID());
  try {
    await pipeline(createReadStream(file.path), decoding(name, true), createWriteStream(path));
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const line = await firstWrongLine(file.path, name);
    throw new InputError([{ code: 'encoding-wrong', file: file.shownAs, line, encoding: name }]);
  }
  return { path, mark: 0 };
}

/** Rewrites a file with one kind of line end: the database takes only one kind in a file. */
export async function withEqualLineEnds(path: string, folder: string): Promise<string> {
  const rewritten = join(folder, randomUUID());
  let returned = false;
  const equal = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      const text = chunk.toString('latin1');
      const rest = returned && text.startsWith('\n') ? text.slice(1) : text;
      returned = text.endsWith('\r');
      done(null, Buffer.from(rest.replace(/\r\n?/g, '\n'), 'latin1'));
    },
  });
  await pipeline(createReadStream(path), equal, createWriteStream(rewritten));
  return rewritten;
}

/** Copies the bytes from `start` up to and without `end`. */
export async function cutFile(
  path: string,
  folder: string,
  start: number,
  end: number | undefined,
): Promise<string> {
  const cut = join(folder, randomUUID());
  const empty = end !== undefined && end <= start;
  const range = empty
    ? { start: 0, end: 0 }
    : { start, ...(end === undefined ? {} : { end: end - 1 }) };
  if (empty) await pipeline([''], createWriteStream(cut));
  else await pipeline(createReadStream(path, range), createWriteStream(cut));
  return cut;
}

function decoding(encoding: string, fatal: boolean): Transform {
  const decoder = new TextDecoder(encoding, { fatal });
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) =>
      decoded(() => decoder.decode(chunk, { stream: true }), done),
    flush: (done) => decoded(() => decoder.decode(), done),
  });
}

function decoded(decode: () => string, done: TransformCallback): void {
  try {
    done(null, decode());
  } catch (error) {
    done(error as Error);
  }
}

/** The line of the first byte that the encoding cannot have. */
async function firstWrongLine(path: string, encoding: string): Promise<number> {
  let line = 1;
  const texts = createReadStream(path).pipe(decoding(encoding, false));
  for await (const chunk of texts as AsyncIterable<Buffer>) {
    const text = chunk.toString('utf8');
    const wrong = text.indexOf('\ufffd');
    line += text.slice(0, wrong === -1 ? undefined : wrong).split('\n').length - 1;
    if (wrong !== -1) return line;
  }
  return line;
}
