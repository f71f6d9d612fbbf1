import type { Cell, CellValue, Style, Worksheet } from 'exceljs';
import { quotedSheet, textConstant } from './formula.ts';

/** Puts a value with its look into a cell. */
export function put(
  sheet: Worksheet,
  address: string,
  value: CellValue,
  look: Partial<Style>,
): Cell {
  const cell = sheet.getCell(address);
  cell.value = value;
  cell.style = look;
  return cell;
}

/** Puts a note on a cell; never on a sheet with Excel tables, where the library writes it in a wrong place. */
export function annotate(cell: Cell, text: string | undefined): void {
  if (text !== undefined) cell.note = { texts: [{ text, font: { name: 'Arial', size: 9 } }] };
}

/**
 * A link to a cell of this workbook. A formula, because the library writes links inside a workbook
 * as relationships whose targets are no valid addresses.
 */
export function linkTo(sheet: string, address: string, text: string): CellValue {
  const target = textConstant(`#${quotedSheet(sheet)}!${address}`);
  return { formula: `HYPERLINK(${target},${textConstant(text)})`, result: text };
}
