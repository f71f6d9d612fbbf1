import { yearOf } from '../instrument/cell-id.ts';
import type { FindingCell } from '../schema/types.ts';
import type { FindingOf } from './details.ts';

/** Roles of cells that a finding doubts; those before and after are there to compare. */
const doubted: ReadonlySet<FindingCell['role']> = new Set(['value', 'total', 'part', 'residual']);

/**
 * Findings in order of rank, each with the finding that explains it, if there is one: a finding of
 * higher rank whose likeliest wrong cell it doubts as well, which says that another sum of the same
 * table and year is broken, or that another figure of the table is entered in the same bad way. A cause explains at most what stands in its own years, and is never itself explained.
 */
export function withCauses(ranked: readonly FindingOf[]): FindingOf[] {
  const causeOfCell = new Map<string, string>();
  const causeOfGroup = new Map<string, string>();
  return ranked.map((entry) => {
    if (entry.family !== 'within-the-return' && entry.family !== 'format') return entry;
    const cells = entry.cells.filter(({ role }) => doubted.has(role)).map(({ cell }) => cell);
    const group = groupOf(entry);
    const cause =
      cells.map((cell) => causeOfCell.get(cell)).find((known) => known !== undefined) ??
      (group === undefined ? undefined : causeOfGroup.get(group));
    if (cause !== undefined) return { ...entry, cause };
    for (const cell of claimed(entry, cells)) causeOfCell.set(cell, entry.finding);
    if (group !== undefined) causeOfGroup.set(group, entry.finding);
    return entry;
  });
}

/** The cells that a finding says are wrong: of a rule the likeliest one, of a slip all. */
function claimed({ culprit, code }: FindingOf, cells: readonly string[]): readonly string[] {
  if (code === 'table-shifted') return [];
  const isRule =
    code === 'parts-exceed-total' ||
    code === 'parts-short-of-total' ||
    code === 'part-exceeds-whole' ||
    code === 'figures-differ' ||
    code === 'later-stage-exceeds-earlier';
  if (!isRule) return cells;
  return culprit === null ? [] : [culprit];
}

/**
 * Sums of one table and year are broken together; figures of a table are badly entered together, and
 * totals of a table are left out together.
 */
function groupOf({ code, table, cells, family }: FindingOf): string | undefined {
  const [first] = cells;
  if (family === 'format') return `${code} ${table}`;
  if (code === 'parts-without-total') return `${code} ${table}`;
  const isSum = code === 'parts-exceed-total' || code === 'parts-short-of-total';
  return isSum && first !== undefined ? `${table}@${yearOf(first.cell)}` : undefined;
}
