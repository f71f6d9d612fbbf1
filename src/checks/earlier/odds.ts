import type { Gain } from '../plausibility/plausibility.ts';
import { totalGain } from '../plausibility/plausibility.ts';
import { within } from '../suspects/suspect.ts';

/** One slip in a return of about 300 figures that were sent before. */
const slipsPerFigure = 1 / 300;

/** How a table's figures weigh against those of the whole return, in figures. */
const tableWeight = 4;

/** Figures of a table, or of the rest of a return, and how many of them moved. */
export interface Moved {
  moved: number;
  all: number;
}

/** Moves that are assumed beside those seen, so that a return without any does not say "never". */
export const assumed = {
  revised: { moved: 0.5, all: 60 },
  gone: { moved: 0.1, all: 100 },
  added: { moved: 0.5, all: 60 },
} as const satisfies Record<string, Moved>;

/**
 * Log odds that a move is a slip and no decision: how often figures of the table moved, drawn towards
 * the rest of the return, against one slip a return. `table` and `rest` do not count the move itself.
 */
export function oddsOfMove(table: Moved, rest: Moved, usual: Moved): number {
  const elsewhere = (rest.moved + usual.moved) / (rest.all + usual.all);
  const expected = (table.moved + tableWeight * elsewhere) / (table.all + tableWeight);
  return Math.log(slipsPerFigure / expected);
}

/**
 * What the size of a revision says: slips are seldom small, real revisions mostly are. Nothing at a
 * tenth; measured on the revisions of src/checks/earlier/usual.ts.
 */
export function oddsOfSize(before: number, now: number): number {
  const distance = Math.abs(Math.log((now + 0.5) / (before + 0.5)));
  return within(0.6 * Math.log(distance / 0.1), 2);
}

/** What it says that the earlier figure fits better: the gain in likelihood of putting it back. */
export function oddsOfFit(gain: Gain): number {
  return 0.4 * within(totalGain(gain), 10);
}
