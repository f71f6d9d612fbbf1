import { compareText } from '../order.ts';
import type { Observation, Return } from '../schema/types.ts';

/** A cell that another correspondence gives another value, and the national codes that moved. */
export interface CellEffect {
  cell: string;
  before: number | null;
  after: number | null;
  /** Status, where it changed. */
  status?: { before: string; after: string };
  codes: readonly { code: string; before: number; after: number }[];
}

/** Cells in which two returns of the same data differ, in the order of cells. */
export function effectOf(before: Return, after: Return): CellEffect[] {
  const others = new Map(after.observations.map((entry) => [entry.cell, entry]));
  return before.observations.flatMap((old): CellEffect[] => {
    const fresh = others.get(old.cell);
    if (fresh === undefined || (old.value === fresh.value && old.status === fresh.status))
      return [];
    const status =
      old.status === fresh.status ? {} : { status: { before: old.status, after: fresh.status } };
    const codes = movedCodes(old, fresh);
    return [{ cell: old.cell, before: old.value, after: fresh.value, ...status, codes }];
  });
}

function movedCodes(before: Observation, after: Observation): CellEffect['codes'] {
  const [old, fresh] = [byCode(before), byCode(after)];
  return [...new Set([...old.keys(), ...fresh.keys()])]
    .map((code) => ({ code, before: old.get(code) ?? 0, after: fresh.get(code) ?? 0 }))
    .filter((entry) => entry.before !== entry.after)
    .sort(
      (a, b) =>
        Math.abs(b.after - b.before) - Math.abs(a.after - a.before) || compareText(a.code, b.code),
    );
}

function byCode({ lineage = [] }: Observation): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { code, value } of lineage.flatMap(({ codes }) => codes)) {
    sums.set(code, (sums.get(code) ?? 0) + value);
  }
  return sums;
}
