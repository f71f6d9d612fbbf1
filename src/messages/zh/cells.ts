import type { FindingCell } from '../../schema/types.ts';
import { inTwoFiles, tableWith } from '../cells.ts';
import type { Names } from '../names.ts';

/** "表1.2"; with its title, “表1.2 故意杀人受害人”, where the figures stand in different files. */
export function tableNamed(
  role: FindingCell['role'],
  cells: readonly FindingCell[],
  names: Names,
): string {
  const table = tableWith(role, cells);
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
