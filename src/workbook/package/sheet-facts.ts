import { type CellRange, cellKey, formatAddress, formatRange, parseRange } from './address.ts';
import type { PlacedWrite } from './cell-write.ts';
import {
  type CellSpan,
  type ColumnSpan,
  columnStyle,
  type FormulaSpan,
  type RowSpan,
  type SheetVisitor,
} from './scan.ts';
import { noRules } from './scan-rules.ts';

export interface NamedRange {
  readonly range: CellRange;
  readonly reference: string;
}

/** The cells that use the text of one shared formula, its first cell included. */
export interface SharedFormula {
  /** The planned write to the cell that holds the text; undefined when there is none. */
  first: PlacedWrite | undefined;
  cells: number;
  /** Whether one of the cells holds the text. */
  hasText: boolean;
  /** A cell that uses the text of another one. */
  user: string | undefined;
  /** How many of the cells are to be overwritten. */
  overwritten: number;
}

interface FoundCell {
  readonly style: number;
  readonly formula: FormulaSpan | undefined;
}

/** Gathers, while a sheet is scanned, what decides whether the planned cells may be written. */
export class SheetFacts implements SheetVisitor {
  readonly writes: readonly PlacedWrite[];
  readonly rules = noRules();
  readonly arrays: NamedRange[] = [];
  readonly merges: NamedRange[] = [];
  readonly shared = new Map<string, SharedFormula>();
  private readonly planned: ReadonlyMap<number, PlacedWrite>;
  /** Who uses whose formula matters only then; sheets have tens of thousands of shared ones. */
  private readonly mayReplaceFormulas: boolean;
  private readonly found = new Map<PlacedWrite, FoundCell>();
  private readonly rowStyles = new Map<number, number>();
  private readonly columnSpans: ColumnSpan[] = [];

  /** Takes writes in the order of the sheet. */
  constructor(writes: readonly PlacedWrite[]) {
    this.writes = writes;
    this.mayReplaceFormulas = writes.some(({ permits }) => permits?.includes('formula'));
    this.planned = new Map(writes.map((write) => [cellKey(write.row, write.column), write]));
  }

  columns(columns: ColumnSpan): void {
    this.columnSpans.push(columns);
  }

  row({ row, style }: RowSpan): void {
    if (style !== undefined) this.rowStyles.set(row, style);
  }

  cell(cell: CellSpan): void {
    const write = this.planned.get(cellKey(cell.row, cell.column));
    if (write) this.found.set(write, { style: cell.style, formula: cell.formula });
    const { formulaKind: kind } = cell;
    if (kind === undefined || kind === 'normal') return;
    if (kind === 'shared' && !this.mayReplaceFormulas) return;
    const { formula } = cell;
    if (!formula) return;
    if (reachesOut(formula)) this.noteArray(cell, formula);
    else if (formula.sharedIndex !== undefined)
      this.noteShared(formula.sharedIndex, formula, cell, write);
  }

  merge(range: CellRange, reference: string): void {
    this.merges.push({ range, reference });
  }

  /** The formula that a write would overwrite. */
  formulaAt(write: PlacedWrite): FormulaSpan | undefined {
    return this.found.get(write)?.formula;
  }

  /** The style a written cell has: its own, or what a new cell takes from its row or column. */
  styleAt(write: PlacedWrite): number {
    return (
      this.found.get(write)?.style ??
      this.rowStyles.get(write.row) ??
      columnStyle(this.columnSpans, write.column) ??
      0
    );
  }

  private noteArray({ row, column }: CellSpan, { range: written }: FormulaSpan): void {
    const own = { top: row, left: column, bottom: row, right: column };
    const range = parseRange(written ?? '') ?? own;
    this.arrays.push({ range, reference: formatRange(range) });
  }

  private noteShared(
    index: string,
    { text }: FormulaSpan,
    { row, column }: CellSpan,
    write: PlacedWrite | undefined,
  ): void {
    const group = this.shared.get(index) ?? {
      first: undefined,
      cells: 0,
      hasText: false,
      user: undefined,
      overwritten: 0,
    };
    group.cells++;
    if (write) group.overwritten++;
    if (text.end > text.start) {
      group.hasText = true;
      group.first ??= write;
    } else group.user ??= formatAddress(row, column);
    this.shared.set(index, group);
  }
}

/** The results of an array formula or data table stand in other cells, too. */
export function reachesOut({ kind }: FormulaSpan): boolean {
  return kind === 'array' || kind === 'dataTable';
}
