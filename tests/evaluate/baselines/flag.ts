import { placeKey } from '../../../src/checks/plausibility/grid.ts';
import type { Place } from '../../../src/checks/plausibility/plausibility.ts';

/** Methods that look at one thing each. */
export const singleMethods = [
  'a',
  'b',
  'c',
  'd',
  'e',
  'f',
  'f2',
  'g',
  'g2',
  'k',
  'r',
  'z',
  'm',
  'm2',
] as const;

/** Methods that make one list of several. */
export const combinations = ['h1', 'h2', 'h4'] as const;

export type SingleMethod = (typeof singleMethods)[number];
export type Method = SingleMethod | (typeof combinations)[number];

/** A place that a method doubts, or the places of a sum that does not close. */
export interface Flag {
  places: Place[];
  /** The larger, the more doubtful; never compared between methods. */
  score: number;
}

/** Best first; equal scores in the order of the questionnaire. */
export function ranked(flags: readonly Flag[]): Flag[] {
  return flags.toSorted((one, other) => other.score - one.score || firstOf(one) - firstOf(other));
}

function firstOf({ places: [place] }: Flag): number {
  return place === undefined ? -1 : placeKey(...place);
}
