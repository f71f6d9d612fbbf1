import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { InputError } from '../problems.ts';

/**
 * Writes a set of files into a folder, all of them or none: everything goes to temporary names
 * first and is renamed only when the last byte is on disk, so a crash leaves the old files.
 */
export function writeAll(folder: string, files: ReadonlyMap<string, string | Uint8Array>): void {
  const pending: { temporary: string; final: string }[] = [];
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of files) {
      const final = join(folder, name);
      const temporary = `${final}.${process.pid}.part`;
      mkdirSync(dirname(final), { recursive: true });
      pending.push({ temporary, final });
      writeFileSync(temporary, content, { flush: true });
    }
    for (const { temporary, final } of pending) renameSync(temporary, final);
  } catch (error) {
    for (const { temporary } of pending) rmSync(temporary, { force: true });
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    throw new InputError([{ code: 'cannot-write', file: folder, reason }]);
  }
}
