import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from '../files/json.ts';
import { InputError, type Problem, stopOn } from '../problems.ts';
import type { Source } from '../schema/types.ts';
import { problemsOf } from '../schema/validate.ts';
import { inconsistencies } from './consistency.ts';

/** A described source. */
export interface DescribedSource {
  definition: Source;
  /** The description, as messages name it. */
  describedIn: string;
  /** The country folder, in which its files lie. */
  folder: string;
  /** The data file or files, as messages and lineage name them. */
  shownAs: string;
}

/**
 * Reads every description in a country folder's sources/, or those that `wanted` tells.
 * Throws {@link InputError} with all that is wrong in them.
 */
export function readSourceFiles(folder: string, wanted?: string): DescribedSource[] {
  const directory = join(folder, 'sources');
  if (!existsSync(directory)) throw new InputError([{ code: 'file-missing', file: 'sources/' }]);
  const all = readdirSync(directory)
    .filter((name) => name.endsWith('.json'))
    .sort();
  const names = all.filter((name) => wanted === undefined || name === `${wanted}.json`);
  const problems: Problem[] = [];
  const sources: DescribedSource[] = [];
  for (const name of names) {
    try {
      sources.push(readDescription(folder, name));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (all.length === 0) problems.push({ code: 'file-missing', file: 'sources/*.json' });
  else if (names.length === 0) {
    const known = all.map((name) => name.replace(/\.json$/, ''));
    const id = wanted ?? '';
    problems.push({ code: 'unknown-reference', file: 'sources/', kind: 'source', id, known });
  }
  stopOn(problems);
  return sources;
}

function readDescription(folder: string, name: string): DescribedSource {
  const describedIn = `sources/${name}`;
  const definition = readJson(join(folder, describedIn), describedIn) as Source;
  stopOn(problemsOf('source', definition, { file: describedIn }));
  stopOn(inconsistencies(definition, name, folder));
  const { path = [], connection = '' } = definition.file;
  const shownAs = [path].flat().join(', ') || connection;
  return { definition, describedIn, folder, shownAs };
}
