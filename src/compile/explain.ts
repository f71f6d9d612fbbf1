import { basename } from 'node:path';
import { openCountry } from '../country/folder.ts';
import { explanationsFile, loadExplanations, takeExplanations } from '../explanations/index.ts';
import { formatJson } from '../files/json.ts';
import { readBytes } from '../files/read.ts';
import { type Problem, stopOn } from '../problems.ts';
import type { Explanation } from '../schema/types.ts';
import { readable } from '../workbook/index.ts';
import { type ReadQueries, readQueryWorkbook } from '../workbook/queries/index.ts';

export interface ExplainRequest {
  /** Query lists that came back, by path. */
  lists: readonly string[];
  /** A code or a path to a country folder; by default the country of the lists. */
  country?: string;
  dataFolder?: string;
}

export interface Explained {
  /** The country folder. */
  folder: string;
  answers: number;
  added: number;
  replaced: number;
  unchanged: number;
  /** explanations.json as it should be; undefined when nothing changes. */
  content?: string;
}

/**
 * Takes the answers of query lists that came back, so that they last. Several lists, one for each
 * institution, are one: a finding answered in two of them is a problem. Writes nothing. Throws
 * {@link InputError} with all problems of all lists.
 */
export function explain({ lists, country, dataFolder }: ExplainRequest): Explained {
  const read = lists.map(readList);
  stopOn(read.flatMap(({ queries }) => queries.problems));
  const code = read[0]?.queries.country ?? '';
  const { folder, profile } = openCountry(country ?? code, dataFolder);
  stopOn([
    ...read.flatMap(({ file, queries }) => ofOtherCountry(file, queries, profile.country)),
    ...answeredTwice(read),
  ]);
  const given = read.flatMap(({ queries }) => queries.given);
  const known = loadExplanations(folder);
  const { content, ...counts } = takeExplanations(known, given);
  const changed = counts.added + counts.replaced > 0;
  return {
    folder,
    answers: given.length,
    ...counts,
    ...(changed ? { content: formatJson(content) } : {}),
  };
}

/** Where the answers are kept. */
export { explanationsFile };

/** A query list that came back, with its name. */
export interface ReadList {
  file: string;
  queries: ReadQueries;
}

/** Reads a query list. Throws {@link InputError} when it is no workbook. */
export function readList(path: string): ReadList {
  const file = basename(path);
  const bytes = readBytes(path, file);
  return { file, queries: readable(file, () => readQueryWorkbook(bytes, file)) };
}

/** Says that a list is of another country than the one expected. */
export function ofOtherCountry(
  file: string,
  { country }: ReadQueries,
  expected: string,
): Problem[] {
  return country === expected
    ? []
    : [{ code: 'queries-of-country', file, found: country, expected }];
}

/** Findings that two lists answer, told of the later one. */
export function answeredTwice(
  read: readonly ReadList[],
): Extract<Problem, { code: 'query-line' }>[] {
  const first = new Map<string, string>();
  return read.flatMap(({ file, queries }) =>
    queries.given.flatMap(({ finding }: Explanation) => {
      const before = first.get(finding);
      if (before === undefined) {
        first.set(finding, file);
        return [];
      }
      return [
        {
          code: 'query-line' as const,
          file,
          reason: 'answered-twice' as const,
          found: finding,
          known: [],
        },
      ];
    }),
  );
}
