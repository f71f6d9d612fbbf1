import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readJson } from '../files/json.ts';
import { InputError, type Problem, stopOn } from '../problems.ts';
import type { Source } from '../schema/types.ts';
import { problemsOf } from '../schema/validate.ts';
import { inconsistencies } from './consistency.ts';
import { withCounts } from './derive/columns.ts';
import { derivationProblems } from './derive/consistency.ts';
import { shownName } from './server/relation.ts';
import { withSpellings } from './spellings.ts';

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

/** A description, or what is wrong with it. */
export type Description = DescribedSource | { describedIn: string; problems: readonly Problem[] };

/**
 * Reads every description in a country folder's sources/.
 * Throws {@link InputError} with all that is wrong in them.
 */
export function readSourceFiles(folder: string): DescribedSource[] {
  const descriptions = readDescriptions(folder);
  stopOn(descriptions.flatMap((each) => ('problems' in each ? each.problems : [])));
  return descriptions.flatMap((each) => ('problems' in each ? [] : [each]));
}

/**
 * Reads the descriptions of a folder one by one, in order of name; `wanted` is the id of the only one.
 * Throws {@link InputError} when there is none.
 */
export function readDescriptions(folder: string, wanted?: string): Description[] {
  const directory = join(folder, 'sources');
  if (!existsSync(directory)) throw new InputError([{ code: 'file-missing', file: 'sources/' }]);
  const all = readdirSync(directory)
    .filter((name) => name.endsWith('.json'))
    .sort();
  if (all.length === 0) throw new InputError([{ code: 'file-missing', file: 'sources/*.json' }]);
  const names = all.filter((name) => wanted === undefined || name === `${wanted}.json`);
  if (names.length === 0) {
    const known = all.map((name) => name.replace(/\.json$/, ''));
    const id = wanted ?? '';
    throw new InputError([
      { code: 'unknown-reference', file: 'sources/', kind: 'source', id, known },
    ]);
  }
  return names.map((name) => {
    try {
      return readDescription(folder, name);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      return { describedIn: `sources/${name}`, problems: error.problems };
    }
  });
}

function readDescription(folder: string, name: string): DescribedSource {
  const describedIn = `sources/${name}`;
  const read = readJson(join(folder, describedIn), describedIn) as Source;
  stopOn(problemsOf('source', read, { file: describedIn }));
  const definition = withSpellings(withCounts(read), describedIn, folder);
  const { path = [], format } = definition.file;
  const isOnServer = format === 'postgres';
  const problems = inconsistencies(definition, name, folder);
  // Of a server that is asked to derive, that it cannot is all there is to say.
  if (!isOnServer || problems.length === 0) {
    problems.push(...derivationProblems(definition, describedIn));
  }
  stopOn(problems);
  const shownAs = isOnServer ? shownName(definition.file) : [path].flat().join(', ');
  return { definition, describedIn, folder, shownAs };
}
