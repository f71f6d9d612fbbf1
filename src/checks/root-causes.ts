import { yearOf } from '../instrument/cell-id.ts';
import type { FindingCell, FindingCode } from '../schema/types.ts';
import type { FindingOf } from './details.ts';

/** Roles of cells that a finding doubts; those before and after are there to compare. */
const doubted: ReadonlySet<FindingCell['role']> = new Set(['value', 'total', 'part', 'residual']);

/** Findings that doubt only their likeliest cell: the others are there because a rule ties them to it. */
const ofRules: ReadonlySet<FindingCode> = new Set([
  'parts-exceed-total',
  'parts-short-of-total',
  'part-exceeds-whole',
  'figures-differ',
  'later-stage-exceeds-earlier',
  'share-of-nobody',
  'rate-outside-parts',
  'part-revised-total-not',
  'total-revised-parts-not',
]);

/** Findings that list what a table has of a kind: none of the figures need be wrong. */
const lists: ReadonlySet<FindingCode> = new Set([
  'table-revised',
  'settled-history-revised',
  'differs-from-published',
  'published-on-other-level',
  'rate-implausible',
  'differs-from-other-source',
]);

/**
 * Findings in order of rank, each with the finding that explains it, if there is one: a finding of
 * higher rank whose likeliest wrong cell it doubts as well, which says that another sum of the same
 * table and year is broken, or that another figure of the table is entered in the same bad way. A list
 * is explained when all its figures are. A cause explains at most what stands in its own years, and is
 * never itself explained.
 */
export function withCauses(ranked: readonly FindingOf[]): FindingOf[] {
  const causeOfCell = new Map<string, string>();
  const causeOfGroup = new Map<string, string>();
  const causeOfTable = new Map<string, string>();
  return ranked.map((entry) => {
    const cells = entry.cells.filter(({ role }) => doubted.has(role)).map(({ cell }) => cell);
    const group = groupOf(entry);
    const causes = cells.map((cell) => causeOfCell.get(cell));
    const isExplained = !lists.has(entry.code) || causes.every((known) => known !== undefined);
    const cause =
      (isExplained ? causes.find((known) => known !== undefined) : undefined) ??
      (group === undefined ? undefined : causeOfGroup.get(group)) ??
      causeOfTables(entry, causeOfTable);
    if (cause !== undefined) return { ...entry, cause };
    for (const cell of claimed(entry, cells)) causeOfCell.set(cell, entry.finding);
    if (group !== undefined) causeOfGroup.set(group, entry.finding);
    if (entry.code === 'column-off-by-year') causeOfTable.set(entry.table ?? '', entry.finding);
    return entry;
  });
}

/** Tables with a blank end of the window, all of which are known to stand one year off. */
function causeOfTables(entry: FindingOf, causes: ReadonlyMap<string, string>): string | undefined {
  if (entry.code !== 'table-shifted') return undefined;
  const tables = entry.details.tables.split(' ');
  return tables.every((table) => causes.has(table)) ? causes.get(tables[0] ?? '') : undefined;
}

/** The cells that a finding says are wrong: of a rule the likeliest one, of a slip all. */
function claimed({ culprit, code }: FindingOf, cells: readonly string[]): readonly string[] {
  if (code === 'table-shifted' || lists.has(code)) return [];
  if (!ofRules.has(code)) return cells;
  return culprit === null ? [] : [culprit];
}

/**
 * Sums of one table and year are broken together; figures of a table are badly entered together,
 * totals of a table are left out together, and an answer is given to several tables alike.
 */
function groupOf(entry: FindingOf): string | undefined {
  const { code, table, cells, family } = entry;
  const [first] = cells;
  if (code === 'metadata-contradicted') {
    const { about, answer, found } = entry.details;
    return `${code} ${about} ${answer} ${found}`;
  }
  if (family === 'format') return `${code} ${table}`;
  if (code === 'parts-without-total' || code === 'some-parts-without-total') {
    return `${code} ${table}`;
  }
  const isSum = code === 'parts-exceed-total' || code === 'parts-short-of-total';
  return isSum && first !== undefined ? `${table}@${yearOf(first.cell)}` : undefined;
}
