import type { Stratum } from '../dataset/aggregate.ts';
import type { ReadSource } from '../dataset/engine.ts';
import { type CodeMatch, shareTolerance } from './correspondence.ts';

/** A test on one column of a stratum. */
export type ColumnTest =
  | { column: string; kind: 'in'; values: ReadonlySet<string>; negated: boolean }
  | {
      column: string;
      kind: 'codes';
      codes: ReadonlyMap<string, readonly CodeMatch[]>;
      /** ICCS codes by which the test takes them; empty when it names national codes alone. */
      iccs: readonly string[];
      negated: boolean;
    };

/** Records of a source that a mapping line takes. */
export interface Selection {
  /** Line of mapping.csv. */
  line: number;
  source: ReadSource;
  /** The `where` as the person wrote it. */
  where: string;
  measure: string;
  years: ReadonlySet<number>;
  tests: readonly ColumnTest[];
}

/** Whether a selection takes the records of a stratum. */
export function takes(selection: Selection, stratum: Stratum): boolean {
  return (
    selection.years.has(stratum.year) && selection.tests.every((test) => passes(test, stratum))
  );
}

/**
 * Whether one test holds for a stratum. Of a code that is split over ICCS codes, both a test for one
 * of them and a test against it take a part.
 */
export function passes(test: ColumnTest, stratum: Stratum): boolean {
  const text = stratum.categories[test.column] ?? '';
  if (test.kind === 'in') return test.values.has(text) !== test.negated;
  const share = (test.codes.get(text) ?? [])
    .filter(({ from, to }) => from <= stratum.year && stratum.year <= to)
    .reduce((sum, match) => sum + match.share, 0);
  return test.negated ? share < 1 - shareTolerance : share > 0;
}
