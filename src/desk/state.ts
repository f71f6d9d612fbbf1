import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprint, readJson } from '../files/json.ts';
import { readBytes } from '../files/read.ts';
import { InputError, type Problem, stopOn } from '../problems.ts';
import type { Desk, DeskReturn } from '../schema/types.ts';
import { problemsOf } from '../schema/validate.ts';

/** Names of the files of the output folder. */
export const deskFiles = {
  state: 'desk.json',
  values: 'values.csv',
  findings: 'findings.csv',
  index: 'index.html',
} as const;

/** Names of the pieces in the folder of each return. */
export const pieceFiles = { values: 'values.csv', findings: 'desk-findings.csv' } as const;

/** What the run before left; undefined without one, or where its state cannot be read. */
export function stateIn(out: string): Desk | undefined {
  const path = join(out, deskFiles.state);
  if (!existsSync(path)) return undefined;
  try {
    const value = readJson(path, deskFiles.state);
    return problemsOf('desk', value, { file: deskFiles.state }).length === 0
      ? (value as Desk)
      : undefined;
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

/** Whether the results of a return are all there, as they were written. */
export function isWhole(out: string, { folder, outputs }: DeskReturn): boolean {
  return outputs.every(({ name, sha256 }) => {
    try {
      return fingerprint(readBytes(join(out, folder, name), name)) === sha256;
    } catch (error) {
      if (error instanceof InputError) return false;
      throw error;
    }
  });
}

/**
 * Throws {@link InputError} where a folder of a return stands already and was not made by the desk: it
 * would be replaced.
 */
export function stopOnOthers(out: string, folders: readonly string[]): void {
  stopOn(
    folders.flatMap((folder): Problem[] => {
      const path = join(out, folder);
      if (!existsSync(path) || isOurs(path)) return [];
      return isEmpty(path) ? [] : [{ code: 'folder-not-ours', file: out, folder }];
    }),
  );
}

/** Whether a folder holds the results of a return: no other command writes such a piece. */
export function isOurs(path: string): boolean {
  return existsSync(join(path, pieceFiles.findings));
}

function isEmpty(path: string): boolean {
  try {
    return readdirSync(path).length === 0;
  } catch {
    return false;
  }
}
