import type { Grid, GridCell } from './grid.ts';
import type { HeaderRow } from './headers.ts';
import type { TitleMatch, Vocabulary } from './vocabulary.ts';

/** The title of a table where it stands. */
export type Title = GridCell & TitleMatch;

/** The part of a sheet below the title of a table; without a title, what stands above all of them. */
export interface Block {
  readonly grid: Grid;
  readonly title: Title | undefined;
  /** Rows from the title's to the one before the next title. */
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/**
 * Divides a sheet at the titles of its tables; titles in one row divide it from left to right. A text
 * beside cells to fill in is a label and no title, unless the table's number stands in front of it.
 */
export function blocksOf(
  grid: Grid,
  vocabulary: Vocabulary,
  headers: readonly HeaderRow[],
): Block[] {
  const anchors = anchorsOf(grid, vocabulary, headers);
  const areas = anchors.map((anchor) => ({ anchor, ...sidesOf(anchor, anchors) }));
  const last = grid.rows.at(-1) ?? 0;
  return areas.map(({ anchor, left, right }) => {
    const below = areas
      .filter(
        (other) => other.anchor.row > anchor.row && other.left <= right && left <= other.right,
      )
      .map((other) => other.anchor.row);
    return {
      grid,
      title: anchor,
      top: anchor.row,
      bottom: below.length === 0 ? last : Math.min(...below) - 1,
      left,
      right,
    };
  });
}

/** A whole sheet, for tables without a title. */
export function wholeSheet(grid: Grid): Block {
  const bottom = grid.rows.at(-1) ?? 0;
  return { grid, title: undefined, top: 1, bottom, left: 1, right: Number.POSITIVE_INFINITY };
}

function anchorsOf(grid: Grid, vocabulary: Vocabulary, headers: readonly HeaderRow[]): Title[] {
  const anchors = grid.rows.flatMap((row) =>
    grid.columnsWithText(row).flatMap((column): Title[] => {
      const text = grid.text(row, column);
      if (text.length < 2 || !/\p{L}/u.test(text)) return [];
      const match = vocabulary.titled(text);
      if (match === undefined) return [];
      if (!match.numbered && isLineRow(grid, headers, row)) return [];
      return [{ row, column, text, ...match }];
    }),
  );
  // The surest title of a row in its table; a title and a caption may stand side by side.
  return anchors.filter(
    (anchor) =>
      !anchors.some(
        (other) =>
          other !== anchor &&
          other.row === anchor.row &&
          other.table === anchor.table &&
          (other.likeness > anchor.likeness ||
            (other.likeness === anchor.likeness && other.column < anchor.column)),
      ),
  );
}

function isLineRow(grid: Grid, headers: readonly HeaderRow[], row: number): boolean {
  const header = headers.findLast((each) => each.row < row);
  if (header === undefined) return false;
  if (!grid.isProtected) return false;
  return [...header.years.keys()].some((column) => grid.isInput(row, column));
}

/** The columns of a title: all, or up to the next title of its row. */
function sidesOf(anchor: Title, anchors: readonly Title[]): { left: number; right: number } {
  const beside = anchors.filter(({ row }) => row === anchor.row);
  const first = beside.every(({ column }) => column >= anchor.column);
  const next = beside.filter(({ column }) => column > anchor.column).map(({ column }) => column);
  return {
    left: first ? 1 : anchor.column,
    right: next.length === 0 ? Number.POSITIVE_INFINITY : Math.min(...next) - 1,
  };
}
