import type { CellWrite } from './cell-write.ts';

/** The writes for one sheet, named as on its tab. */
export interface SheetEdit {
  readonly sheet: string;
  readonly writes: readonly CellWrite[];
}

/** One list of writes a sheet, so that a cell planned twice is found wherever it was planned. */
export function writesBySheet(edits: readonly SheetEdit[]): Map<string, CellWrite[]> {
  const sheets = new Map<string, CellWrite[]>();
  for (const { sheet, writes } of edits) {
    const all = sheets.get(sheet) ?? [];
    for (const write of writes) all.push(write);
    sheets.set(sheet, all);
  }
  return sheets;
}
