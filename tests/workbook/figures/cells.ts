import type { FigureKind, FigureReading } from '../../../src/workbook/figures/index.ts';
import { interpretFigure } from '../../../src/workbook/figures/index.ts';
import type { CellStyle, ReadCell } from '../../../src/workbook/package/index.ts';

/** A style with a number format. */
export function formatted(formatCode: string | undefined, formatId = 164): CellStyle {
  return { locked: false, formatId, formatCode };
}

export const general = formatted('General', 0);

/** What a text says in a cell of a kind. */
export function textIn(kind: FigureKind, text: string): FigureReading {
  return interpretFigure({ type: 'text', value: text, styleIndex: 0 }, general, kind, false);
}

/** What another cell says. */
export function cellIn(
  kind: FigureKind,
  cell: Omit<ReadCell, 'styleIndex'>,
  style: CellStyle = general,
  date1904 = false,
): FigureReading {
  return interpretFigure({ ...cell, styleIndex: 0 }, style, kind, date1904);
}
