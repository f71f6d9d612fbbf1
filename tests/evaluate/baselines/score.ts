import type { Grid } from '../../../src/checks/plausibility/grid.ts';
import {
  combinations,
  flagsOf,
  hitAt,
  type Method,
  type Reference,
  singleMethods,
} from '../baselines.ts';
import type { Slipped } from '../slips.ts';

/** Findings that a person looks at first. */
const budget = 5;

/** Slips of one type that each method has among its first five, as sum of chances. */
export type Hits = Map<Method, number>;

export const methods: readonly Method[] = [...singleMethods, ...combinations];

/** Has every method look for a slip in the return of a country. */
export function addHits(
  hits: Hits,
  grid: Grid,
  slipped: Slipped,
  reference: Reference,
  country: string,
): void {
  const wrong: Grid = { ...grid, values: slipped.values };
  for (const method of methods) {
    const hit = hitAt(flagsOf(method, wrong, reference, country), slipped, budget);
    hits.set(method, (hits.get(method) ?? 0) + hit);
  }
}

/** The best of some methods and its per cent of the slips. */
export function bestOf(hits: Hits, made: number, among: readonly Method[]): string {
  const [method, found] = [...hits]
    .filter(([each]) => among.includes(each))
    .reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0] as [string, number]);
  return found === 0 ? '0' : `${Math.round((100 * found) / made)} (${method})`;
}
