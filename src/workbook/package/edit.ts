import type { CellRange } from './address.ts';
import { type CellWrite, type PlacedWrite, placeWrites } from './cell-write.ts';
import { newCell, replaceCell } from './cell-xml.ts';
import { type PackageProblem, throwIfAny } from './problems.ts';
import { judgeWrites } from './refusals.ts';
import {
  type CellSpan,
  type ColumnSpan,
  columnStyle,
  type RowSpan,
  type SheetVisitor,
  scanSheet,
} from './scan.ts';
import type { SheetContext } from './sheet-context.ts';
import { SheetFacts } from './sheet-facts.ts';
import { type Spliced, Splicer } from './splice.ts';
import { type ElementEnd, type ElementTag, prefixOf } from './xml-reader.ts';
import type { XmlSource } from './xml-source.ts';

const AFTER_ALL = Number.POSITIVE_INFINITY;

export interface EditedSheet {
  readonly spliced: Spliced;
  readonly formulasReplaced: number;
}

/**
 * Writes cells into a worksheet: existing ones are replaced where they stand, others are inserted
 * with the style of their row or column; every other byte stays. Throws `PackageError` with all
 * problems of the plan, and then nothing is written: what the sheet forbids (formulas, arrays,
 * merges, protection, tables, pivots, validations), repeated or impossible addresses, numbers that
 * are not finite, texts and days that Excel cannot hold.
 */
export function editSheet(
  source: XmlSource,
  writes: readonly CellWrite[],
  context: SheetContext,
): EditedSheet {
  const problems: PackageProblem[] = [];
  const placed = placeWrites(context.sheet, writes, context.date1904, problems);
  const editor = new SheetEditor(source, placed);
  scanSheet(source, editor);
  throwIfAny([...problems, ...judgeWrites(editor.facts, context).problems]);
  return { spliced: editor.splicer.result(), formulasReplaced: editor.formulasReplaced };
}

class SheetEditor implements SheetVisitor {
  readonly splicer: Splicer;
  readonly facts: SheetFacts;
  readonly rules: SheetFacts['rules'];
  formulasReplaced = 0;
  private readonly source: XmlSource;
  private readonly writes: readonly PlacedWrite[];
  private readonly columnSpans: ColumnSpan[] = [];
  private prefix = '';
  /** The first write that has not been dealt with. */
  private next = 0;

  constructor(source: XmlSource, writes: readonly PlacedWrite[]) {
    this.source = source;
    this.writes = writes;
    this.facts = new SheetFacts(writes);
    this.rules = this.facts.rules;
    this.splicer = new Splicer(source.text);
  }

  columns(columns: ColumnSpan): void {
    this.columnSpans.push(columns);
    this.facts.columns(columns);
  }

  dataStart(data: ElementTag): void {
    this.prefix = prefixOf(data);
  }

  row(row: RowSpan): void {
    this.facts.row(row);
    this.splicer.insert(row.start, this.newRows(row.row));
  }

  cell(cell: CellSpan, row: RowSpan): void {
    this.facts.cell(cell);
    this.splicer.insert(cell.start, this.newCells(row.row, cell.column, row.style));
    const write = this.writes[this.next];
    if (write?.row !== cell.row || write.column !== cell.column) return;
    this.next++;
    if (cell.formula) this.formulasReplaced++;
    const replacement = replaceCell(this.source, cell, write.value);
    this.splicer.replace(cell.start, cell.end, replacement);
  }

  rowEnd(row: RowSpan, end: ElementEnd): void {
    const cells = this.newCells(row.row, AFTER_ALL, row.style);
    if (cells !== '') this.splicer.append(row.tag, end, cells);
  }

  dataEnd(data: ElementTag, end: ElementEnd): void {
    this.splicer.append(data, end, this.newRows(AFTER_ALL));
  }

  merge(range: CellRange, reference: string): void {
    this.facts.merge(range, reference);
  }

  private newRows(before: number): string {
    let rows = '';
    for (let write = this.writes[this.next]; write; write = this.writes[this.next]) {
      const { row } = write;
      if (row >= before) break;
      const cells = this.newCells(row, AFTER_ALL, undefined);
      const name = `${this.prefix}row`;
      if (cells !== '') rows += `<${name} r="${row}">${cells}</${name}>`;
    }
    return rows;
  }

  private newCells(row: number, before: number, rowStyle: number | undefined): string {
    let cells = '';
    for (let write = this.writes[this.next]; write; write = this.writes[this.next]) {
      if (write.row !== row || write.column >= before) break;
      this.next++;
      // A cell that is not there is blank already.
      if (write.value.kind === 'blank') continue;
      const style = rowStyle ?? columnStyle(this.columnSpans, write.column);
      cells += newCell(this.prefix, write, style);
    }
    return cells;
  }
}
