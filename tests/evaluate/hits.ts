import { placeKey } from '../../src/checks/plausibility/grid.ts';
import type { Slip } from '../../src/checks/slips.ts';
import type { Slipped, SlipType } from './slips.ts';

/** Where a slip is in a list of slips to tell, counted from 0; -1: nowhere. */
export function placeIn(list: readonly Slip[], type: SlipType, slipped: Slipped): number {
  const wrong = new Set(slipped.places.map(([question, at]) => placeKey(question, at)));
  return list.findIndex(({ suspect, others }) =>
    [suspect, ...others.map((other) => other.suspect)].some((entry) => {
      const isShift = entry.kind === 'shift-left' || entry.kind === 'shift-right';
      if (type === 'shift' || isShift) {
        return type === 'shift' && isShift && entry.tables?.[0] === slipped.table;
      }
      return entry.cells.some(([question, at]) => wrong.has(placeKey(question, at)));
    }),
  );
}
