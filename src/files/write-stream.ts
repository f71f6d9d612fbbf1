import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { InputError } from '../problems.ts';
import { cannotWrite } from './cannot-write.ts';

/**
 * Writes a file piece by piece, however large. It stands under a temporary name until the last piece
 * is on disk. Throws {@link InputError} when it cannot be written.
 */
export async function writePieces(
  path: string,
  pieces: AsyncIterable<string> | Iterable<string>,
): Promise<void> {
  const temporary = `${path}.${process.pid}.part`;
  const cannot = (error: unknown): InputError => cannotWrite(error, path);
  let handle: number;
  try {
    mkdirSync(dirname(path), { recursive: true });
    handle = openSync(temporary, 'w');
  } catch (error) {
    throw cannot(error);
  }
  try {
    try {
      for await (const piece of pieces) writeAllOf(handle, Buffer.from(piece), cannot);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, path);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writeAllOf(handle: number, bytes: Buffer, cannot: (error: unknown) => InputError): void {
  try {
    for (let done = 0; done < bytes.length; ) done += writeSync(handle, bytes, done);
  } catch (error) {
    throw cannot(error);
  }
}
