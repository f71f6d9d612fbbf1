import type { Labels } from './labels.ts';
import { blankSpot, type SheetView } from './sheet-view.ts';
import type { Spot } from './spot.ts';

/** Headings side by side in a row, with the rows of labels below them. */
interface Frame {
  readonly header: readonly Spot[];
  readonly left: number;
  readonly right: number;
  lastLabelled: number;
  readonly cells: Spot[];
}

/** Rows without a label after which a frame is over. */
const patience = 2;

/**
 * Cells that stand between headings of columns above and labels of rows at their left and hold
 * nothing, or a number: whether or not the file has a cell there. A frame is at least two headings
 * side by side, and two cells large.
 */
export function framedCells(view: SheetView, labels: Labels): Spot[] {
  const frames: Frame[] = [];
  let open: Frame[] = [];
  const rows = [...view.byRow.keys()].sort((a, b) => a - b);
  for (const row of rows) {
    const byColumn = new Map((view.byRow.get(row) ?? []).map((spot) => [spot.column, spot]));
    const runs = headerRuns(labels.inRow(row));
    open = open.filter((frame) => row - frame.lastLabelled <= patience);
    for (const frame of open) {
      if (isHeadedAnew(frame, runs)) frame.lastLabelled = Number.NEGATIVE_INFINITY;
      else takeRow(frame, row, byColumn, view, labels);
    }
    open = open.filter((frame) => frame.lastLabelled > 0);
    for (const run of runs) {
      const [first, last] = [run[0], run.at(-1)];
      if (!first || !last || open.some((frame) => overlaps(frame, first.column, last.right)))
        continue;
      const frame: Frame = {
        header: run,
        left: first.column,
        right: last.right,
        lastLabelled: row,
        cells: [],
      };
      frames.push(frame);
      open.push(frame);
    }
  }
  return frames.filter(({ cells }) => cells.length > 1).flatMap(({ cells }) => cells);
}

function takeRow(
  frame: Frame,
  row: number,
  byColumn: ReadonlyMap<number, Spot>,
  view: SheetView,
  labels: Labels,
): void {
  const beside = labels.inRow(row).filter(({ column }) => column >= frame.left - 1);
  const label = beside.find(({ column }) => column < frame.right);
  if (!label || label.row !== row) return;
  frame.lastLabelled = row;
  for (const head of frame.header) {
    if (head.column <= label.right) continue;
    const spot = byColumn.get(head.column);
    if (spot === undefined) {
      if (!view.isCovered(row, head.column)) frame.cells.push(blankSpot(row, head.column));
    } else if (!spot.computed && (spot.text === '' || spot.number !== undefined)) {
      frame.cells.push(spot);
    }
  }
}

/** Texts above most of the columns of a frame are its next row of headings. */
function isHeadedAnew(frame: Frame, runs: readonly (readonly Spot[])[]): boolean {
  const heads = runs
    .flat()
    .filter(({ column, right }) => column <= frame.right && right > frame.left);
  return heads.length * 2 > frame.header.length + 1 || heads.length >= frame.header.length;
}

function overlaps(frame: Frame, left: number, right: number): boolean {
  return left <= frame.right && right >= frame.left;
}

/** Labels that touch each other in a row, two or more. */
function headerRuns(row: readonly Spot[]): Spot[][] {
  const runs: Spot[][] = [];
  for (const spot of row) {
    const run = runs.at(-1);
    if (run && run.at(-1)?.right === spot.column - 1) run.push(spot);
    else runs.push([spot]);
  }
  return runs.filter((run) => run.length > 1);
}
