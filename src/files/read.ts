import { readFileSync, statSync } from 'node:fs';
import { InputError, type Problem } from '../problems.ts';

/** Files that people write (JSON, CSV, workbooks) are far smaller; a larger one is a mistake. */
const limitMegabytes = 64;

/** A file's text, without a byte-order mark. Throws {@link InputError} in words a person can act on. */
export function readText(path: string, shownAs: string): string {
  return textIn(readBytes(path, shownAs), shownAs);
}

/** The text that bytes of a file say, as {@link readText} gives it. */
export function textIn(bytes: Uint8Array, shownAs: string): string {
  if (bytes.length === 0) throw new InputError([{ code: 'file-empty', file: shownAs }]);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new InputError([{ code: 'not-utf8', file: shownAs }]);
  }
}

/** A file's bytes. Throws {@link InputError} when it is missing, not a file or too large. */
export function readBytes(path: string, shownAs: string, megabytes = limitMegabytes): Buffer {
  try {
    const size = statSync(path).size / 2 ** 20;
    if (size > megabytes) {
      throw new InputError([
        { code: 'file-too-large', file: shownAs, megabytes: Math.ceil(size), limit: megabytes },
      ]);
    }
    return readFileSync(path);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError([fileProblem(error, shownAs)]);
  }
}

/** What a failed file operation means for the person who gave the path. */
export function fileProblem(error: unknown, shownAs: string): Problem {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return { code: 'file-missing', file: shownAs };
  return { code: 'file-unreadable', file: shownAs, reason: code ?? String(error) };
}
