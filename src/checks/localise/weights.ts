import { questionOf, yearOf } from '../../instrument/cell-id.ts';
import type { CheckContext } from '../context.ts';
import { type Gain, totalGain } from '../plausibility/plausibility.ts';
import { closingFigures, middleOfNeighbours } from '../suspects/corrections.ts';

/** What it costs to change a figure. */
export interface Weight {
  /** A whole number between {@link least} and twice of it: the better the figure fits, the more. */
  cost: number;
  /** What the likeliest other figure would gain in likelihood; undefined where nothing is known. */
  gain?: Gain;
}

/** Weighs a cell; `figure` is the one that it would be given, where that is known. */
export type Weigh = (cell: string, figure?: number) => Weight;

/** Cost of the least trusted figure: two figures never cost less than one. */
export const least = 10_000;

/** Gain at which three quarters of the trust in a figure are gone. */
const halfGain = 8;

/** Trust in the figures of a return by how well they fit otherwise; all alike without norms. */
export function weighing(context: CheckContext): Weigh {
  const { model } = context.suspicion();
  if (model === undefined) return () => ({ cost: costOf(0) });
  const { structure, years } = model.grid;
  return (cell, figure) => {
    const question = structure.index.get(questionOf(cell)) ?? -1;
    const at = years.indexOf(yearOf(cell));
    const middle = middleOfNeighbours(model, question, at);
    const figures =
      figure === undefined
        ? [...closingFigures(model, question, at), ...(middle === null ? [] : [middle])]
        : [figure];
    const gains = figures.map((each) => model.gainOf([[question, at, each]]));
    const [gain] = gains.toSorted((a, b) => totalGain(b) - totalGain(a));
    return gain === undefined ? { cost: costOf(0) } : { cost: costOf(totalGain(gain)), gain };
  };
}

function costOf(gain: number): number {
  const trust = 0.5 - gain / (2 * (Math.abs(gain) + halfGain));
  return Math.round(least * (1 + trust));
}
