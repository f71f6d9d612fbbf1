import { questionOf, tableOf } from '../instrument/cell-id.ts';
import type { FindingCell } from '../schema/types.ts';
import type { Names } from './names.ts';

type Cells = readonly FindingCell[];
type Role = FindingCell['role'];

/** Name of the row of the first cell with a role, without quotation marks. */
export function rowWith(role: Role, cells: Cells, names: Names): string {
  return names.row(questionOf(cellWith(role, cells)));
}

/** Name of the row of one of the cells that a slip is about: the first is 0. */
export function rowAt(cells: Cells, at: number, names: Names): string {
  const values = cells.filter(({ role }) => role === 'value');
  return names.row(questionOf(values[at]?.cell ?? ''));
}

/** `file/table` of the first cell with a role. */
export function tableWith(role: Role, cells: Cells): string {
  return tableOf(cellWith(role, cells));
}

/** What the earlier return has in the cell; nothing counts as zero only to be written. */
export function previousOf(cells: Cells): number {
  return cells.find(({ role }) => role === 'previous')?.value ?? 0;
}

/** Whether the cells are of a core and a module, so that a number alone does not name their tables. */
export function inTwoFiles(cells: Cells): boolean {
  return new Set(cells.map(({ cell }) => cell.slice(0, cell.indexOf('/')))).size > 1;
}

/** The sentence of a written rule, to follow another one; empty where the rule has none. */
export function saying(rule: string, names: Names): string {
  const says = names.says(rule);
  return says === undefined ? '' : ` ${says}`;
}

function cellWith(role: Role, cells: Cells): string {
  return cells.find((entry) => entry.role === role)?.cell ?? '';
}
