import { closeSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { InputError } from '../problems.ts';

/** Name of the file that says that a run is writing into a folder. */
export const lockName = '.uncts-lock';

/**
 * Holds a folder while work is done in it, so that two runs never write into it at once. A lock that a
 * killed run left behind is taken over. Throws {@link InputError} while another run holds the folder.
 */
export function holding<T>(folder: string, work: () => T): T {
  const path = join(folder, lockName);
  take(path, folder);
  try {
    return work();
  } finally {
    rmSync(path, { force: true });
  }
}

function take(path: string, folder: string): void {
  for (const isLast of [false, true]) {
    try {
      const handle = openSync(path, 'wx');
      writeSync(handle, `${process.pid} ${hostname()}\n`);
      closeSync(handle);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (isLast || isHeld(path)) throw new InputError([{ code: 'folder-busy', file: folder }]);
      rmSync(path, { force: true });
    }
  }
}

/** Of a run on another computer nobody here can tell whether it lives. */
function isHeld(path: string): boolean {
  try {
    const [pid = '', host = ''] = readFileSync(path, 'utf8').trim().split(' ');
    if (host !== '' && host !== hostname()) return true;
    return /^\d+$/.test(pid) && isAlive(Number(pid));
  } catch {
    return false;
  }
}

/** Whether a process of this computer lives; one that may not be asked does. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
