import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { open } from 'node:fs/promises';
import type { SourceFile } from './source-file.ts';

/** Bytes read at once. */
const pieceBytes = 1 << 20;
/** Bytes of the longest character of UTF-8. */
const longestCharacter = 4;

/** What the bytes of a file say of it. */
export interface FileBytes {
  sha256: string;
  isUtf8: boolean;
}

/**
 * SHA-256 of a file; of several files that of the lines "<sha256>  <name>" in order of name, as
 * `sha256sum FILE... | sha256sum` gives it. No large file is held in memory.
 */
export async function fingerprintFiles(files: readonly SourceFile[]): Promise<string> {
  const [only] = files;
  if (only !== undefined && files.length === 1) return (await bytesOf(only.path)).sha256;
  const all = createHash('sha256');
  for (const { path, shownAs } of files) {
    all.update(`${(await bytesOf(path)).sha256}  ${shownAs}\n`);
  }
  return all.digest('hex');
}

/** Reads a file once, for its fingerprint and to know whether it is UTF-8 throughout. */
export async function bytesOf(path: string): Promise<FileBytes> {
  const hash = createHash('sha256');
  if (statSync(path).size <= pieceBytes) {
    const bytes = readFileSync(path);
    return { sha256: hash.update(bytes).digest('hex'), isUtf8: isUtf8(bytes) };
  }
  let valid = true;
  let rest: Uint8Array = new Uint8Array();
  for await (const chunk of piecesOf(path)) {
    hash.update(chunk);
    // A character may begin in one piece and end in the next.
    const [start, end] = [firstStart(chunk), lastStart(chunk)];
    valid &&= isUtf8(Buffer.concat([rest, chunk.subarray(0, start)]));
    valid &&= isUtf8(chunk.subarray(start, end));
    rest = Uint8Array.from(chunk.subarray(Math.max(start, end)));
  }
  return { sha256: hash.digest('hex'), isUtf8: valid && isUtf8(rest) };
}

/** The bytes of a file one piece after the other, all in the same memory. */
async function* piecesOf(path: string): AsyncGenerator<Uint8Array> {
  const handle = await open(path);
  try {
    const buffer = Buffer.allocUnsafe(pieceBytes);
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, pieceBytes);
      if (bytesRead === 0) break;
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

/** Where the first character of a piece begins. */
function firstStart(bytes: Uint8Array): number {
  const found = bytes.subarray(0, longestCharacter).findIndex((byte) => !isContinued(byte));
  return found === -1 ? Math.min(longestCharacter, bytes.length) : found;
}

/** Where the last character of a piece begins, if it may end in the next one. */
function lastStart(bytes: Uint8Array): number {
  const tail = bytes.length - Math.min(longestCharacter, bytes.length);
  const found = bytes.subarray(tail).findLastIndex((byte) => !isContinued(byte));
  return found === -1 || (bytes[tail + found] ?? 0) < 0x80 ? bytes.length : tail + found;
}

function isContinued(byte: number): boolean {
  return (byte & 0xc0) === 0x80;
}
