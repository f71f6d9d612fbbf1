import { placeKey } from '../../../src/checks/plausibility/grid.ts';
import type { Place } from '../../../src/checks/plausibility/plausibility.ts';
import { type Flag, ranked } from './flag.ts';

/** Constant of the fusion of ranks, for short lists. */
const fusionConstant = 10;

/** h1: reciprocal rank fusion (G. Cormack and others, 2009); flags of equal score share their rank. */
export function fused(lists: readonly (readonly Flag[])[]): Flag[] {
  const found = new Map<number, { place: Place; best: number[] }>();
  lists.forEach((list, number) => {
    const ranks = ranksOf(list);
    list.forEach(({ places }, at) => {
      for (const place of places) {
        const known = found.get(placeKey(...place)) ?? { place, best: [] };
        // A place of several sums counts with the first of them.
        known.best[number] ??= 1 / (fusionConstant + (ranks[at] ?? 0));
        found.set(placeKey(...place), known);
      }
    });
  });
  return ranked(
    [...found.values()].map(({ place, best }) => ({
      places: [place],
      score: best.reduce((sum, share) => sum + share, 0),
    })),
  );
}

/** h2: the rarest of the scores of a flag counts; `rarity` is a share, by list and score. */
export function rarest(
  lists: readonly (readonly Flag[])[],
  rarity: (list: number, score: number) => number,
): Flag[] {
  const best = new Map<string, Flag>();
  lists.forEach((list, number) => {
    for (const flag of list) {
      const score = -Math.log10(rarity(number, flag.score));
      const known = best.get(keyOf(flag));
      if (known === undefined || known.score < score) best.set(keyOf(flag), { ...flag, score });
    }
  });
  return ranked([...best.values()]);
}

/** h4: the first of each list, the second of each, and so on; a flag is not repeated. */
export function inTurns(lists: readonly (readonly Flag[])[]): Flag[] {
  const seen = new Set<string>();
  const turns: Flag[] = [];
  const next = lists.map(() => 0);
  let before = -1;
  while (turns.length > before) {
    before = turns.length;
    lists.forEach((list, number) => {
      let at = next[number] ?? 0;
      while (at < list.length && seen.has(keyOf(list[at]))) at += 1;
      next[number] = at + 1;
      const flag = list[at];
      if (flag === undefined) return;
      seen.add(keyOf(flag));
      turns.push({ places: flag.places, score: 1 / (turns.length + 1) });
    });
  }
  return turns;
}

function keyOf(flag: Flag | undefined): string {
  return (flag?.places ?? []).map(([question, at]) => placeKey(question, at)).join(' ');
}

/** Ranks from 1; flags of equal score have their middle one. */
function ranksOf(list: readonly Flag[]): number[] {
  const ranks: number[] = [];
  for (let from = 0; from < list.length; ) {
    let to = from;
    while (to < list.length && list[to]?.score === list[from]?.score) to += 1;
    for (let at = from; at < to; at += 1) ranks.push((from + 1 + to) / 2);
    from = to;
  }
  return ranks;
}
