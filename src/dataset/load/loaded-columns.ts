import type { Source } from '../../schema/types.ts';
import { fileColumn } from '../database.ts';
import { columnsOfFile, usedColumns } from '../derive/columns.ts';

/** Whether the raw table says of each record which file it is from. */
export function namesFiles(source: Source): boolean {
  return usedColumns(source).has(fileColumn);
}

/** The columns of the raw table, in the order of the description: what is ignored and not used is not read. */
export function loadedColumns(source: Source): string[] {
  const used = usedColumns(source);
  return columnsOfFile(source)
    .filter(({ column, role }) => role !== 'ignore' || used.has(column))
    .map(({ column }) => column);
}
