import type { Cell, CellValue, Style, Worksheet } from 'exceljs';

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

/**
 * A link to a cell of this workbook. A formula, because the library writes links inside a workbook
 * as relationships whose targets are no valid addresses.
 */
export function linkTo(sheet: string, address: string, text: string): CellValue {
  const target = `#'${sheet.replaceAll("'", "''")}'!${address}`.replaceAll('"', '""');
  return { formula: `HYPERLINK("${target}","${text.replaceAll('"', '""')}")`, result: text };
}
