import { placeKey } from '../../../src/checks/plausibility/grid.ts';
import type { Slipped } from '../slips.ts';
import type { Flag } from './flag.ts';

/**
 * Chance, 0 to 1, that one of the first `budget` flags has a wrong place among its own. Flags of
 * equal score stand in any order; a flag takes one slot, however many places it has.
 */
export function hitAt(
  flags: readonly Flag[],
  { places }: Pick<Slipped, 'places'>,
  budget: number,
): number {
  const wrong = new Set(places.map((place) => placeKey(...place)));
  const tells = (flag: Flag): boolean => flag.places.some((place) => wrong.has(placeKey(...place)));
  for (let from = 0; from < Math.min(budget, flags.length); ) {
    const alike = flags.filter(({ score }) => score === flags[from]?.score);
    const hits = alike.filter(tells).length;
    const slots = Math.min(budget - from, alike.length);
    if (hits > 0) return 1 - missed(alike.length, hits, slots);
    from += alike.length;
  }
  return 0;
}

/** Chance that none of the hits among some flags is drawn into so many slots. */
function missed(flags: number, hits: number, slots: number): number {
  let chance = 1;
  for (let drawn = 0; drawn < slots; drawn += 1) {
    chance *= Math.max(0, flags - hits - drawn) / (flags - drawn);
  }
  return chance;
}
