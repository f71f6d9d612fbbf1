import { basename } from 'node:path';
import { readJson } from '../files/json.ts';
import { stopOn } from '../problems.ts';
import type { Binding } from '../schema/types.ts';
import { problemsOf } from '../schema/validate.ts';

/** Reads a binding that `uncts bind` wrote and a person may have corrected. Throws {@link InputError}. */
export function loadBinding(path: string): Binding {
  const file = basename(path);
  const value = readJson(path, file);
  stopOn(problemsOf('binding', value, { file }));
  return value as Binding;
}
