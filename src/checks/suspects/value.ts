import { lineOf } from '../plausibility/changes.ts';
import { logCount } from '../plausibility/density.ts';
import { bestCorrection, closingFigures } from './corrections.ts';
import {
  gainEvidence,
  gainFeatures,
  givenPlaces,
  type Suspect,
  type SuspectSearch,
} from './suspect.ts';

/** A figure that does not fit, whatever the reason: what a rule or its neighbours say fits better. */
export const value: SuspectSearch = {
  kinds: ['value'],
  features: [...gainFeatures, 'size', 'two-neighbours', 'alone'],
  find: (model, focus) => {
    const found: Suspect[] = [];
    for (const { question, at, figure, before, after } of givenPlaces(model, focus)) {
      const line = lineOf(model.grid, question);
      const beside = [before, after].flatMap((year) =>
        year < 0 ? [] : [logCount(line[year] ?? 0)],
      );
      const mean = beside.reduce((sum, entry) => sum + entry, 0) / beside.length;
      const figures = new Set(closingFigures(model, question, at));
      if (beside.length > 0) figures.add(Math.max(0, Math.round(Math.exp(mean) - 0.5)));
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
          beside.length === 2 ? 1 : 0,
          beside.length === 0 ? 1 : 0,
        ],
      });
    }
    return found;
  },
};
