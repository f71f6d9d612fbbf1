import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Environment, onPath } from '../../programs/on-path.ts';

/** A LibreOffice that answers. */
export interface Office {
  /** The program, and arguments that come before ours. */
  readonly command: readonly [program: string, ...args: string[]];
  /** As in "7.4.7.2". */
  readonly version: string;
}

/** The environment variable that says where soffice is. */
export const officeVariable = 'UNCTS_OFFICE';

/** How long a program may take to say its version, in milliseconds. */
const patience = 30_000;

/**
 * Finds LibreOffice: where UNCTS_OFFICE says and nowhere else if it is set; otherwise on the PATH or
 * in the usual places of Linux, macOS and Windows. Undefined if none of them answers.
 */
export function findOffice(
  environment: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): Office | undefined {
  const named = environment[officeVariable]?.trim() ?? '';
  const places = named === '' ? usualPlaces(environment, platform) : [named];
  for (const program of places) {
    const version = existsSync(program) ? versionOf(program) : undefined;
    if (version !== undefined) return { command: [program], version };
  }
  return undefined;
}

/** Where soffice may be, the likeliest place first. */
export function usualPlaces(environment: Environment, platform: NodeJS.Platform): string[] {
  if (platform === 'win32') {
    // soffice.exe returns at once; soffice.com waits for the end and prints.
    const folders = [environment.ProgramFiles, environment['ProgramFiles(x86)']];
    const installed = folders.flatMap((folder) =>
      folder === undefined ? [] : [join(folder, 'LibreOffice', 'program', 'soffice.com')],
    );
    return [...onPath('soffice.com', environment), ...installed];
  }
  const anywhere = [...onPath('soffice', environment), ...onPath('libreoffice', environment)];
  if (platform === 'darwin') {
    const application = join('Applications', 'LibreOffice.app', 'Contents', 'MacOS', 'soffice');
    return [...anywhere, join('/', application), join(homedir(), application)];
  }
  return [
    ...anywhere,
    '/usr/bin/soffice',
    '/usr/lib/libreoffice/program/soffice',
    '/usr/lib64/libreoffice/program/soffice',
    ...downloaded('/opt'),
  ];
}

/** LibreOffice's own packages for Linux go to folders such as /opt/libreoffice24.8. */
function downloaded(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return names
    .filter((name) => name.startsWith('libreoffice'))
    .sort()
    .reverse()
    .map((name) => join(folder, name, 'program', 'soffice'));
}

function versionOf(program: string): string | undefined {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8', timeout: patience });
  return /^LibreOffice\w* ([0-9][0-9.]*)/m.exec(stdout ?? '')?.[1];
}
