import { bestCorrection, closingFigures, middleOfNeighbours } from './corrections.ts';
import {
  gainEvidence,
  gainFeatures,
  givenPlaces,
  neighbourEvidence,
  neighbourFeatures,
  type Suspect,
  type SuspectSearch,
} from './suspect.ts';

/** A figure that does not fit, whatever the reason: what a rule or its neighbours say fits better. */
export const value: SuspectSearch = {
  kinds: ['value'],
  features: [...gainFeatures, 'size', ...neighbourFeatures],
  find: (model, focus) => {
    const found: Suspect[] = [];
    for (const { question, at, figure, before, after } of givenPlaces(model, focus)) {
      const figures = new Set(closingFigures(model, question, at));
      const middle = middleOfNeighbours(model, question, at);
      if (middle !== null) figures.add(middle);
      figures.delete(figure);
      const best = bestCorrection(model, question, at, figures);
      if (best === null) continue;
      found.push({
        kind: 'value',
        cells: [[question, at]],
        lead: [question, at],
        figure: best.figure,
        evidence: [
          ...gainEvidence(best.gain),
          Math.log10(figure + 1),
          ...neighbourEvidence({ before, after }),
        ],
      });
    }
    return found;
  },
};
