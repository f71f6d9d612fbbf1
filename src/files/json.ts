import { createHash } from 'node:crypto';
import { InputError } from '../problems.ts';
import { readText, textIn } from './read.ts';

/** Parses a JSON file. Throws {@link InputError} with the line when it is not JSON. */
export function readJson(path: string, shownAs: string): unknown {
  return parsed(readText(path, shownAs), shownAs);
}

/** Bytes of a JSON file that was read already, as {@link readJson} gives them. */
export function jsonIn(bytes: Uint8Array, shownAs: string): unknown {
  return parsed(textIn(bytes, shownAs), shownAs);
}

function parsed(text: string, shownAs: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const reason = (error as Error).message;
    const line = lineOf(text, reason);
    throw new InputError([
      { code: 'not-json', file: shownAs, reason, ...(line === undefined ? {} : { line }) },
    ]);
  }
}

/** V8 names the place as "position N" or "line N column M", depending on its version. */
function lineOf(text: string, message: string): number | undefined {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  if (position !== undefined) return text.slice(0, Number(position)).split('\n').length;
  return /end of JSON/.test(message) ? text.split('\n').length : undefined;
}

/** JSON with two spaces and a final newline; key order is the writer's, so it must be fixed there. */
export function formatJson(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** SHA-256 of bytes as lower-case hexadecimal: the fingerprint printed for every input. */
export function fingerprint(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
