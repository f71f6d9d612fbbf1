import type { Reviewed } from './chile.ts';

export interface Accuracy {
  labels: number;
  /** Share of labels whose code is first, or among the first three, at a level of the ICCS. */
  first: number;
  firstThree: number;
}

/**
 * Accuracy at the section (2 digits) or the group (4 digits). Labels whose reviewed code is less deep
 * are left out.
 */
export function accuracyOf(
  reviewed: readonly Reviewed[],
  digits: 2 | 4,
  rank: (entry: Reviewed) => readonly string[],
): Accuracy {
  const usable = reviewed.filter(({ iccs }) => iccs.length >= digits);
  const places = usable.map((entry) =>
    rank(entry)
      .slice(0, 3)
      .findIndex((code) => code.slice(0, digits) === entry.iccs.slice(0, digits)),
  );
  const share = (test: (place: number) => boolean): number =>
    places.filter(test).length / Math.max(1, usable.length);
  return {
    labels: usable.length,
    first: share((place) => place === 0),
    firstThree: share((place) => place !== -1),
  };
}
