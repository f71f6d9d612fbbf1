import { yearOf } from '../instrument/cell-id.ts';
import type { LoadedInstrument } from '../instrument/model.ts';
import { compareText } from '../order.ts';
import type { Return } from '../schema/types.ts';
import { type Change, type Changes, changesBetween } from './changes.ts';
import { type MeasuresByPart, measuresByPart } from './measures.ts';
import { pairsOf } from './pairs.ts';
import type { Versions } from './reasons.ts';
import { settledChanges } from './settled.ts';
import { type Triangle, trianglesOf } from './triangle.ts';

/** What tells a return from the others it is compared with. */
export interface VintageName {
  cycle: number;
  /** Of a snapshot: its number within the cycle. */
  number?: number;
  file: string;
}

/** One return of several of a country. */
export interface Vintage extends Versions {
  name: VintageName;
}

/** Two returns beside each other; `from` and `to` are their places among the vintages, from 0. */
export interface Comparison {
  kind: 'step' | 'overall';
  from: number;
  to: number;
  /** Years that both ask, oldest first. */
  years: readonly number[];
  changes: Changes;
  /** Those among the changes that concern settled years. */
  settled: readonly Change[];
  parts: MeasuresByPart;
}

/** Everything that a revision report tells. */
export interface Compared {
  vintages: readonly Vintage[];
  /** Each vintage with the next; of more than two that share years, the first with the last. */
  comparisons: readonly Comparison[];
  /** The first with the last where that can be; else the last step. */
  main: Comparison;
  /** Of three vintages or more. */
  triangles: readonly Triangle[];
  /** Breaks in series that the last return declares, by cell. */
  breaks: readonly { cell: string; comment: string }[];
}

/** SDMX code of a break in the series. */
const breakStatus = 'B';

/**
 * Older first: by cycle, then by number of the snapshot. Returns that have none keep their order and
 * come after the snapshots of their cycle. Pure.
 */
export function inOrder(vintages: readonly Vintage[]): Vintage[] {
  const number = ({ name }: Vintage): number => name.number ?? Number.MAX_SAFE_INTEGER;
  return vintages.toSorted((a, b) => a.name.cycle - b.name.cycle || number(a) - number(b));
}

/** Years that two returns ask, oldest first. */
export function sharedYears(earlier: Return, later: Return): number[] {
  const years = new Set(earlier.observations.map(({ cell }) => yearOf(cell)));
  const shared = later.observations
    .map(({ cell }) => yearOf(cell))
    .filter((year) => years.has(year));
  return [...new Set(shared)].sort((a, b) => a - b);
}

/** Compares returns of one country that stand in order; at least two, each sharing years with the next. Pure. */
export function compareVintages(
  vintages: readonly Vintage[],
  { files }: Pick<LoadedInstrument, 'files'>,
): Compared {
  const chapterOf = new Map(
    files.flatMap(({ file, chapters }) =>
      chapters.flatMap(({ chapter, tables }) =>
        tables.map(({ table }) => [`${file}/${table}`, `${file}/${chapter}`] as const),
      ),
    ),
  );
  const compare = (kind: Comparison['kind'], from: number, to: number): Comparison[] => {
    const [earlier, later] = [vintages[from], vintages[to]];
    if (earlier === undefined || later === undefined) return [];
    const years = sharedYears(earlier.ret, later.ret);
    if (years.length === 0) return [];
    const changes = changesBetween(earlier, later);
    const settled = settledChanges(changes.changes, earlier.ret);
    const parts = measuresByPart(pairsOf(earlier.ret, later.ret), chapterOf);
    return [{ kind, from, to, years, changes, settled, parts }];
  };
  const last = vintages.length - 1;
  const steps = vintages.slice(1).flatMap((_, index) => compare('step', index, index + 1));
  const overall = vintages.length > 2 ? compare('overall', 0, last) : [];
  const main = overall[0] ?? steps.at(-1);
  if (main === undefined) throw new Error('no two returns that share a year');
  return {
    vintages,
    comparisons: [...steps, ...overall],
    main,
    triangles: vintages.length > 2 ? trianglesOf(vintages.map(({ ret }) => ret)) : [],
    breaks: (vintages[last]?.ret.observations ?? [])
      .filter(({ status }) => status === breakStatus)
      .map(({ cell, comment = '' }) => ({ cell, comment }))
      .sort((a, b) => compareText(a.cell, b.cell)),
  };
}
