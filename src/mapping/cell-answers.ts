import type { Stratum } from '../dataset/aggregate.ts';
import type { Dataset } from '../dataset/read-dataset.ts';
import type { SelectedRecords } from '../dataset/selected-records.ts';
import type { LoadedInstrument } from '../instrument/model.ts';
import type { Answer } from './answers.ts';
import type { Combined } from './combine.ts';
import { combinedOf, resolvedFor, splitsFor, strataOf } from './compile-return.ts';
import type { LoadedMapping } from './load.ts';

/**
 * Everything that the mapping says about one question, for all years: what a return says of it, from
 * the sources that answer it alone. Throws {@link InputError} with all problems of the mapping.
 */
export async function answersTo(
  question: string,
  dataset: Dataset,
  mapping: LoadedMapping,
  instrument: LoadedInstrument,
): Promise<Combined & { strata: ReadonlyMap<string, readonly Stratum[]> }> {
  const resolved = await resolvedFor(dataset, mapping, instrument);
  const answers = resolved.answers.filter((answer) => answer.question === question);
  const used = new Set(answers.map(({ selection }) => selection?.source.definition.source));
  const sources = new Map([...dataset.sources].filter(([id]) => used.has(id)));
  // At the grain of the whole mapping, so that shares of split codes come out as in the return.
  const strata = await strataOf({ ...dataset, sources }, resolved);
  const splits = splitsFor({ ...dataset, sources }, mapping, strata);
  return { ...combinedOf(answers, strata, splits), strata };
}

/** The records that an answer takes in a year, as tests on texts; undefined if it takes none. */
export function selectedBy(
  { selection, column }: Answer,
  year: number,
): SelectedRecords | undefined {
  if (selection === undefined) return undefined;
  const tests = [...selection.tests, ...(column === undefined ? [] : [column.test])];
  return {
    year,
    tests: tests.map((test) => ({
      column: test.column,
      negated: test.negated,
      texts:
        test.kind === 'in'
          ? [...test.values]
          : [...test.codes]
              .filter(([, matches]) => matches.some(({ from, to }) => from <= year && year <= to))
              .map(([code]) => code),
    })),
  };
}
