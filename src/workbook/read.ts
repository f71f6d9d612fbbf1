import { cellId } from '../instrument/cell-id.ts';
import type { Binding, BoundLine } from '../schema/types.ts';
import { markOf } from './marks.ts';
import { openPackage, type ReadCell } from './package/index.ts';
import { boundSheets, cellText } from './sheet-cells.ts';
import { statusWhenBlank } from './statuses.ts';

/** What stands in a workbook for one cell of the instrument. */
export interface ReadValue {
  cell: string;
  value: number | null;
  /** As it stands there; where it is blank, what a blank means. */
  status: string;
  /** What stands in place of a number and is none: to be judged by a check, never a value. */
  text?: string;
}

/** What stands in the cells for source and comment of one line. */
export interface ReadLine {
  question: string;
  source: string;
  comment: string;
}

/** What a workbook says, in the order of its binding. */
export interface ReadWorkbook {
  values: readonly ReadValue[];
  lines: readonly ReadLine[];
  /** Texts of the front page by field. */
  fields: ReadonlyMap<string, string>;
}

/**
 * Reads what stands in the cells of a binding. A cell that is blank, or holds nothing but spaces, is
 * a missing value; zero is a number. A mark in place of a figure is what it stands for; a status beside
 * it counts more. Of a formula, the result stored last counts. The labels are not
 * verified here. Throws `PackageError` for a file that is no workbook or is damaged.
 */
export function readReturnValues(workbook: Uint8Array, binding: Binding): ReadWorkbook {
  const sheets = boundSheets(openPackage(workbook), binding);
  const cellAt: CellAt = (sheet, address) =>
    address === undefined ? undefined : sheets.get(sheet)?.get(address);
  return {
    values: binding.lines.flatMap((line) => readLineValues(line, cellAt)),
    lines: binding.lines.map(({ question, sheet, source, comment }) => ({
      question,
      source: cellText(cellAt(sheet, source)),
      comment: cellText(cellAt(sheet, comment)),
    })),
    fields: new Map(
      binding.fields.map(({ field, sheet, address }) => [field, cellText(cellAt(sheet, address))]),
    ),
  };
}

/** The cell at an address; undefined where there is none, or the workbook has no room for it. */
type CellAt = (sheet: string, address: string | undefined) => ReadCell | undefined;

function readLineValues({ question, sheet, years }: BoundLine, cellAt: CellAt): ReadValue[] {
  return years.map(({ year, value: address, status: statusAddress }) => {
    const found = cellAt(sheet, address);
    const number = found?.type === 'number' && typeof found.value === 'number' ? found.value : null;
    const typed = number === null ? cellText(found) : '';
    const mark = markOf(typed);
    const value = mark === undefined ? number : mark.value;
    const text = mark === undefined ? typed : '';
    const status = cellText(cellAt(sheet, statusAddress));
    return {
      cell: cellId(question, year),
      value,
      status: status || (mark?.status ?? statusWhenBlank(value !== null)),
      ...(text === '' ? {} : { text }),
    };
  });
}
