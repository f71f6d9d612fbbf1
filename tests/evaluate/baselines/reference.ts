import { type Grid, givenInWindow, isGiven } from '../../../src/checks/plausibility/grid.ts';
import { type Cell, changesOf, figureNear, levelOf, logChange, rootChange } from './cells.ts';
import { familyOf, sizeOf } from './family.ts';
import type { Flag, Method } from './flag.ts';
import { type Pool, poolOf } from './pool.ts';

/** What is compared with other countries: steps by logarithm and by root, and levels between neighbours. */
export type Quantity = 'log' | 'root' | 'level-1' | 'level-2';

/** What the baselines know of other countries. */
export interface Reference {
  grids: ReadonlyMap<string, Grid>;
  /**
   * Numbers of a quantity for figures like the one of a question: same family and size, or of all
   * families where the other countries have fewer than 60.
   */
  poolFor(quantity: Quantity, question: number, count: number, without: string): Pool;
  /** How many places of the window the others have: filled, or in a series with any figure. */
  placesOf(kind: 'filled' | 'used', without: string): number;
  /** Figures of a grid and lists already made of them. */
  cells: WeakMap<Grid, readonly Cell[]>;
  made: WeakMap<Grid, Map<Method, Flag[]>>;
  /** Scores of a method in untouched returns, made when first asked for. */
  scores: Map<Method, Pool>;
}

const fewest = 60;

type Numbers = Map<string, Map<string, number[]>>;

/** Gathers the quantities of every country; each is left out of them when its own list is made. */
export function buildReference(grids: ReadonlyMap<string, Grid>): Reference {
  const structure = [...grids.values()][0]?.structure;
  const familyAt = structure?.tableOf.map((table) =>
    familyOf(structure.tables[table]?.table ?? ''),
  );
  const numbers: Numbers = new Map();
  for (const [country, grid] of grids) {
    grid.values.forEach((line, question) => {
      gather(line, (quantity, count, value) => {
        for (const family of [familyAt?.[question] ?? '', everyFamily]) {
          put(numbers, `${quantity} ${sizeOf(count)} ${family}`, country, value);
        }
      });
    });
  }
  const pools = new Map([...numbers].map(([key, byCountry]) => [key, poolOf(byCountry)]));
  const places = new Map([...grids].map(([country, grid]) => [country, placesIn(grid)]));
  const all = { filled: 0, used: 0 };
  for (const { filled, used } of places.values()) {
    all.filled += filled;
    all.used += used;
  }
  return {
    grids,
    poolFor(quantity, question, count, without) {
      const key = `${quantity} ${sizeOf(count)} `;
      const family = pools.get(key + (familyAt?.[question] ?? ''));
      if (family !== undefined && family.size(without) >= fewest) return family;
      return pools.get(key + everyFamily) ?? nobody;
    },
    placesOf: (kind, without) => all[kind] - (places.get(without)?.[kind] ?? 0),
    cells: new WeakMap(),
    made: new WeakMap(),
    scores: new Map(),
  };
}

function placesIn(grid: Grid): Record<'filled' | 'used', number> {
  const given = grid.values.map((line) => givenInWindow(grid, line));
  return {
    filled: given.reduce((sum, count) => sum + count, 0),
    used: given.filter((count) => count > 0).length * (grid.years.length - grid.from),
  };
}

const everyFamily = '*';

const nobody = poolOf(new Map());

/** The quantities of a series; roots without sign, as only their size is asked for. */
function gather(
  line: Float64Array,
  put: (quantity: Quantity, count: number, value: number) => void,
): void {
  for (const change of changesOf(line)) {
    put('log', change.before, logChange(change));
    put('root', change.before, Math.abs(rootChange(change)));
  }
  line.forEach((figure, at) => {
    if (!isGiven(figure)) return;
    const [before, after] = [figureNear(line, at, -1), figureNear(line, at, 1)];
    const level = levelOf({ figure, before, after });
    if (level !== null) put(`level-${level.neighbours}`, level.expected, level.distance);
  });
}

function put(numbers: Numbers, key: string, country: string, value: number): void {
  const byCountry = numbers.get(key) ?? new Map<string, number[]>();
  numbers.set(key, byCountry);
  const values = byCountry.get(country);
  if (values === undefined) byCountry.set(country, [value]);
  else values.push(value);
}
