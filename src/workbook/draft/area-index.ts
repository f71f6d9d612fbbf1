import type { CellRange } from '../package/index.ts';

interface Entry<T> {
  readonly range: CellRange;
  readonly value: T;
}

/** Ranges wider than this are looked at for every cell instead of being listed under each column. */
const wide = 64;

/** Finds what ranges say of a cell, by column: sheets have many ranges and many cells. */
export class AreaIndex<T> {
  private readonly byColumn = new Map<number, Entry<T>[]>();
  private readonly others: Entry<T>[] = [];

  add(range: CellRange, value: T): void {
    const entry = { range, value };
    if (range.right - range.left > wide) {
      this.others.push(entry);
      return;
    }
    for (let column = range.left; column <= range.right; column++) {
      const list = this.byColumn.get(column);
      if (list) list.push(entry);
      else this.byColumn.set(column, [entry]);
    }
  }

  /** The value of the first range, in the order they were added, that holds the cell. */
  at(row: number, column: number): T | undefined {
    const inRows = ({ range }: Entry<T>): boolean => row >= range.top && row <= range.bottom;
    return (
      this.byColumn.get(column)?.find(inRows)?.value ??
      this.others.find(
        (entry) => inRows(entry) && column >= entry.range.left && column <= entry.range.right,
      )?.value
    );
  }
}
