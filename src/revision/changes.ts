import { compareText } from '../order.ts';
import type { Entry, Observation, Return } from '../schema/types.ts';
import { type Reason, reasonsFor, type Versions } from './reasons.ts';

/** A figure that says something else than before, and why. */
export interface Change {
  cell: string;
  before: Required<Pick<Entry, 'value' | 'status'>>;
  after: Required<Pick<Entry, 'value' | 'status'>>;
  /** What brought it about, as far as lineage tells. */
  reasons: readonly Reason[];
}

/** Two returns of a country beside each other. */
export interface Changes {
  /** Cells that both ask. */
  compared: number;
  /** By cell. */
  changes: readonly Change[];
  /** Cells that only the later, and only the earlier one asks. */
  onlyAfter: number;
  onlyBefore: number;
}

/**
 * What moved between two returns of a country, by how much and why: cell by cell, through lineage. Of
 * returns of two cycles the years that both ask are compared. Pure; the order of observations does not
 * matter.
 */
export function changesBetween(before: Versions, after: Versions): Changes {
  const [earlier, later] = [byCell(before.ret), byCell(after.ret)];
  const shared = [...later.keys()].filter((cell) => earlier.has(cell)).sort(compareText);
  const changes = shared.flatMap((cell): Change[] => {
    const [old, now] = [earlier.get(cell), later.get(cell)];
    if (old === undefined || now === undefined) return [];
    if (old.value === now.value && old.status === now.status) return [];
    return [
      {
        cell,
        before: { value: old.value, status: old.status },
        after: { value: now.value, status: now.status },
        reasons: reasonsFor(old, now, before, after),
      },
    ];
  });
  return {
    compared: shared.length,
    changes,
    onlyAfter: later.size - shared.length,
    onlyBefore: earlier.size - shared.length,
  };
}

/** By how much a figure moved, and in per cent of what it was; null where that cannot be said. Pure. */
export function sizeOf({ before, after }: Pick<Change, 'before' | 'after'>): {
  by: number | null;
  percent: number | null;
} {
  if (before.value === null || after.value === null) return { by: null, percent: null };
  const by = after.value - before.value;
  return { by, percent: before.value === 0 ? null : (by / Math.abs(before.value)) * 100 };
}

/** Cells that both ask and whose figure is another; none without an earlier return. */
export function movedCells(before: Return | undefined, after: Return): ReadonlySet<string> {
  const known = before === undefined ? new Map<string, Observation>() : byCell(before);
  return new Set(
    after.observations
      .filter(({ cell, value, status }) => {
        const old = known.get(cell);
        return old !== undefined && (old.value !== value || old.status !== status);
      })
      .map(({ cell }) => cell),
  );
}

function byCell({ observations }: Return): Map<string, Observation> {
  return new Map(observations.map((each) => [each.cell, each]));
}
