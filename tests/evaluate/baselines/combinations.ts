import { placeKey } from '../../../src/checks/plausibility/grid.ts';
import type { Place } from '../../../src/checks/plausibility/plausibility.ts';
import { type Flag, ranked } from './flag.ts';

/** Constant of the fusion of ranks, for short lists. */
const fusionConstant = 10;

/** h1: reciprocal rank fusion (G. Cormack and others, 2009); flags of equal score share their rank. */
export function fused(lists: readonly (readonly Flag[])[]): Flag[] {
  return byPlace(
    lists.map((list) => {
      const ranks = ranksOf(list);
      return list.map((flag, at) => ({ ...flag, score: 1 / (fusionConstant + (ranks[at] ?? 0)) }));
    }),
    (scores) => scores.reduce((sum, score) => sum + score, 0),
  );
}

/** h2: the rarest of the scores of a place counts; `rarity` is a share, by list and score. */
export function rarest(
  lists: readonly (readonly Flag[])[],
  rarity: (list: number, score: number) => number,
): Flag[] {
  return byPlace(
    lists.map((list, number) =>
      list.map((flag) => ({ ...flag, score: -Math.log10(rarity(number, flag.score)) })),
    ),
    (scores) => Math.max(...scores),
  );
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
      turns.push({ places: flag.places, score: -turns.length });
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

/** One flag for each place, from the best score that it has in each list. */
function byPlace(
  lists: readonly (readonly Flag[])[],
  together: (scores: readonly number[]) => number,
): Flag[] {
  return ranked(
    bestByPlace(lists).map(({ place, scores }) => ({ places: [place], score: together(scores) })),
  );
}

/** Places of any list in the order of the questionnaire, each with its best score of every list it is in. */
export function bestByPlace(
  lists: readonly (readonly Flag[])[],
): { place: Place; scores: number[] }[] {
  const found = new Map<number, { place: Place; best: Map<number, number> }>();
  lists.forEach((list, number) => {
    for (const { places, score } of list) {
      for (const place of places) {
        const key = placeKey(...place);
        const known = found.get(key) ?? { place, best: new Map<number, number>() };
        known.best.set(number, Math.max(score, known.best.get(number) ?? score));
        found.set(key, known);
      }
    }
  });
  return [...found]
    .sort(([one], [other]) => one - other)
    .map(([, { place, best }]) => ({ place, scores: [...best.values()] }));
}
