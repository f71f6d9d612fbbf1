import type { CellRange } from '../package/index.ts';
import type { Page } from './page.ts';
import type { Spot } from './spot.ts';

/** How far above a table its title may stand. */
const reach = 15;
const farReach = 60;

/** A longer text in bold is an instruction. */
const longestTitle = 250;

/** A text that only numbers or refers: "24(e)(i)", "29", "110-117", "N/A". */
const CODE =
  /^(?:n\/a|[\d\s.,()/–-]*\d[\d\s.,()/–-]*|\d+(?:\s?\([a-z]+\))+|[A-Z]{1,5}[-. ]?\d+(?:[-.,; ]+(?:\d[A-Z\d]{0,5}|[A-Z]{1,2}))*)$/i;

/** A text that only refers to another document: "24(e)(i)", "110-117", "N/A". "Q1" and "H2" say more. */
const REFERENCE = /^(?:n\/a|[\d\s.,()/–-]*\d[\d\s.,()/–-]*|\d+(?:\s?\([a-z]+\))+)$/i;

/** "1.3 Victims", "Table 1.3", "B8 – Workforce", "جدول 1.3". */
const NUMBERED =
  /^(?:\p{L}{3,9}\s)?((?:[A-Z]{1,2})?\d+(?:\.\d+)+(?![\d.%])|[A-Z]{1,2}\d+(?=\s*[–—:-]\s))/u;

export function isCode(text: string): boolean {
  return text.length <= 40 && CODE.test(text);
}

export function isReference(text: string): boolean {
  return text.length <= 40 && REFERENCE.test(text);
}

export function isNumbered(text: string): boolean {
  return tableNumber(text) !== undefined;
}

/** The number of a table in its title: 1.3, B8. */
export function tableNumber(text: string): string | undefined {
  return NUMBERED.exec(text)?.[1];
}

/** What tells a title from other texts above a table. */
export interface TitleSearch {
  /** Headings of the table: their rows hold no title. */
  readonly headers?: readonly Spot[];
  /** A field's title may stand above other fields. */
  readonly aboveOthers?: boolean;
}

/**
 * The title of a table, given with its labels: of the texts above it that stand alone in their row, the
 * nearest with a number, else the nearest in bold or above the whole table, else the nearest.
 */
export function titleAbove(
  range: CellRange,
  page: Page,
  { headers = [], aboveOthers = false }: TitleSearch = {},
): Spot | undefined {
  const taken = new Set(headers.map(({ row }) => row));
  const candidates: Spot[] = [];
  const first = Math.max(1, range.top - (aboveOthers ? farReach : reach));
  for (let row = range.top - 1; row >= first; row--) {
    if (page.inputBetween(row, range.left, range.right)) {
      if (aboveOthers) continue;
      break;
    }
    const title = taken.has(row) ? undefined : titleIn(row, range, page);
    if (title) candidates.push(title);
  }
  const stands = ({ style, column, right }: Spot): boolean =>
    page.look(style).bold || (column <= range.left && right >= range.right);
  const sure =
    candidates.find(({ text }) => isNumbered(text)) ??
    candidates.find((spot) => stands(spot) && spot.text.length <= longestTitle);
  return sure ?? (aboveOthers ? undefined : candidates[0]);
}

function titleIn(row: number, range: CellRange, page: Page): Spot | undefined {
  const shown = (page.view.byRow.get(row) ?? []).filter(
    ({ text, column, right }) => text !== '' && column <= range.right && right >= range.left - 1,
  );
  const labels = shown.filter((spot) => page.labels.isLabel(spot) && spot.number === undefined);
  if (shown.length !== labels.length || labels.length > 2) return undefined;
  const title = labels.findLast(({ column }) => column <= range.left) ?? labels[0];
  return title && !isCode(title.text) ? title : undefined;
}
