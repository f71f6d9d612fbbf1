import { yearOf } from '../instrument/cell-id.ts';
import type { Combined, Contribution } from './combine.ts';
import type { ResolvedMapping } from './resolve.ts';
import type { Selection } from './selection.ts';

/** What the lines of a mapping do with the records they take, by year. */
export interface Uses {
  /** Selections whose figures stand in cells. */
  kept: ReadonlyMap<number, ReadonlySet<Selection>>;
  /** Selections passed over, and the line that answers in their place. */
  passedOver: ReadonlyMap<number, ReadonlyMap<Selection, number>>;
  exclusions: ResolvedMapping['exclusions'];
}

/** Gathers by year which selections count and which were passed over. */
export function usesOf(
  combined: Pick<Combined, 'kept' | 'passedOver'>,
  exclusions: ResolvedMapping['exclusions'],
): Uses {
  const kept = new Map<number, Set<Selection>>();
  for (const contribution of combined.kept) {
    const { selection } = contribution.answer;
    if (selection !== undefined) ofYear(kept, contribution, () => new Set()).add(selection);
  }
  const passedOver = new Map<number, Map<Selection, number>>();
  for (const { answeredBy, ...contribution } of combined.passedOver) {
    const { selection } = contribution.answer;
    if (selection === undefined) continue;
    ofYear(passedOver, contribution, () => new Map<Selection, number>()).set(selection, answeredBy);
  }
  return { kept, passedOver, exclusions };
}

function ofYear<T>(years: Map<number, T>, { observation }: Contribution, fresh: () => T): T {
  const year = yearOf(observation.cell);
  const known = years.get(year) ?? fresh();
  years.set(year, known);
  return known;
}
