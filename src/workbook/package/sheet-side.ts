import { type CellRange, MAX_COLUMN, MAX_ROW } from './address.ts';
import type { Cut } from './kept-text.ts';
import { type ColumnSpan, outsideReader } from './scan.ts';
import type { SheetFacts } from './sheet-facts.ts';
import { type SheetEvent, SheetScanner } from './sheet-scanner.ts';
import { type ComparedFile, within } from './unreadable.ts';
import type { ElementTag } from './xml-reader.ts';
import type { XmlSource } from './xml-source.ts';

/** A sheet part, and what is to be gathered from it while it is scanned. */
export interface ComparedSheet {
  readonly source: XmlSource;
  readonly facts: SheetFacts;
}

/** One of two sheets that are compared while both are scanned. */
export class SheetSide {
  readonly source: XmlSource;
  readonly scanner: SheetScanner;
  readonly columns: ColumnSpan[] = [];
  /** What its changes are in bytes: to be left out when the rest is compared. */
  readonly cuts: Cut[] = [];
  event: SheetEvent | undefined;
  /** Of the last event; 0 for the start of the data, and beyond all rows for their end. */
  row = 0;
  /** Of the last event; 0 for the start of a row, and beyond all columns for its end. */
  column = 0;
  private readonly facts: SheetFacts;
  private readonly file: ComparedFile;
  private readonly next: () => SheetEvent;

  constructor(file: ComparedFile, { source, facts }: ComparedSheet) {
    this.file = file;
    this.source = source;
    this.facts = facts;
    const columns = (span: ColumnSpan): void => {
      this.columns.push(span);
      facts.columns(span);
    };
    const merge = (range: CellRange, reference: string): void => facts.merge(range, reference);
    this.scanner = new SheetScanner(source, outsideReader({ columns, merge, rules: facts.rules }));
    this.next = () => this.scanner.next();
  }

  /** Scans on to the next event. Throws `UnreadableFile`. */
  advance(): void {
    this.event = within(this.file, this.next);
    const { event, scanner } = this;
    if (event === 'cell') {
      this.facts.cell(scanner.cell);
      this.setPosition(scanner.cell.row, scanner.cell.column);
    } else if (event === 'row') {
      this.facts.row(scanner.row);
      this.setPosition(scanner.row.row, 0);
    } else if (event === 'row-end') this.setPosition(scanner.row.row, MAX_COLUMN + 1);
    else if (event === 'data') this.setPosition(0, 0);
    else this.setPosition(MAX_ROW + (event === 'data-end' ? 1 : 2), 0);
  }

  /** Leaves the cell out that was scanned last. */
  cutCell(): void {
    const { start, end } = this.scanner.cell;
    this.cuts.push({ start, end, instead: '' });
  }

  /** Leaves the row out that ended last. */
  cutRow(): void {
    this.cuts.push({ start: this.scanner.row.start, end: this.scanner.ended.end, instead: '' });
  }

  /**
   * Takes an element that closes itself as if it did not: `<row/>` and `<row></row>` are the same
   * to a reader, and the first cannot take a cell.
   */
  writeOut({ selfClosing, name, end }: ElementTag): void {
    if (!selfClosing) return;
    this.cuts.push({ start: end - '/>'.length, end, instead: `></${name}>` });
  }

  /** Below 0 when the last event here comes before the last one there, 0 for the same place. */
  compareTo(other: SheetSide): number {
    return this.row === other.row ? this.column - other.column : this.row - other.row;
  }

  private setPosition(row: number, column: number): void {
    this.row = row;
    this.column = column;
  }
}
