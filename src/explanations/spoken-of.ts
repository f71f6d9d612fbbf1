import { compareText } from '../order.ts';
import type { Finding, FindingCell, SpokenOf } from '../schema/types.ts';

/** Figures that a finding only compares with: an answer to the finding does not speak of them. */
const beside: ReadonlySet<FindingCell['role']> = new Set([
  'before',
  'after',
  'previous',
  'outside',
]);

/**
 * What an answer to a finding speaks of: the cells in doubt with their values, in the order of their
 * ids; of a finding without cells its figures, by name. An answer holds while they are the same, so a
 * year beside it that is revised does not ask the question again.
 */
export function spokenOf({ cells, details }: Pick<Finding, 'cells' | 'details'>): SpokenOf[] {
  if (cells.length === 0) {
    return Object.entries(details)
      .map(([of, value]) => ({ of, value }))
      .sort((a, b) => compareText(a.of, b.of));
  }
  const own = cells.filter(({ role }) => !beside.has(role));
  const meant = own.length > 0 ? own : cells;
  const values = new Map(meant.map(({ cell, value }) => [cell, value]));
  return [...values].map(([of, value]) => ({ of, value })).sort((a, b) => compareText(a.of, b.of));
}

/** What an answer spoke of and is otherwise in the finding; empty while the answer holds. */
export function changedSince(
  about: readonly SpokenOf[],
  finding: Pick<Finding, 'cells' | 'details'>,
): SpokenOf[] {
  const now = new Map(spokenOf(finding).map(({ of, value }) => [of, value]));
  const changed = about.filter(({ of, value }) => !now.has(of) || now.get(of) !== value);
  const before = new Set(about.map(({ of }) => of));
  const added = [...now.keys()].filter((of) => !before.has(of));
  return [...changed, ...added.map((of) => ({ of, value: null }))];
}
