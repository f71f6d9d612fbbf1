import { lineOf } from '../plausibility/changes.ts';
import { logCount } from '../plausibility/density.ts';
import { isGiven, nearest } from '../plausibility/grid.ts';
import type { Plausibility } from '../plausibility/plausibility.ts';
import { givenPlaces, type Suspect, type SuspectSearch } from './suspect.ts';

/** Smaller changes, in spreads of the series, are what years differ by. */
const smallestStep = 2;

/** A series that goes on at another level: before a year its figures hold together, and from it on. */
export const step: SuspectSearch = {
  kinds: ['step'],
  features: [
    'spreads',
    'spreads-first',
    'change',
    'size',
    'spread',
    'next-change',
    'last-change',
    'years-before',
    'years-after',
    'others-too',
    'has-others',
  ],
  find: (model, focus) => {
    const found: Suspect[] = [];
    for (const { question, at, figure, before } of givenPlaces(model, focus)) {
      if (before < 0 || model.isBroken(question, before, at)) continue;
      const line = lineOf(model.grid, question);
      const distance = spreadsBetween(model, question, before, at);
      if (Math.abs(distance) < smallestStep) continue;
      const beforeThat = nearest(line, before, -1);
      const next = nearest(line, at, 1);
      const others = othersAt(model, question, before, at, Math.sign(distance));
      found.push({
        kind: 'step',
        cells: [[question, at]],
        lead: [question, at],
        figure: line[before] ?? 0,
        evidence: [
          Math.min(12, Math.abs(distance)),
          Math.min(5, Math.abs(distance)),
          Math.min(3, Math.abs(logCount(figure) - logCount(line[before] ?? 0))),
          Math.log10(Math.min(figure, line[before] ?? 0) + 1),
          Math.log(model.spreadOf(question)),
          next < 0 ? 0 : Math.min(6, Math.abs(spreadsBetween(model, question, at, next))),
          beforeThat < 0
            ? 0
            : Math.min(6, Math.abs(spreadsBetween(model, question, beforeThat, before))),
          Math.log(line.subarray(0, at).filter(isGiven).length + 1),
          line.subarray(at + 1).filter(isGiven).length,
          others.share,
          others.count > 0 ? 1 : 0,
        ],
      });
    }
    return found;
  },
};

/** Change between two years in spreads of the series. */
function spreadsBetween(model: Plausibility, question: number, from: number, to: number): number {
  const line = lineOf(model.grid, question);
  const [before, after] = [line[from] ?? 0, line[to] ?? 0];
  const chance = 2 / Math.sqrt((before + 1) * (after + 1));
  const spread = Math.sqrt((to - from) * model.spreadOf(question) ** 2 + chance);
  return (logCount(after) - logCount(before)) / spread;
}

/** Whole, parts and other sex: how many move as far in the same direction. */
function othersAt(model: Plausibility, question: number, from: number, to: number, sign: number) {
  const { pairs, pairsOf } = model.grid.structure;
  const partners = (pairsOf[question] ?? []).flatMap((pair) =>
    (pairs[pair] ?? []).filter((other) => other !== question),
  );
  const given = partners.filter((other) => {
    const line = lineOf(model.grid, other);
    return isGiven(line[from]) && isGiven(line[to]);
  });
  const along = given.filter(
    (other) => sign * spreadsBetween(model, other, from, to) >= smallestStep,
  );
  return { count: given.length, share: given.length === 0 ? 0 : along.length / given.length };
}
