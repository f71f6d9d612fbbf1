import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { numbersOf, returnsFolder } from '../revision/index.ts';

/** Snapshots that a country folder keeps, as `cycle/number`, oldest first. */
export function snapshotsKept(folder: string): string[] {
  const within = join(folder, returnsFolder);
  if (!existsSync(within)) return [];
  return readdirSync(within)
    .filter((name) => /^\d{4}$/.test(name))
    .sort()
    .flatMap((cycle) => numbersOf(folder, Number(cycle)).map((number) => `${cycle}/${number}`));
}
