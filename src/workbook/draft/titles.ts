import type { CellRange } from '../package/index.ts';
import type { Page } from './page.ts';
import type { Spot } from './spot.ts';

/** How far above a table its title may stand. */
const reach = 15;

/** A text that only numbers or refers: "24(e)(i)", "29", "110-117", "N/A". */
const CODE =
  /^(?:n\/a|[\d\s.,()/–-]*\d[\d\s.,()/–-]*|\d+(?:\s?\([a-z]+\))+|[A-Z]{1,4}[-. ]?\d+(?:[.-]\d+)*)$/i;

/** "1.3 Victims", "Table 1.3", "B8 – Workforce", "جدول 1.3". */
const NUMBERED = /^(?:\p{L}{3,9}\s)?((?:[A-Z]{1,2})?\d+(?:\.\d+)+|[A-Z]{1,2}\d+)(?![\d.%])/u;

export function isCode(text: string): boolean {
  return text.length <= 16 && CODE.test(text);
}

export function isNumbered(text: string): boolean {
  return tableNumber(text) !== undefined;
}

/** The number of a table in its title: 1.3, B8. */
export function tableNumber(text: string): string | undefined {
  return NUMBERED.exec(text)?.[1];
}

/**
 * The title of a table: of the texts above it that do not stand beside input cells, the nearest with a
 * number, else the nearest in bold or above the whole table, else the nearest.
 */
export function titleAbove(range: CellRange, page: Page): Spot | undefined {
  const candidates: Spot[] = [];
  for (let row = range.top - 1; row >= Math.max(1, range.top - reach); row--) {
    const labels = page.labels.inRow(row).filter((label) => label.row === row);
    const ahead = labels.filter(({ column }) => column <= range.right);
    if (page.inputBetween(row, 1, range.right)) break;
    const first = ahead.find(({ column }) => column <= range.left) ?? ahead[0];
    if (first && first.number === undefined && !isCode(first.text)) candidates.push(first);
  }
  const stands = ({ style, column, right }: Spot): boolean =>
    page.look(style).bold || (column <= range.left && right >= range.right);
  return (
    candidates.find(({ text }) => isNumbered(text)) ?? candidates.find(stands) ?? candidates[0]
  );
}
