/**
 * Simple methods that others use to find wrong figures in a return, and combinations of them, for
 * comparison with the checks: each gives one ranked list.
 */
import type { Grid } from '../../src/checks/plausibility/grid.ts';
import { type Cell, cellsOf } from './baselines/cells.ts';
import { scored, scoreOf } from './baselines/change-methods.ts';
import { fused, inTurns, rarest } from './baselines/combinations.ts';
import { type Flag, type Method, ranked, type SingleMethod } from './baselines/flag.ts';
import { type Pool, poolOf } from './baselines/pool.ts';
import { ratioEdit } from './baselines/ratio-method.ts';
import type { Reference } from './baselines/reference.ts';
import { gaps, newGaps } from './baselines/sum-methods.ts';
import { blanks, isolatedBlanks, powersOfTen, repeats, zeros } from './baselines/typed-checks.ts';

export { combinations, type Flag, type Method, singleMethods } from './baselines/flag.ts';
export { hitAt } from './baselines/hit.ts';
export { buildReference, type Reference } from './baselines/reference.ts';

/** Lists that h1, h2 and h4 are made of. */
const fusedMethods = ['d', 'e', 'f2', 'g2'] as const;
const rareMethods = ['c', 'd', 'e', 'f', 'f2', 'g2', 'k', 'r', 'z', 'm2'] as const;
const turnMethods = ['f2', 'g2', 'z', 'm2', 'r', 'd'] as const;

/**
 * The list of a method for a return, best first, equal scores in the order of the questionnaire. The
 * country is left out of what the method compares with. Figures of a grid do not change once it was
 * looked at.
 */
export function flagsOf(
  method: Method,
  grid: Grid,
  reference: Reference,
  country: string,
): readonly Flag[] {
  const made = reference.made.get(grid) ?? new Map<Method, Flag[]>();
  reference.made.set(grid, made);
  const flags = made.get(method) ?? makeFlags(method, grid, reference, country);
  made.set(method, flags);
  return flags;
}

/** How many flags each method with a threshold in use raises. */
export type UsualFlags = Record<'b' | 'c' | 'f2' | 'g', number>;

/** Flags of a return at the thresholds in use: 30 per cent, C = 4, the 95 per cent band, any gap. */
export function usualFlags(grid: Grid, reference: Reference, country: string): UsualFlags {
  const beyond = (method: Method, limit: number): number =>
    flagsOf(method, grid, reference, country).filter(({ score }) => score > limit).length;
  return {
    b: beyond('b', 0),
    c: beyond('c', 4),
    f2: beyond('f2', -Math.log10(0.05)),
    g: beyond('g', 0),
  };
}

function makeFlags(method: Method, grid: Grid, reference: Reference, country: string): Flag[] {
  const lists = (methods: readonly Method[]): (readonly Flag[])[] =>
    methods.map((each) => flagsOf(each, grid, reference, country));
  switch (method) {
    case 'h1':
      return fused(lists(fusedMethods));
    case 'h2':
      return rarest(lists(rareMethods), (list, score) =>
        rarityOf(rareMethods[list] ?? 'f2', score, reference, country),
      );
    case 'h4':
      return inTurns(lists(turnMethods));
    default:
      return ranked(singleFlags(method, grid, cellsIn(grid, reference), reference, country));
  }
}

function singleFlags(
  method: SingleMethod,
  grid: Grid,
  cells: readonly Cell[],
  reference: Reference,
  country: string,
): Flag[] {
  switch (method) {
    case 'c':
      return ratioEdit(cells);
    case 'g':
      return gaps(grid);
    case 'g2':
      return newGaps(grid);
    case 'k':
      return powersOfTen(grid, cells);
    case 'r':
      return repeats(grid, cells);
    case 'z':
      return zeros(grid, cells);
    case 'm':
      return blanks(grid);
    case 'm2':
      return isolatedBlanks(grid);
    default:
      return scored(cells, scoreOf[method], reference, country);
  }
}

function cellsIn(grid: Grid, { cells }: Reference): readonly Cell[] {
  const known = cells.get(grid) ?? cellsOf(grid);
  cells.set(grid, known);
  return known;
}

/** How rare a score is in the untouched returns of others, as share of the places it could be at. */
function rarityOf(method: Method, score: number, reference: Reference, country: string): number {
  const places = reference.placesOf(method === 'm2' ? 'used' : 'filled', country);
  return Math.max(0.5, scoresOf(method, reference).atLeast(score, country)) / Math.max(1, places);
}

/** Scores of the flags that a method raises in untouched returns. */
function scoresOf(method: Method, reference: Reference): Pool {
  const known = reference.scores.get(method);
  if (known !== undefined) return known;
  const byCountry = [...reference.grids].map(([country, grid]): [string, number[]] => [
    country,
    flagsOf(method, grid, reference, country).map(({ score }) => score),
  ]);
  const pool = poolOf(new Map(byCountry));
  reference.scores.set(method, pool);
  return pool;
}
