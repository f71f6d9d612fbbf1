import { type Plausibility, totalGain } from '../plausibility/plausibility.ts';
import {
  bestCorrection,
  type Correction,
  closingFigures,
  isSupported,
  misfit,
} from './corrections.ts';
import {
  type Focus,
  gainEvidence,
  gainFeatures,
  givenPlaces,
  neighbourEvidence,
  neighbourFeatures,
  type Suspect,
  type SuspectSearch,
} from './suspect.ts';

const powers = [10, 100, 1000] as const;

const features = [...gainFeatures, 'digits', 'hundred', 'thousand', ...neighbourFeatures, 'misfit'];

/** Figures 10, 100 or 1000 times too large: zeros typed too many, units for thousands. */
export const tooLarge: SuspectSearch = {
  kinds: ['too-large'],
  features,
  find: (model, focus) =>
    suspects(model, focus, 'too-large', (figure, power) =>
      figure % power === 0 ? [figure / power] : [],
    ),
};

/** Figures 10, 100 or 1000 times too small; what closes a sum tells the digits that were lost. */
export const tooSmall: SuspectSearch = {
  kinds: ['too-small'],
  features,
  find: (model, focus) =>
    suspects(model, focus, 'too-small', (figure, power, closing) => [
      figure * power,
      ...closing.filter((value) => Math.abs(value - figure * power) <= power / 2),
    ]),
};

function suspects(
  model: Plausibility,
  focus: Focus | undefined,
  kind: 'too-large' | 'too-small',
  candidates: (figure: number, power: number, closing: readonly number[]) => number[],
): Suspect[] {
  const found: Suspect[] = [];
  for (const { question, at, figure, before, after } of givenPlaces(model, focus)) {
    if (figure === 0) continue;
    const closing = closingFigures(model, question, at);
    let best: (Correction & { power: number }) | null = null;
    for (const power of powers) {
      const better = bestCorrection(model, question, at, candidates(figure, power, closing));
      if (better === null) continue;
      if (best === null || totalGain(better.gain) > totalGain(best.gain))
        best = { ...better, power };
    }
    if (best === null || !isSupported(best, closing)) continue;
    found.push({
      kind,
      cells: [[question, at]],
      lead: [question, at],
      figure: best.figure,
      times: best.power,
      evidence: [
        ...gainEvidence(best.gain),
        Math.log10(best.figure + 1),
        best.power === 100 ? 1 : 0,
        best.power === 1000 ? 1 : 0,
        ...neighbourEvidence({ before, after }),
        misfit(model, question, at, best),
      ],
    });
  }
  return found;
}
