import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cannotWrite } from '../files/cannot-write.ts';
import { isAlive } from '../files/lock.ts';
import { deskFiles } from './state.ts';

const prefix = '.desk-';

/** Where the results of a run grow, inside the output folder, before they take the place of the old. */
export interface Stage {
  folder: string;
  /**
   * Puts the results in place: the folders that were made, then the files over all, the overview last.
   * Folders in `gone` are taken away.
   */
  publish(made: readonly string[], gone: readonly string[]): void;
  /** Takes away what is left of it. */
  remove(): void;
}

/**
 * Opens a stage and takes away those of runs that were broken off. Throws {@link InputError} when the
 * output folder cannot be written.
 */
export function openStage(out: string): Stage {
  const folder = join(out, `${prefix}${process.pid}`);
  const old = join(folder, 'old');
  writing(out, () => {
    mkdirSync(out, { recursive: true });
    for (const name of readdirSync(out)) {
      if (isLeft(name)) rmSync(join(out, name), { recursive: true, force: true });
    }
    mkdirSync(old, { recursive: true });
  });
  return {
    folder,
    publish: (made, gone) =>
      writing(out, () => {
        for (const name of [...made, ...gone]) {
          if (existsSync(join(out, name))) renameSync(join(out, name), join(old, name));
        }
        for (const name of made) renameSync(join(folder, name), join(out, name));
        const { values, findings, state, index } = deskFiles;
        for (const name of [values, findings, state, index]) {
          renameSync(join(folder, name), join(out, name));
        }
      }),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Whether a stage belongs to a run that is no more. */
function isLeft(name: string): boolean {
  const pid = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : Number.NaN;
  if (!Number.isInteger(pid) || pid <= 0) return false;
  return pid === process.pid || !isAlive(pid);
}

function writing(out: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw cannotWrite(error, out);
  }
}
