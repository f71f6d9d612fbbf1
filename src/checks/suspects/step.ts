import { lineOf } from '../plausibility/changes.ts';
import { logCount } from '../plausibility/density.ts';
import { isGiven, nearest } from '../plausibility/grid.ts';
import type { Plausibility } from '../plausibility/plausibility.ts';
import { givenPlaces, type Suspect, type SuspectSearch } from './suspect.ts';

/** Smaller changes, in spreads of the series, are what years differ by. */
const smallestStep = 2;

/**
 * A series that goes on at another level for at least two years. Real breaks stand in the published series that the weights are
 * learned from, so what tells a break from a slip is left out: only how far the series moved counts.
 */
export const step: SuspectSearch = {
  kinds: ['step'],
  features: ['spreads', 'spreads-first', 'size', 'years-before'],
  find: (model, focus) => {
    const found: Suspect[] = [];
    for (const { question, at, figure, before } of givenPlaces(model, focus)) {
      if (before < 0 || model.isBroken(question, before, at)) continue;
      const line = lineOf(model.grid, question);
      const distance = spreadsBetween(model, question, before, at);
      if (Math.abs(distance) < smallestStep || !lasts(model, question, before, at)) continue;
      found.push({
        kind: 'step',
        cells: [[question, at]],
        lead: [question, at],
        figure: line[before] ?? 0,
        evidence: [
          Math.min(12, Math.abs(distance)),
          Math.min(5, Math.abs(distance)),
          Math.log10(Math.min(figure, line[before] ?? 0) + 1),
          Math.log(line.subarray(0, at).filter(isGiven).length + 1),
        ],
      });
    }
    return found;
  },
};

/** Whether the years before and after the change stand apart, too: else a single figure stands out. */
function lasts(model: Plausibility, question: number, before: number, at: number): boolean {
  const line = lineOf(model.grid, question);
  const next = nearest(line, at, 1);
  const earlier = nearest(line, before, -1);
  const sign = Math.sign(spreadsBetween(model, question, before, at));
  const apart = (from: number, to: number): boolean =>
    sign * spreadsBetween(model, question, from, to) >= smallestStep;
  return next >= 0 && apart(before, next) && (earlier < 0 || apart(earlier, at));
}

/** Change between two years in spreads of the series. */
function spreadsBetween(model: Plausibility, question: number, from: number, to: number): number {
  const line = lineOf(model.grid, question);
  const [before, after] = [line[from] ?? 0, line[to] ?? 0];
  const chance = 2 / Math.sqrt((before + 1) * (after + 1));
  const spread = Math.sqrt((to - from) * model.spreadOf(question) ** 2 + chance);
  return (logCount(after) - logCount(before)) / spread;
}
