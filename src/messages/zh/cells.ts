import { questionOf } from '../../instrument/cell-id.ts';
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

/** Number of the table of the first cell with a role. */
export function tableNumber(role: FindingCell['role'], cells: readonly FindingCell[]): string {
  return cellWith(role, cells).split('/')[1] ?? '';
}

function cellWith(role: FindingCell['role'], cells: readonly FindingCell[]): string {
  return cells.find((entry) => entry.role === role)?.cell ?? '';
}
