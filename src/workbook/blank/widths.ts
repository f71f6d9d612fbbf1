/** Widths of the columns of a sheet with tables, in characters, for a window of so many years. */
export function sheetWidths(years: number): number[] {
  const each = (width: number) => Array.from({ length: years }, () => width);
  return [1.7, 42, 13, 14, ...each(11), ...each(5.7), 26, 42];
}
