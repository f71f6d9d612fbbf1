import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Tests of the command line run the built program, so it is built from the sources at hand. */
export function setup(): void {
  const tsc = fileURLToPath(new URL('../node_modules/typescript/bin/tsc', import.meta.url));
  const root = fileURLToPath(new URL('..', import.meta.url));
  execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], {
    cwd: root,
    stdio: 'inherit',
  });
}
