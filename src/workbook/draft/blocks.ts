import { type CellRange, columnLetters, formatAddress } from '../package/index.ts';
import { largest, type Spot } from './spot.ts';

/** Rows of input cells that stand side by side in the same columns. */
export interface Block {
  readonly top: number;
  bottom: number;
  readonly left: number;
  readonly right: number;
  /** Row by row. */
  readonly rows: Spot[][];
}

/** Groups input cells, given in the order of the sheet, into blocks. */
export function blocksOf(spots: readonly Spot[]): Block[] {
  const blocks: Block[] = [];
  const open = new Map<string, Block>();
  for (const run of runsOf(spots)) {
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last) continue;
    const bottom = largest(run.map((spot) => spot.bottom));
    const signature = run.map(({ column, right }) => `${column}-${right}`).join();
    const above = open.get(signature);
    if (above && above.bottom + 1 === first.row) {
      above.rows.push(run);
      above.bottom = bottom;
      continue;
    }
    const block = { top: first.row, bottom, left: first.column, right: last.right, rows: [run] };
    open.set(signature, block);
    blocks.push(block);
  }
  return blocks;
}

function runsOf(spots: readonly Spot[]): Spot[][] {
  const runs: Spot[][] = [];
  for (const spot of spots) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run && last?.row === spot.row && last.right + 1 === spot.column) run.push(spot);
    else runs.push([spot]);
  }
  return runs;
}

/** The fewest ranges that cover input cells: blocks side by side or one above the other are joined. */
export function rangesOf(spots: readonly Spot[]): string[] {
  const ordered = [...spots].sort((a, b) => a.row - b.row || a.column - b.column);
  const blocks = blocksOf(ordered).map(({ top, left, bottom, right }) => ({
    top,
    left,
    bottom,
    right,
  }));
  return joined(blocks).map(formatRange);
}

/** Joins ranges of the same width that touch from above. */
function joined(ranges: readonly CellRange[]): CellRange[] {
  const open = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  const result: CellRange[] = [];
  for (const range of ranges) {
    const key = `${range.left}-${range.right}`;
    const above = open.get(key);
    if (above && above.bottom + 1 === range.top) {
      above.bottom = range.bottom;
      continue;
    }
    const copy = { ...range };
    open.set(key, copy);
    result.push(copy);
  }
  return result;
}

export function formatRange({ top, left, bottom, right }: CellRange): string {
  const first = formatAddress(top, left);
  return top === bottom && left === right ? first : `${first}:${columnLetters(right)}${bottom}`;
}
