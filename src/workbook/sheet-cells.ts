import type { Binding } from '../schema/types.ts';
import { type ReadCell, readCells, type WorkbookPackage } from './package/index.ts';

/** The cells of a workbook by sheet and address; sheets that it does not have are absent. */
export type WorkbookCells = ReadonlyMap<string, ReadonlyMap<string, ReadCell>>;

/** Reads the sheets that a binding speaks of. Throws `PackageError` for a sheet that is damaged. */
export function boundSheets(workbook: WorkbookPackage, binding: Binding): WorkbookCells {
  const bound = new Set([...binding.fields, ...binding.lines].map(({ sheet }) => sheet));
  const present = workbook.sheets.filter(
    ({ name, kind }) => kind === 'worksheet' && bound.has(name),
  );
  return new Map(present.map(({ name }) => [name, readCells(workbook, name)]));
}

/** The text of a cell as a person reads it, without the space around it; empty for a blank. */
export function cellText(cell: ReadCell | undefined): string {
  return String(cell?.value ?? '').trim();
}
