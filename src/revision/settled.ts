import { yearOf } from '../instrument/cell-id.ts';
import type { Return } from '../schema/types.ts';
import type { Change } from './changes.ts';

/** The newest years of a return are provisional in many countries. */
const provisionalYears = 2;

/**
 * Changes of figures that the earlier return gave for years older than its two newest: settled by all
 * signs, so that each of them wants its reason said. Pure.
 */
export function settledChanges(
  changes: readonly Change[],
  earlier: Pick<Return, 'referenceYear'>,
): Change[] {
  const firstProvisional = earlier.referenceYear - provisionalYears + 1;
  return changes.filter(
    ({ cell, before, after }) =>
      yearOf(cell) < firstProvisional && before.value !== null && before.value !== after.value,
  );
}
