import { bestCorrection, closingFigures, isSupported, misfit } from './corrections.ts';
import {
  gainEvidence,
  gainFeatures,
  givenPlaces,
  neighbourEvidence,
  neighbourFeatures,
  type Suspect,
  type SuspectSearch,
} from './suspect.ts';

/** Two neighbouring digits in the wrong order: 5,412 for 4,512. */
export const digits: SuspectSearch = {
  kinds: ['digits'],
  features: [...gainFeatures, 'size', 'orders', ...neighbourFeatures, 'misfit'],
  find: (model, focus) => {
    const found: Suspect[] = [];
    for (const { question, at, figure, before, after } of givenPlaces(model, focus)) {
      const orders = otherOrders(figure);
      const best = bestCorrection(model, question, at, orders);
      if (best === null || !isSupported(best, closingFigures(model, question, at))) continue;
      found.push({
        kind: 'digits',
        cells: [[question, at]],
        lead: [question, at],
        figure: best.figure,
        evidence: [
          ...gainEvidence(best.gain),
          Math.log10(figure),
          Math.log(orders.length),
          ...neighbourEvidence({ before, after }),
          misfit(model, question, at, best),
        ],
      });
    }
    return found;
  },
};

/** The figures that two neighbouring digits exchanged would give; none with a zero in front. */
export function otherOrders(figure: number): number[] {
  if (figure < 10 || !Number.isSafeInteger(figure)) return [];
  const text = String(figure);
  const orders = new Set<number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const [a = '', b = ''] = [text[at], text[at + 1]];
    if (a === b || (at === 0 && b === '0')) continue;
    orders.add(Number(text.slice(0, at) + b + a + text.slice(at + 2)));
  }
  return [...orders];
}
