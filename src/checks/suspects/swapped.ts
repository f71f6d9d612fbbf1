import { lineOf } from '../plausibility/changes.ts';
import { isGiven } from '../plausibility/grid.ts';
import { gainBesideRules, type Plausibility, totalGain } from '../plausibility/plausibility.ts';
import { leastGain } from './corrections.ts';
import {
  type Focus,
  gainEvidence,
  gainFeatures,
  type Suspect,
  type SuspectSearch,
} from './suspect.ts';

const features = [...gainFeatures, 'size'];

/** Male and female of one row exchanged. */
export const sexes: SuspectSearch = {
  kinds: ['sexes'],
  features,
  find: (model, focus) => {
    const { questions, index } = model.grid.structure;
    const found: Suspect[] = [];
    questions.forEach(({ rowId, column }, male) => {
      const female = column === 'male' ? index.get(`${rowId}/female`) : undefined;
      if (female === undefined) return;
      for (let at = model.grid.from; at < model.grid.years.length; at += 1) {
        found.push(...exchanged(model, focus, 'sexes', male, female, at));
      }
    });
    return found;
  },
};

/** Two neighbouring rows exchanged, in one column and year; rows without a figure are passed over. */
export const rows: SuspectSearch = {
  kinds: ['rows'],
  features,
  find: (model, focus) => {
    const found: Suspect[] = [];
    for (const { columns } of model.grid.structure.tables) {
      for (const column of columns) {
        for (let at = model.grid.from; at < model.grid.years.length; at += 1) {
          const given = column.filter((question) => isGiven(lineOf(model.grid, question)[at]));
          given.slice(1).forEach((second, index) => {
            const first = given[index];
            if (first !== undefined)
              found.push(...exchanged(model, focus, 'rows', first, second, at));
          });
        }
      }
    }
    return found;
  },
};

function exchanged(
  model: Plausibility,
  focus: Focus | undefined,
  kind: 'sexes' | 'rows',
  first: number,
  second: number,
  at: number,
): Suspect[] {
  if (focus !== undefined && !focus.cell(first, at) && !focus.cell(second, at)) return [];
  const a = lineOf(model.grid, first)[at];
  const b = lineOf(model.grid, second)[at];
  if (!isGiven(a) || !isGiven(b) || a === b) return [];
  const gain = model.gainOf([
    [first, at, b],
    [second, at, a],
  ]);
  // A bound between the two is no reason on its own.
  if (totalGain(gain) <= 0 || gainBesideRules(gain) <= leastGain) return [];
  return [
    {
      kind,
      cells: [
        [first, at],
        [second, at],
      ],
      lead: [first, at],
      figure: b,
      evidence: [...gainEvidence(gain), Math.log10(Math.min(a, b) + 1)],
    },
  ];
}
