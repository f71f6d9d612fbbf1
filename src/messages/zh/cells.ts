import { questionOf, tableOf } from '../../instrument/cell-id.ts';
import type { FindingCell } from '../../schema/types.ts';
import type { Names } from '../names.ts';

/** Name of the row of the first cell with a role, without quotation marks. */
export function rowWith(
  role: FindingCell['role'],
  cells: readonly FindingCell[],
  names: Names,
): string {
  return names.row(questionOf(cellWith(role, cells)));
}

/** Name of the row of one of the cells that a slip is about: the first is 0. */
export function rowAt(cells: readonly FindingCell[], at: number, names: Names): string {
  const values = cells.filter(({ role }) => role === 'value');
  return names.row(questionOf(values[at]?.cell ?? ''));
}

/** "表1.2"; with its title, “表1.2 故意杀人受害人”, where the figures stand in different files. */
export function tableNamed(
  role: FindingCell['role'],
  cells: readonly FindingCell[],
  names: Names,
): string {
  const table = tableOf(cellWith(role, cells));
  return inTwoFiles(cells) ? `“表${names.table(table)}”` : `表${names.tableNumber(table)}`;
}

/** Of a core and a module: where the figure stands, in brackets. */
export function elsewhere(
  role: FindingCell['role'],
  cells: readonly FindingCell[],
  names: Names,
): string {
  return inTwoFiles(cells) ? `（${tableNamed(role, cells, names)}）` : '';
}

function inTwoFiles(cells: readonly FindingCell[]): boolean {
  return new Set(cells.map(({ cell }) => cell.slice(0, cell.indexOf('/')))).size > 1;
}

function cellWith(role: FindingCell['role'], cells: readonly FindingCell[]): string {
  return cells.find((entry) => entry.role === role)?.cell ?? '';
}
