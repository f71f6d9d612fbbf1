import { join } from 'node:path';
import { readCsv } from '../files/csv.ts';
import { collected, InputError, type Problem, stopOn } from '../problems.ts';
import type { Derived, Source } from '../schema/types.ts';
import { isInside } from './load/paths.ts';

/** The columns of a file of spellings. */
const header = ['text', 'spelling'];

/**
 * A description in which spellings that stand in a CSV file of the country folder (`valuesIn`) stand
 * with those of the description itself, which go first. Throws {@link InputError} with all that is wrong
 * in the files.
 */
export function withSpellings(source: Source, describedIn: string, folder: string): Source {
  if (source.derived === undefined) return source;
  const problems: Problem[] = [];
  const derived = source.derived.map((entry): Derived => {
    if (entry.as !== 'text' || entry.valuesIn === undefined) return entry;
    const { valuesIn, values = {}, ...rest } = entry;
    const read = collected(problems, () => readSpellings(folder, valuesIn, describedIn));
    return read === undefined ? entry : { ...rest, values: { ...read, ...values } };
  });
  stopOn(problems);
  return { ...source, derived };
}

function readSpellings(folder: string, path: string, describedIn: string): Record<string, string> {
  if (!isInside(folder, path)) {
    throw new InputError([{ code: 'path-outside', file: describedIn, folder: path }]);
  }
  const spellings = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { line, values } of readCsv(join(folder, path), path, header)) {
    const { text = '', spelling = '' } = values;
    const first = spellings.get(text);
    if (first !== undefined && first !== spelling) {
      problems.push({ code: 'spelling-twice', file: path, line, text, first, second: spelling });
    }
    spellings.set(text, first ?? spelling);
  }
  stopOn(problems);
  return Object.fromEntries(spellings);
}
