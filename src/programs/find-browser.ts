import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { type Environment, onPath } from './on-path.ts';

/** The environment variable that says where the browser is. */
export const browserVariable = 'UNCTS_BROWSER';

/** Names of programs that print a page in the same way, on Linux. */
const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'brave-browser',
];

/**
 * Finds a browser of the Chromium family: where UNCTS_BROWSER says and nowhere else if it is set;
 * otherwise on the PATH or in the usual places of Linux, macOS and Windows. Undefined if there is none.
 */
export function findBrowser(
  environment: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
): string | undefined {
  const named = environment[browserVariable]?.trim() ?? '';
  const places = named === '' ? usualPlaces(environment, platform) : [named];
  return places.find((place) => existsSync(place));
}

/** Where a browser may be, the likeliest place first. */
export function usualPlaces(environment: Environment, platform: NodeJS.Platform): string[] {
  if (platform === 'win32') {
    const folders = [
      environment.ProgramFiles,
      environment['ProgramFiles(x86)'],
      environment.LocalAppData,
    ].flatMap((folder) => folder ?? []);
    return [
      join('Google', 'Chrome', 'Application', 'chrome.exe'),
      join('Microsoft', 'Edge', 'Application', 'msedge.exe'),
      join('Chromium', 'Application', 'chrome.exe'),
    ].flatMap((program) => folders.map((folder) => join(folder, program)));
  }
  if (platform === 'darwin') {
    return ['Google Chrome', 'Microsoft Edge', 'Chromium'].flatMap((name) =>
      ['/', homedir()].map((root) =>
        join(root, 'Applications', `${name}.app`, 'Contents', 'MacOS', name),
      ),
    );
  }
  return [...names.flatMap((name) => onPath(name, environment)), '/snap/bin/chromium'];
}
