import { type CellRange, inRange } from './address.ts';
import type { PlacedWrite } from './cell-write.ts';

/** Pairs each of some things that have a range with the writes inside, which are in sheet order. */
export function writesInside<T extends { readonly range: CellRange }>(
  writes: readonly PlacedWrite[],
  things: readonly T[],
): { readonly thing: T; readonly write: PlacedWrite }[] {
  const inside: { readonly thing: T; readonly write: PlacedWrite }[] = [];
  for (const thing of things) {
    for (let at = firstFrom(writes, thing.range.top); at < writes.length; at++) {
      const write = writes[at];
      if (!write || write.row > thing.range.bottom) break;
      if (inRange(thing.range, write)) inside.push({ thing, write });
    }
  }
  return inside;
}

/** A sheet may have 50,000 merges and a plan 10,000 writes: look only at the rows that matter. */
function firstFrom(writes: readonly PlacedWrite[], row: number): number {
  let low = 0;
  let high = writes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((writes[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
