import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Case, caseOf } from './prove.ts';

const FOLDER = '../shared/data/workbooks';

/** Whether the shared data folder with the workbooks that others made is there. */
export const OTHERS_FOUND = existsSync(FOLDER);

/** Those workbooks with the cells chosen for filling; none where the folder is absent. */
export function othersCases(without: ReadonlySet<string> = new Set()): Case[] {
  const names = OTHERS_FOUND ? readdirSync(FOLDER) : [];
  return names
    .filter((name) => /\.xls[xm]$/.test(name) && !without.has(name))
    .map((name) => caseOf(name, readFileSync(join(FOLDER, name))));
}
