import { cellId } from '../instrument/cell-id.ts';
import type { AskedCycle } from '../instrument/cycle.ts';
import type { Binding, BoundLine, BoundYear, TypedFigure, TypedStatus } from '../schema/types.ts';
import { type FigureKind, type FigureReading, folded, interpretFigure } from './figures/index.ts';
import { openPackage, type ReadCell, type WorkbookPackage } from './package/index.ts';
import { boundSheets, cellText } from './sheet-cells.ts';
import { statusWhenBlank } from './statuses.ts';

/** What stands in a workbook for one cell of the instrument. */
export interface ReadValue {
  cell: string;
  value: number | null;
  /** As it stands there; where it is blank or no status, what a blank means. */
  status: string;
  /** What stands in place of a number and is none: to be judged by a check, never a value. */
  text?: string;
  /** What stands there, where it is not plainly a number, a blank or a mark, and how it was read. */
  typed?: TypedFigure;
  /** What stands in the cell for the status and is none. */
  typedStatus?: TypedStatus;
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
 * it counts more. Of a formula, the result stored last counts. A figure that is typed otherwise than as
 * a number is understood where it has one meaning, see {@link interpretFigure}. `asked` says which
 * questions ask for per cent and which statuses there are; without it all are counts, and any letter
 * is a status. The labels are not verified here. Throws `PackageError` for a file that is no workbook or
 * is damaged.
 */
export function readReturnValues(
  workbook: Uint8Array | WorkbookPackage,
  binding: Binding,
  asked?: AskedCycle,
): ReadWorkbook {
  const opened = workbook instanceof Uint8Array ? openPackage(workbook) : workbook;
  const sheets = boundSheets(opened, binding);
  const cellAt: CellAt = (sheet, address) =>
    address === undefined ? undefined : sheets.get(sheet)?.get(address);
  const statuses = asked?.instrument.definition.statuses.map(({ status }) => status);
  const isStatus = (text: string): boolean => statuses?.includes(text) ?? /^[A-Z]$/.test(text);
  return {
    values: binding.lines.flatMap((line) => {
      const kind = asked?.questions.get(line.question)?.kind ?? 'count';
      return line.years.map((year) => {
        const reading = readFigure(cellAt(line.sheet, year.value), kind, opened);
        return readValue(line, year, reading, statusAt(cellAt, line, year, isStatus));
      });
    }),
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

/** Workbooks that others made need not have a place for everything. */
type CellAt = (sheet: string, address: string | undefined) => ReadCell | undefined;

function readFigure(
  cell: ReadCell | undefined,
  kind: FigureKind,
  workbook: WorkbookPackage,
): FigureReading {
  if (cell === undefined) return { how: 'blank', value: null };
  return interpretFigure(cell, workbook.style(cell.styleIndex), kind, workbook.date1904);
}

/** A status, nothing, or a text that is no status. */
type ReadStatus = { status?: string; typedStatus?: TypedStatus };

function statusAt(
  cellAt: CellAt,
  { sheet }: BoundLine,
  { status: address }: BoundYear,
  isStatus: (text: string) => boolean,
): ReadStatus {
  const text = cellText(cellAt(sheet, address));
  const status = folded(text).toUpperCase();
  if (status === '') return {};
  if (isStatus(status)) return { status };
  return address === undefined ? {} : { typedStatus: { text, sheet, address } };
}

function readValue(
  { question, sheet }: BoundLine,
  { year, value: address }: BoundYear,
  reading: FigureReading,
  { status, ...typedStatus }: ReadStatus,
): ReadValue {
  const cell = cellId(question, year);
  if ('unreadable' in reading) {
    const { unreadable: reason, text, suggestion } = reading;
    return {
      cell,
      value: null,
      status: status ?? statusWhenBlank(false),
      text,
      typed: {
        text,
        sheet,
        address,
        how: 'not-understood',
        reason,
        ...(suggestion === undefined ? {} : { suggestion }),
      },
      ...typedStatus,
    };
  }
  const meant = reading.how === 'mark' ? reading.status : statusWhenBlank(reading.value !== null);
  return {
    cell,
    value: reading.value,
    status: status ?? meant,
    ...('text' in reading
      ? { typed: { text: reading.text, sheet, address, how: reading.how } }
      : {}),
    ...typedStatus,
  };
}
