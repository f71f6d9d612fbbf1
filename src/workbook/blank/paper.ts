import type { Worksheet } from 'exceljs';

/** Points of an A4 page between its margins. */
const between = {
  portrait: { width: 530, height: 752 },
  landscape: { width: 777, height: 505 },
} as const;

/** Rows that stay together on a page, by the number of the first one and their height in points. */
export interface Block {
  readonly first: number;
  height: number;
}

/** Points of rows that fit on a page which is as wide as the columns and repeats so many points. */
export function roomOnPage(
  orientation: keyof typeof between,
  widths: readonly number[],
  repeated: number,
): number {
  const { width, height } = between[orientation];
  return height * Math.max(1, points(widths) / width) - repeated;
}

/** Breaks the page before each block that does not fit in the rest of it. */
export function breakBetween(sheet: Worksheet, blocks: readonly Block[], room: number): void {
  let used = 0;
  for (const { first, height } of blocks) {
    if (used > 0 && used + height > room) {
      sheet.getRow(first - 1).addPageBreak();
      used = 0;
    }
    used += height;
  }
}

/** A unit of column width is seven pixels, and every column has five more of padding. */
function points(widths: readonly number[]): number {
  return widths.reduce((sum, width) => sum + (width * 7 + 5) * 0.75, 0);
}
