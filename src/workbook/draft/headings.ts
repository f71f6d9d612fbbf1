import type { Block } from './blocks.ts';
import type { Page } from './page.ts';
import { isYearNumber, largest, type Spot } from './spot.ts';
import { isNumbered, isReference } from './titles.ts';
import { yearOfHeading } from './years.ts';

/** Levels of headings above a column that are read. */
const levels = 5;

/** How far to the right input cells make a text the label of their row. */
const sight = 60;

/** What stands above and beside a block. */
export interface Anatomy {
  readonly block: Block;
  /** Headings of each column of the block, from the top down. */
  readonly headers: readonly (readonly Spot[])[];
  /** Last row of the headings; 0 when there are none. */
  readonly headerRow: number;
  /** Labels at the left of each row of the block, from the outside in. */
  readonly beside: readonly (readonly Spot[])[];
}

export function anatomyOf(block: Block, page: Page): Anatomy {
  const beside = block.rows.map((row) => labelsBeside(row[0]?.row ?? 0, block, page));
  const labelColumn = beside.find((found) => found.length > 0)?.at(-1)?.column;
  const first = block.rows[0] ?? [];
  const headers = first.map((spot) => headersAbove(spot, block, labelColumn, page));
  const rows = headers.map((found) => found.at(-1)?.bottom ?? 0);
  const shared = rows.length > 1 && coversAll(headers, block) ? [] : headers;
  return {
    block,
    headers: shared.length === 0 ? first.map(() => []) : headers,
    headerRow: shared.length === 0 ? 0 : largest(rows),
    beside,
  };
}

/** One label above all columns is a title, not a heading of columns. */
function coversAll(headers: Anatomy['headers'], { left, right }: Block): boolean {
  const only = headers[0]?.at(-1);
  return (
    only !== undefined &&
    only.column <= left &&
    only.right >= right &&
    headers.every((found) => found.length > 0 && found.every((each) => each.right >= right))
  );
}

function headersAbove(
  spot: Spot,
  block: Block,
  labelColumn: number | undefined,
  page: Page,
): Spot[] {
  const isHeading = (label: Spot): boolean =>
    !(labelColumn !== undefined && label.column <= labelColumn && label.right >= spot.column);
  const nearest = headingAbove(spot.column, block.top, block, page);
  const reaches = nearest && isHeading(nearest) && reachesDown(nearest, block.top, page);
  const { frozenRows } = page.view;
  const frozen =
    frozenRows > 0 ? headingAbove(spot.column, frozenRows + 1, block, page) : undefined;
  const lowest = reaches ? nearest : frozen && isHeading(frozen) ? frozen : undefined;
  if (!lowest) return [];
  const found = [lowest];
  for (let top = lowest.row; found.length < levels; ) {
    const above = page.labels.above(spot.column, top);
    if (above?.bottom !== top - 1 || !isHeading(above) || isTitle(above, block, page)) break;
    if (!refers(above)) found.unshift(above);
    top = above.row;
  }
  return found;
}

/** The nearest label above that is neither a mere reference nor a note among input cells. */
function headingAbove(column: number, row: number, block: Block, page: Page): Spot | undefined {
  let label = page.labels.above(column, row);
  while (label && (refers(label) || isAmongInputs(label, block, page))) {
    label = page.labels.above(column, label.row);
  }
  return label;
}

function refers({ text, number }: Spot): boolean {
  return isReference(text) && !isYearNumber(number) && yearOfHeading(text) === undefined;
}

function isAmongInputs({ row }: Spot, { left, right }: Block, page: Page): boolean {
  return page.inputBetween(row, left, right);
}

/** Not a heading of columns: a numbered title, one that begins left of the table, or a label of inputs. */
function isTitle(label: Spot, block: Block, page: Page): boolean {
  return (
    isNumbered(label.text) ||
    page.inputBetween(label.row, block.left, block.right + sight) ||
    (label.column < block.left && label.right >= block.right)
  );
}

/** Headings end at an empty row, unless they stay in sight or name years, which hold for many tables. */
function reachesDown(heading: Spot, top: number, page: Page): boolean {
  if (heading.bottom <= page.view.frozenRows || isYearNumber(heading.number)) return true;
  return !page.hasEmptyRow(heading.bottom, top);
}

/**
 * Labels left of a block, until there are input cells between them. A formula's text beyond other
 * input cells speaks of those.
 */
function labelsBeside(row: number, block: Block, page: Page): Spot[] {
  const found: Spot[] = [];
  let from = block.left;
  let crossed = false;
  for (const label of page.labels.inRow(row).toReversed()) {
    if (label.right >= block.left || headsInputs(label, page)) continue;
    const crosses = page.inputBetween(row, label.right + 1, from - 1);
    if (crosses && found.length > 0) break;
    crossed ||= crosses;
    if (crossed && label.computed && found.length === 0) continue;
    found.unshift(label);
    from = label.column;
  }
  return found;
}

/** A label merged over several rows right above input cells is a heading of theirs. */
function headsInputs({ row, bottom, column }: Spot, page: Page): boolean {
  return bottom > row && page.isInput(bottom + 1, column);
}
