/** Width of a column of checks. */
export const checkWidth = 14;

/** Widths of the columns of a sheet with tables, in characters, for a window of so many years. */
export function sheetWidths(years: number): number[] {
  const each = (width: number) => Array.from({ length: years }, () => width);
  return [1.7, 41, 17, 13, ...each(11), ...each(5.7), ...each(checkWidth), 21, 34];
}
