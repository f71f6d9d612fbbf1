import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { SourceFile } from './source-file.ts';

/** Bytes read at once. */
const highWaterMark = 1 << 20;

/**
 * SHA-256 of a file; of several files that of the lines "<sha256>  <name>" in order of name, as
 * `sha256sum FILE... | sha256sum` gives it. No file is held in memory.
 */
export async function fingerprintFiles(files: readonly SourceFile[]): Promise<string> {
  const [only] = files;
  if (only !== undefined && files.length === 1) return sha256Of(only.path);
  const all = createHash('sha256');
  for (const { path, shownAs } of files) all.update(`${await sha256Of(path)}  ${shownAs}\n`);
  return all.digest('hex');
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path, { highWaterMark })) hash.update(chunk as Buffer);
  return hash.digest('hex');
}
