import type { Stratum } from '../dataset/aggregate.ts';
import type { ReadSource } from '../dataset/engine.ts';
import { groupBy } from '../group.ts';
import { compareText } from '../order.ts';
import { apportion } from './apportion.ts';
import type { CodeMatch, Correspondence } from './correspondence.ts';
import type { ColumnTest, Selection } from './selection.ts';

/** The records of a stratum, divided over the ICCS codes that their national code is split over. */
export interface Split {
  /** Column of the national code. */
  column: string;
  parts: readonly CodeMatch[];
  /** By measure: the sum of the stratum, divided in the order of the parts. */
  values: Readonly<Record<string, readonly number[]>>;
}

/** Strata whose national code is split. */
export type Splits = ReadonlyMap<Stratum, Split>;

/**
 * Divides the strata of codes that are split by shares. Whole sums stay whole, and the parts of a
 * stratum add up to it, so that every figure made of strata is whole, parts add up to totals over ICCS
 * codes and over breakdowns alike, and no record is lost or counted twice.
 *
 * Method: cumulative rounding. The running total of a code in a year is apportioned ({@link apportion})
 * after each stratum, and the stratum takes the increase. Small strata are so not each rounded the same
 * way. Strata are taken in the order of the source's breakdowns, so that the error of a category of the
 * first breakdown, and of the code as a whole, is less than one. Sums that are not whole or negative
 * are multiplied by the shares.
 */
export function splitsOf(
  { definition }: ReadSource,
  strata: readonly Stratum[],
  correspondence: Correspondence,
): Splits {
  const splits = new Map<Stratum, Split>();
  const declared = definition.columns.find(({ role }) => role === 'code');
  const parts = (correspondence.get(declared?.list ?? '') ?? []).filter(({ share }) => share < 1);
  if (declared === undefined || parts.length === 0) return splits;
  const { column } = declared;
  const measures = definition.columns.filter(({ role }) => role === 'measure');
  const order = (definition.breakdowns ?? []).map((breakdown) => breakdown.column);
  const groups = groupBy(strata, ({ year, categories }) =>
    JSON.stringify([year, categories[column]]),
  );
  for (const group of groups.values()) {
    const { year = 0, categories = {} } = group[0] ?? {};
    const split = parts
      .filter(({ code, from, to }) => code === categories[column] && from <= year && year <= to)
      .toSorted((a, b) => compareText(a.iccs, b.iccs));
    if (split.length === 0) continue;
    const sorted = group.toSorted((a, b) => compareBy(order, a, b));
    const divided = measures.map((measure) => ({
      measure: measure.column,
      values: divide(
        sorted.map(({ measures }) => measures[measure.column]?.sum ?? 0),
        split.map(({ share }) => share),
      ),
    }));
    for (const [at, stratum] of sorted.entries()) {
      const values = Object.fromEntries(divided.map((d) => [d.measure, d.values[at] ?? []]));
      splits.set(stratum, { column, parts: split, values });
    }
  }
  return splits;
}

function compareBy(columns: readonly string[], a: Stratum, b: Stratum): number {
  for (const column of columns) {
    const order = compareText(a.categories[column] ?? '', b.categories[column] ?? '');
    if (order !== 0) return order;
  }
  return 0;
}

function divide(sums: readonly number[], shares: readonly number[]): number[][] {
  if (!sums.every((sum) => Number.isSafeInteger(sum) && sum >= 0)) {
    return sums.map((sum) => shares.map((share) => sum * share));
  }
  let running = 0;
  let before = shares.map(() => 0);
  return sums.map((sum) => {
    running += sum;
    const now = apportion(running, shares);
    const increase = now.map((part, at) => part - (before[at] ?? 0));
    before = now;
    return increase;
  });
}

/** Places of the parts that a selection takes of a split stratum that it takes. */
export function partsTaken(selection: Selection, stratum: Stratum, split: Split): number[] {
  return split.parts.flatMap((part, at) =>
    selection.tests.every((test) => takesPart(test, part, stratum, split)) ? [at] : [],
  );
}

function takesPart(test: ColumnTest, part: CodeMatch, stratum: Stratum, split: Split): boolean {
  if (test.kind !== 'codes' || test.column !== split.column) return true;
  const matches = test.codes.get(stratum.categories[test.column] ?? '') ?? [];
  // A code that the mapping names itself is taken as a whole: its match has no ICCS code.
  const matched = matches.some(
    ({ iccs, from, to }) =>
      (iccs === '' || iccs === part.iccs) && from <= stratum.year && stratum.year <= to,
  );
  return matched !== test.negated;
}
