import { spawn, spawnSync } from 'node:child_process';

/** How a program ended. Only `ended` with code 0 says that it did its work. */
export type RunEnd =
  | { readonly end: 'ended'; readonly code: number | null }
  | { readonly end: 'not-started' }
  | { readonly end: 'time-limit' };

/**
 * Runs a program until it ends or the time is over, in milliseconds; then it is killed with all the
 * programs it started. It is killed, too, when this program is interrupted.
 */
export function run(
  command: readonly [program: string, ...args: string[]],
  milliseconds: number,
): Promise<RunEnd> {
  const [program, ...args] = command;
  return new Promise((resolve) => {
    // A group of its own (POSIX), so that the children of the start script die with it.
    const detached = process.platform !== 'win32';
    const child = spawn(program, args, { detached, stdio: 'ignore', windowsHide: true });
    let stopped = false;
    const stop = (): void => {
      stopped = true;
      killGroup(child.pid);
    };
    // The signal takes its course after whoever waits for this run has tidied up.
    const interrupted = (signal: NodeJS.Signals): void => {
      stop();
      child.once('exit', () => setImmediate(() => process.kill(process.pid, signal)));
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
    for (const signal of signals) process.once(signal, interrupted);
    const timer = setTimeout(stop, milliseconds);
    const finish = (end: RunEnd): void => {
      clearTimeout(timer);
      for (const signal of signals) process.off(signal, interrupted);
      resolve(end);
    };
    child.once('error', () => finish({ end: 'not-started' }));
    child.once('exit', (code) => finish(stopped ? { end: 'time-limit' } : { end: 'ended', code }));
  });
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // The group has ended by itself.
  }
}
