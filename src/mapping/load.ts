import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../files/csv.ts';
import { InputError, type Problem, stopOn } from '../problems.ts';
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
const correspondenceHeader = [
  'list',
  'code',
  'label',
  'iccs',
  'valid_from',
  'valid_to',
  'status',
  'reviewer',
  'remark',
];

/**
 * Reads mapping.csv and, where there is one, correspondence.csv.
 * Throws {@link InputError} with every wrong line of both.
 */
export function loadMapping(folder: string): LoadedMapping {
  const problems: Problem[] = [];
  const lines = readLines<MappingLine>(folder, 'mapping.csv', 'mapping', mappingHeader, problems);
  const hasCorrespondence = existsSync(join(folder, 'correspondence.csv'));
  const matches = hasCorrespondence
    ? readLines<CorrespondenceLine>(
        folder,
        'correspondence.csv',
        'correspondence',
        correspondenceHeader,
        problems,
      )
    : [];
  const built = buildCorrespondence(matches, 'correspondence.csv');
  problems.push(...built.problems);
  stopOn(problems);
  return { lines, matches, correspondence: built.correspondence };
}

function readLines<T>(
  folder: string,
  file: string,
  schema: 'mapping' | 'correspondence',
  header: readonly string[],
  problems: Problem[],
): NumberedLine<T>[] {
  try {
    return readCsv(join(folder, file), file, header).flatMap(({ line, values }) => {
      const found = problemsOf(schema, values, { file, line });
      problems.push(...found);
      return found.length === 0 ? [{ line, entry: values as T }] : [];
    });
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    problems.push(...error.problems);
    return [];
  }
}
