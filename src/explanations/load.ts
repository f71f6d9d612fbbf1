import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from '../files/json.ts';
import { type Problem, stopOn } from '../problems.ts';
import type { Explanation, Explanations } from '../schema/types.ts';
import { problemsOf } from '../schema/validate.ts';

/** Name of the file in a country folder. */
export const explanationsFile = 'explanations.json';

/**
 * Reads the answers of a country folder; a folder without the file has none. Throws {@link InputError}
 * with everything that is wrong with it, among it two answers to one finding.
 */
export function loadExplanations(folder: string): Explanation[] {
  const path = join(folder, explanationsFile);
  if (!existsSync(path)) return [];
  const file = readJson(path, explanationsFile) as Explanations;
  stopOn(problemsOf('explanations', file, { file: explanationsFile }));
  const ids = file.explanations.map(({ finding }) => finding);
  const twice = new Set(ids.filter((id, index) => ids.indexOf(id) !== index));
  stopOn(
    [...twice].map(
      (id): Problem => ({ code: 'duplicate-id', file: explanationsFile, kind: 'answer to', id }),
    ),
  );
  return file.explanations;
}
