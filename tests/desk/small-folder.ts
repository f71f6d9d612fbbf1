import { createHash } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Desk, Return } from '../../src/schema/types.ts';
import { uncts } from '../cli/run-uncts.ts';
import { compileSmall } from '../compile-small.ts';

/** The return of the small country under another code, with its figures changed. */
export async function smallReturn(
  country: string,
  cycle = 2014,
  change: (value: number) => number = (value) => value,
): Promise<Return> {
  const ret = await compileSmall({}, cycle);
  return {
    ...ret,
    country,
    countryName: `Land of ${country}`,
    observations: ret.observations.map((each) =>
      each.value === null ? each : { ...each, value: change(each.value) },
    ),
  };
}

/** A temporary folder in which the desk runs; files are written by their path below it. */
export function workplace() {
  const folder = mkdtempSync(join(tmpdir(), 'uncts-desk-'));
  const write = (name: string, content: string | Uint8Array | object): void => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    const isText = typeof content === 'string' || content instanceof Uint8Array;
    writeFileSync(path, isText ? content : JSON.stringify(content));
  };
  return {
    folder,
    write,
    desk: (words: readonly string[]) => uncts(['desk', ...words, '--jobs', '2'], folder),
    read: (name: string): string => readFileSync(join(folder, name), 'utf8'),
    state: (out: string): Desk => JSON.parse(readFileSync(join(folder, out, 'desk.json'), 'utf8')),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Every file below a folder with the SHA-256 of its bytes. */
export function bytesIn(folder: string, above = ''): Record<string, string> {
  return Object.fromEntries(
    readdirSync(join(folder, above))
      .sort()
      .flatMap((entry) => {
        const name = `${above}${entry}`;
        if (statSync(join(folder, name)).isDirectory()) {
          return Object.entries(bytesIn(folder, `${name}/`));
        }
        const bytes = readFileSync(join(folder, name));
        return [[name, createHash('sha256').update(bytes).digest('hex')]];
      }),
  );
}
