import { cellId } from '../instrument/cell-id.ts';
import type { Binding } from '../schema/types.ts';
import { writeFor } from './plan.ts';

/** What a binding says each input cell holds, in the words of a plan, by sheet and address. */
export function boundCells(binding: Binding): Map<string, string> {
  const cells = new Map<string, string>();
  for (const { field, sheet, address } of binding.fields) {
    cells.set(place(sheet, address), writeFor.field(field));
  }
  for (const { question, sheet, years, source, comment } of binding.lines) {
    for (const { year, value, status } of years) {
      const cell = cellId(question, year);
      cells.set(place(sheet, value), cell);
      cells.set(place(sheet, status), writeFor.status(cell));
    }
    cells.set(place(sheet, source), writeFor.source(question));
    cells.set(place(sheet, comment), writeFor.comment(question));
  }
  return cells;
}

/** A cell as one text; sheet names hold no line breaks. */
export function place(sheet: string, address: string): string {
  return `${sheet}\n${address}`;
}
