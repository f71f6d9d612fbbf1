import type { Problem } from '../../problems.ts';
import type { CellRange } from '../../workbook/package/index.ts';
import { momentInText, type NumberKind, numberInText } from './cell-text.ts';

/** A row of a sheet; `line` is its number. */
export interface SheetRow {
  line: number;
  cells: (string | null)[];
}

/** A cell whose value cannot be used. */
export interface CellFault {
  row: number;
  /** Counted from 0. */
  position: number;
  fault: 'error' | 'no-result' | 'no-day';
  found: string;
}

/** A sheet as texts, rows without cells left out. */
export interface SheetData {
  rows: SheetRow[];
  faults: CellFault[];
  merges: readonly CellRange[];
}

/** A workbook whose sheets can be read one by one. */
export interface SheetBook {
  sheets: readonly { name: string; hidden: boolean }[];
  read(sheet: string): SheetData | { problems: Problem[] };
}

/** The text of a cell, or why it has none that can be used; undefined for a blank one. */
export type CellText = string | Pick<CellFault, 'fault' | 'found'> | undefined;

/** Gathers cells that come in the order of the sheet. */
export class SheetRows {
  readonly rows: SheetRow[] = [];
  readonly faults: CellFault[] = [];

  /** `position` counts from 0. */
  put(line: number, position: number, text: CellText): void {
    if (text === undefined) return;
    let row = this.rows.at(-1);
    if (row?.line !== line) {
      row = { line, cells: [] };
      this.rows.push(row);
    }
    while (row.cells.length < position) row.cells.push(null);
    if (typeof text === 'string') row.cells[position] = text;
    else {
      row.cells[position] = text.found;
      this.faults.push({ row: line, position, ...text });
    }
  }
}

/** A number of a cell as text, by what its number format makes of it. */
export function numberCell(
  value: number,
  kind: NumberKind,
  { date1904, decimal }: { date1904: boolean; decimal: string | undefined },
): CellText {
  if (kind === 'number') return numberInText(value, decimal);
  return momentInText(value, kind, date1904) ?? { fault: 'no-day', found: String(value) };
}
