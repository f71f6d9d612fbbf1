import {
  type CellPosition,
  type CellRange,
  columnLetters,
  inRange,
  isEditable,
  parseAddress,
  type ReadCell,
  type SheetContent,
} from '../package/index.ts';

/** Labels are shorter than the notes and answers that a workbook may hold. */
const longestLabel = 300;

/** A cell of a grid. */
export interface GridCell extends CellPosition {
  readonly text: string;
}

/**
 * A sheet as a person sees it: texts by place, merged cells as one, and where something can be typed.
 * Turned over, rows are columns and columns are rows; addresses stay those of the sheet.
 */
export class Grid {
  readonly sheet: string;
  readonly turned: boolean;
  private readonly content: SheetContent;
  private readonly locked: (style: number) => boolean;
  private readonly byRow = new Map<number, Map<number, ReadCell>>();
  private readonly merges: MergeIndex;
  private readonly withText = new Map<number, readonly number[]>();
  private sorted: readonly number[] | undefined;

  constructor(
    sheet: string,
    content: SheetContent,
    locked: (style: number) => boolean,
    turned = false,
  ) {
    this.sheet = sheet;
    this.content = content;
    this.locked = locked;
    this.turned = turned;
    this.merges = new MergeIndex(content.rules.merges.map((range) => this.seen(range)));
    for (const [address, cell] of content.cells) {
      const place = positionOf(address);
      const row = turned ? place.column : place.row;
      const cells = this.byRow.get(row) ?? new Map<number, ReadCell>();
      cells.set(turned ? place.row : place.column, cell);
      this.byRow.set(row, cells);
    }
  }

  /** The same sheet with rows and columns exchanged. */
  turn(): Grid {
    return new Grid(this.sheet, this.content, this.locked, !this.turned);
  }

  /** Numbers of the rows that have cells, from the top. */
  get rows(): readonly number[] {
    this.sorted ??= [...this.byRow.keys()].sort((a, b) => a - b);
    return this.sorted;
  }

  /** Columns of the cells of a row that hold something, from the left. */
  columnsWithText(row: number): readonly number[] {
    const known = this.withText.get(row);
    if (known !== undefined) return known;
    const columns = [...(this.byRow.get(row) ?? [])]
      .flatMap(([column, { value }]) => (value === null || value === '' ? [] : [column]))
      .sort((a, b) => a - b);
    this.withText.set(row, columns);
    return columns;
  }

  /** Every text of the sheet that could be a label. */
  labels(): string[] {
    return [...this.byRow.values()].flatMap((cells) =>
      [...cells.values()].flatMap(({ value }) =>
        typeof value === 'string' && value.length <= longestLabel && /\p{L}/u.test(value)
          ? [value]
          : [],
      ),
    );
  }

  /** What stands in a cell, merged cells included; of a formula, its stored result. */
  text(row: number, column: number): string {
    const origin = this.origin(row, column);
    const value = this.byRow.get(origin.row)?.get(origin.column)?.value ?? '';
    return String(value).trim();
  }

  /** The first cell of the merge that a cell is in, or the cell itself. */
  origin(row: number, column: number): CellPosition {
    const merge = this.merges.at(row, column);
    return merge === undefined ? { row, column } : { row: merge.top, column: merge.left };
  }

  /** The cells that are one with a cell; only itself where it is in no merge. */
  extent(row: number, column: number): CellRange {
    return this.merges.at(row, column) ?? { top: row, left: column, bottom: row, right: column };
  }

  /** Whether a figure or text could be typed here: the first cell of a merge, no formula, editable. */
  isInput(row: number, column: number): boolean {
    const origin = this.origin(row, column);
    if (origin.row !== row || origin.column !== column) return false;
    return !this.byRow.get(row)?.get(column)?.formula && !this.isLocked(row, column);
  }

  /** Whether the cell is locked on a protected sheet. */
  isLocked(row: number, column: number): boolean {
    const place = this.place(row, column);
    return !isEditable(this.content.rules, place, this.locked(this.content.styleAt(place)));
  }

  get isProtected(): boolean {
    return this.content.rules.isProtected;
  }

  /** The address in the sheet. */
  address(row: number, column: number): string {
    const place = this.place(row, column);
    return `${columnLetters(place.column)}${place.row}`;
  }

  /** Where an address of the sheet is in the grid. */
  find(address: string): CellPosition {
    const { row, column } = positionOf(address);
    return this.turned ? { row: column, column: row } : { row, column };
  }

  private place(row: number, column: number): CellPosition {
    return this.turned ? { row: column, column: row } : { row, column };
  }

  private seen({ top, left, bottom, right }: CellRange): CellRange {
    return this.turned
      ? { top: left, left: top, bottom: right, right: bottom }
      : { top, left, bottom, right };
  }
}

/** Finds the merge of a cell among tens of thousands, some of which may cover the whole sheet. */
class MergeIndex {
  private readonly byRow = new Map<number, CellRange[]>();
  private readonly tall: CellRange[] = [];

  constructor(merges: readonly CellRange[]) {
    for (const range of merges) {
      if (range.bottom - range.top > 100) this.tall.push(range);
      else {
        for (let row = range.top; row <= range.bottom; row++) {
          const there = this.byRow.get(row);
          if (there === undefined) this.byRow.set(row, [range]);
          else there.push(range);
        }
      }
    }
  }

  at(row: number, column: number): CellRange | undefined {
    const contains = (range: CellRange) => inRange(range, { row, column });
    return this.byRow.get(row)?.find(contains) ?? this.tall.find(contains);
  }
}

function positionOf(address: string): CellPosition {
  return parseAddress(address) ?? { row: 0, column: 0 };
}
