import { existsSync, readdirSync } from 'node:fs';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { readJson } from '../files/json.ts';
import { InputError, type Problem, stopOn } from '../problems.ts';
import type { Source } from '../schema/types.ts';
import { problemsOf } from '../schema/validate.ts';

/** A described source and where its data file lies. */
export interface DescribedSource {
  definition: Source;
  /** The description, as messages name it. */
  describedIn: string;
  /** The data file. */
  path: string;
  /** The data file, as messages and lineage name it. */
  shownAs: string;
}

/**
 * Reads every description in a country folder's sources/.
 * Throws {@link InputError} with all that is wrong in them.
 */
export function readSourceFiles(folder: string): DescribedSource[] {
  const directory = join(folder, 'sources');
  if (!existsSync(directory)) throw new InputError([{ code: 'file-missing', file: 'sources/' }]);
  const names = readdirSync(directory)
    .filter((name) => name.endsWith('.json'))
    .sort();
  const problems: Problem[] = [];
  const sources: DescribedSource[] = [];
  for (const name of names) {
    const describedIn = `sources/${name}`;
    try {
      const definition = readJson(join(directory, name), describedIn) as Source;
      const found = problemsOf('source', definition, { file: describedIn });
      if (found.length === 0) found.push(...inconsistencies(definition, name, folder));
      problems.push(...found);
      if (found.length === 0) {
        const shownAs = [definition.file.path ?? ''].flat()[0] ?? '';
        sources.push({ definition, describedIn, path: join(folder, shownAs), shownAs });
      }
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      problems.push(...error.problems);
    }
  }
  if (names.length === 0) problems.push({ code: 'file-missing', file: 'sources/*.json' });
  stopOn(problems);
  return sources;
}

function inconsistencies(source: Source, name: string, folder: string): Problem[] {
  const file = `sources/${name}`;
  const problems: Problem[] = [];
  const wrong = (column: string, role: string, reason: string): void => {
    problems.push({ code: 'column-role', file, column, role, reason });
  };
  if (`${source.source}.json` !== name) {
    problems.push({ code: 'source-name', file, found: source.source, expected: name });
  }
  for (const path of [source.file.path ?? []].flat()) {
    const inside = relative(folder, resolve(folder, path));
    if (inside.startsWith('..') || isAbsolute(inside)) {
      problems.push({ code: 'path-outside', file, folder: path });
    }
  }
  const byRole = (role: string): string[] =>
    source.columns.filter((column) => column.role === role).map(({ column }) => column);
  if (byRole('year').length !== 1)
    wrong(byRole('year').join(', '), 'year', 'a source has exactly one');
  if (byRole('measure').length === 0 && source.counts === undefined)
    wrong('', 'measure', 'a source has at least one');
  if (byRole('code').length > 1)
    wrong(byRole('code').join(', '), 'code', 'a source has at most one');
  for (const { column, role, list } of source.columns) {
    if (role === 'code' && list === undefined) wrong(column, role, 'it names no code list');
    if (role !== 'code' && list !== undefined) wrong(column, role, 'only a code has a code list');
  }
  const names = source.columns.map(({ column }) => column);
  for (const column of names.filter((entry, index) => names.indexOf(entry) !== index)) {
    problems.push({ code: 'duplicate-id', file, kind: 'column', id: column });
  }
  const breakdowns = source.breakdowns ?? [];
  for (const { breakdown, column } of breakdowns) {
    const role = source.columns.find((entry) => entry.column === column)?.role;
    if (role === undefined) {
      problems.push({ code: 'unknown-reference', file, kind: 'column', id: column, known: names });
    } else if (role !== 'category')
      wrong(column, role, `it carries the breakdown ${breakdown} and must be a category`);
    if (names.includes(breakdown) && breakdown !== column) {
      problems.push({ code: 'duplicate-id', file, kind: 'breakdown', id: breakdown });
    }
  }
  return problems;
}
