import { groupBy } from '../group.ts';
import { tableOf, yearOf } from '../instrument/cell-id.ts';
import { median } from '../median.ts';
import { compareText } from '../order.ts';
import type { Pair } from './pairs.ts';

/** Below this many figures with a relative revision nothing is said of a lean. */
export const leastForLean = 10;

/**
 * Two-sided 5 per cent point of Student's t with 9 degrees of freedom, those of the fewest figures for
 * which a lean is told; with more figures it is the stricter limit.
 */
const leanLimit = 2.262;

/** Which way the revisions lean, as far as their number allows to say so. */
export interface Lean {
  way: 'up' | 'down' | 'neither';
  /** Mean revision over its standard error; null where all revisions are alike. */
  t: number | null;
}

/**
 * Revisions of a group of cells. P is the earlier figure, L the later one, n the number of cells with
 * both; revisions are L - P. What a group lacks is null, never zero.
 */
export interface Measures {
  /** n: cells with a figure in both returns, zero included. */
  compared: number;
  /** Those whose figure changed. */
  revised: number;
  /** Cells with a figure only in the later, and only in the earlier return; in no other measure. */
  added: number;
  gone: number;
  /** revised as per cent of n. */
  revisedPercent: number | null;
  /** Sum of L - P over n, in the unit of the figures. */
  mean: number | null;
  /** Mean and median of (L - P) / |P| in per cent, over the cells whose P is not zero. */
  meanPercent: number | null;
  medianPercent: number | null;
  /** Mean of |L - P| / |P| in per cent, over the same cells. */
  meanAbsolutePercent: number | null;
  /** Median of |L - P| / |P| in per cent over those of them that were revised. */
  medianRevisedPercent: number | null;
  /** Sum of |L - P| as per cent of the sum of |L|, over all n. */
  relativePercent: number | null;
  /** Cells whose earlier figure is zero, which have no per cent; and how many of them were revised. */
  fromZero: number;
  fromZeroRevised: number;
  /** Null below {@link leastForLean} figures. */
  lean: Lean | null;
}

/** Measures of a pair of returns, as a whole and by parts; a part without any figure is left out. */
export interface MeasuresByPart {
  all: Measures;
  /** By chapter, in the order of `chapters`. */
  chapters: readonly { chapter: string; measures: Measures }[];
  tables: readonly { table: string; measures: Measures }[];
  years: readonly { year: number; measures: Measures }[];
}

/**
 * How much figures were revised: mean revision, mean absolute revision, relative mean absolute revision
 * and whether the mean revision differs from zero. Pure; the order of the pairs does not matter.
 *
 * Source: R. McKenzie and M. Gamba, Interpreting the results of revision analyses: recommended summary
 * statistics (OECD/Eurostat Guidelines on Revisions Policy and Analysis, 2008), as calculated for the
 * OECD Main Economic Indicators. There a revision is that of a growth rate, in percentage points; levels
 * as here are made comparable by the earlier figure. The relative measure divides by the later figures
 * (some programs divide by the earlier ones). The standard error is s / sqrt(n), and not the one for
 * time series, since the cells of a table have no order; totals move with their parts, so that a lean is
 * a hint and no test.
 */
export function measuresOf(pairs: readonly Pair[]): Measures {
  const ordered = pairs.toSorted((a, b) => compareText(a.cell, b.cell));
  const both = ordered.flatMap(({ earlier, later }) =>
    earlier === null || later === null ? [] : [{ earlier, later, by: later - earlier }],
  );
  const revised = both.filter(({ by }) => by !== 0);
  const relative = both
    .filter(({ earlier }) => earlier !== 0)
    .map(({ earlier, by }) => (by / Math.abs(earlier)) * 100);
  const sizes = relative.filter((by) => by !== 0).map(Math.abs);
  const later = sum(both.map((each) => Math.abs(each.later)));
  return {
    compared: both.length,
    revised: revised.length,
    added: pairs.filter((each) => each.earlier === null && each.later !== null).length,
    gone: pairs.filter((each) => each.earlier !== null && each.later === null).length,
    revisedPercent: both.length === 0 ? null : (revised.length / both.length) * 100,
    mean: mean(both.map(({ by }) => by)),
    meanPercent: mean(relative),
    medianPercent: middle(relative),
    meanAbsolutePercent: mean(relative.map(Math.abs)),
    medianRevisedPercent: middle(sizes),
    relativePercent: later === 0 ? null : (sum(both.map(({ by }) => Math.abs(by))) / later) * 100,
    fromZero: both.length - relative.length,
    fromZeroRevised: both.filter(({ earlier, by }) => earlier === 0 && by !== 0).length,
    lean: leanOf(relative),
  };
}

/** The same by chapter, table and year. `chapterOf` names the chapter of a table, in their order. */
export function measuresByPart(
  pairs: readonly Pair[],
  chapterOf: ReadonlyMap<string, string>,
): MeasuresByPart {
  const tables = grouped(pairs, ({ cell }) => tableOf(cell));
  const chapters = grouped(pairs, ({ cell }) => chapterOf.get(tableOf(cell)) ?? tableOf(cell));
  const years = grouped(pairs, ({ cell }) => yearOf(cell));
  const inOrder = <K>(known: Iterable<K>, groups: ReadonlyMap<K, unknown>): K[] => [
    ...new Set([...[...known].filter((key) => groups.has(key)), ...groups.keys()]),
  ];
  return {
    all: measuresOf(pairs),
    chapters: inOrder(chapterOf.values(), chapters).flatMap((chapter) =>
      told(chapters.get(chapter)).map((measures) => ({ chapter, measures })),
    ),
    tables: inOrder(chapterOf.keys(), tables).flatMap((table) =>
      told(tables.get(table)).map((measures) => ({ table, measures })),
    ),
    years: [...years.keys()]
      .sort((a, b) => a - b)
      .flatMap((year) => told(years.get(year)).map((measures) => ({ year, measures }))),
  };
}

function told(pairs: readonly Pair[] = []): Measures[] {
  return pairs.some(({ earlier, later }) => earlier !== null || later !== null)
    ? [measuresOf(pairs)]
    : [];
}

function grouped<K>(pairs: readonly Pair[], key: (pair: Pair) => K): Map<K, Pair[]> {
  const ordered = pairs.toSorted((a, b) => compareText(a.cell, b.cell));
  return groupBy(ordered, key);
}

function leanOf(relative: readonly number[]): Lean | null {
  const middle = mean(relative);
  if (middle === null || relative.length < leastForLean) return null;
  const n = relative.length;
  const variance = sum(relative.map((by) => (by - middle) ** 2)) / (n - 1);
  if (variance === 0) return { way: wayOf(middle), t: null };
  const t = middle / Math.sqrt(variance / n);
  return { way: Math.abs(t) > leanLimit ? wayOf(t) : 'neither', t };
}

function wayOf(value: number): Lean['way'] {
  if (value === 0) return 'neither';
  return value > 0 ? 'up' : 'down';
}

function sum(values: readonly number[]): number {
  return values.reduce((all, each) => all + each, 0);
}

function mean(values: readonly number[]): number | null {
  return values.length === 0 ? null : sum(values) / values.length;
}

function middle(values: readonly number[]): number | null {
  return values.length === 0 ? null : median(values);
}
