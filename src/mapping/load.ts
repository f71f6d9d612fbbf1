import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../files/csv.ts';
import { collected, type Problem, stopOn } from '../problems.ts';
import type { CorrespondenceLine, MappingLine } from '../schema/types.ts';
import { problemsOf } from '../schema/validate.ts';
import { buildCorrespondence, type Correspondence } from './correspondence.ts';

export interface NumberedLine<T> {
  line: number;
  entry: T;
}

/** What a country wrote about how its sources answer the questionnaire. */
export interface LoadedMapping {
  lines: readonly NumberedLine<MappingLine>[];
  /** The lines of correspondence.csv, and what they say. */
  matches: readonly NumberedLine<CorrespondenceLine>[];
  correspondence: Correspondence;
}

const mappingHeader = [
  'table',
  'row',
  'column',
  'source',
  'where',
  'measure',
  'years',
  'combine',
  'status',
  'comment',
];
/** The columns of correspondence.csv; `share` may be left out. */
export const correspondenceHeader = [
  'list',
  'code',
  'label',
  'iccs',
  'valid_from',
  'valid_to',
  'status',
  'reviewer',
  'remark',
  'share',
] as const;

/**
 * Reads mapping.csv and, where there is one, correspondence.csv.
 * Throws {@link InputError} with every wrong line of both.
 */
export function loadMapping(folder: string): LoadedMapping {
  const problems: Problem[] = [];
  const lines = readLines<MappingLine>(
    join(folder, 'mapping.csv'),
    'mapping.csv',
    'mapping',
    mappingHeader,
    problems,
  );
  const hasCorrespondence = existsSync(join(folder, 'correspondence.csv'));
  const read = hasCorrespondence
    ? readCorrespondence(join(folder, 'correspondence.csv'), 'correspondence.csv')
    : { matches: [], problems: [] };
  const { matches } = read;
  const built = buildCorrespondence(matches, 'correspondence.csv');
  problems.push(...read.problems, ...built.problems);
  stopOn(problems);
  return { lines, matches, correspondence: built.correspondence };
}

/** The lines of a file in the form of correspondence.csv, and what is wrong with others. */
export function readCorrespondence(
  path: string,
  shownAs: string,
): { matches: NumberedLine<CorrespondenceLine>[]; problems: Problem[] } {
  const problems: Problem[] = [];
  const matches = readLines<CorrespondenceLine>(
    path,
    shownAs,
    'correspondence',
    correspondenceHeader,
    problems,
    ['share'],
  );
  return { matches, problems };
}

function readLines<T>(
  path: string,
  file: string,
  schema: 'mapping' | 'correspondence',
  header: readonly string[],
  problems: Problem[],
  optional: readonly string[] = [],
): NumberedLine<T>[] {
  const rows = collected(problems, () => readCsv(path, file, header, optional)) ?? [];
  return rows.flatMap(({ line, values }) => {
    const found = problemsOf(schema, values, { file, line });
    problems.push(...found);
    return found.length === 0 ? [{ line, entry: values as T }] : [];
  });
}
