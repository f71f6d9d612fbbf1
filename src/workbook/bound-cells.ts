import { cellId } from '../instrument/cell-id.ts';
import type { Binding } from '../schema/types.ts';
import { place } from './place.ts';
import { writeFor } from './plan.ts';

/**
 * What a binding says each input cell holds, in the words of a plan, by sheet and address. A cell that
 * several lines share, such as a comment beside a row with many columns, is named after the first.
 */
export function boundCells(binding: Binding): Map<string, string> {
  const cells = new Map<string, string>();
  const set = (sheet: string, address: string | undefined, says: string) => {
    if (address === undefined || cells.has(place(sheet, address))) return;
    cells.set(place(sheet, address), says);
  };
  for (const { field, sheet, address } of binding.fields) {
    set(sheet, address, writeFor.field(field));
  }
  for (const { question, sheet, years, source, comment } of binding.lines) {
    for (const { year, value, status } of years) {
      const cell = cellId(question, year);
      set(sheet, value, cell);
      set(sheet, status, writeFor.status(cell));
    }
    set(sheet, source, writeFor.source(question));
    set(sheet, comment, writeFor.comment(question));
  }
  return cells;
}
