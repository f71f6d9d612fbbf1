import { MAX_COLUMN } from './address.ts';
import type { Cut } from './kept-text.ts';
import { type ColumnSpan, outsideReader } from './scan.ts';
import { type SheetEvent, SheetScanner } from './sheet-scanner.ts';
import { type ComparedFile, within } from './unreadable.ts';
import type { ElementTag } from './xml-reader.ts';
import type { XmlSource } from './xml-source.ts';

/** Room for the start of a row before its first column and for its end behind its last. */
const STRIDE = MAX_COLUMN + 2;

/** One of two sheets that are compared while both are scanned. */
export class SheetSide {
  readonly source: XmlSource;
  readonly scanner: SheetScanner;
  readonly columns: ColumnSpan[] = [];
  /** What its changes are in bytes: to be left out when the rest is compared. */
  readonly cuts: Cut[] = [];
  event: SheetEvent | undefined;
  /** Orders the events of two sheets: rows by their number, and in a row from left to right. */
  position = 0;
  private readonly file: ComparedFile;
  private readonly next: () => SheetEvent;

  constructor(file: ComparedFile, source: XmlSource) {
    this.file = file;
    this.source = source;
    const columns = (span: ColumnSpan): void => void this.columns.push(span);
    this.scanner = new SheetScanner(source, outsideReader({ columns }));
    this.next = () => this.scanner.next();
  }

  /** Scans on to the next event. Throws `UnreadableFile`. */
  advance(): void {
    this.event = within(this.file, this.next);
    this.position = this.positionOf(this.event);
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

  private positionOf(event: SheetEvent): number {
    if (event === 'cell') return this.scanner.cell.row * STRIDE + this.scanner.cell.column;
    if (event === 'row') return this.scanner.row.row * STRIDE;
    if (event === 'row-end') return this.scanner.row.row * STRIDE + STRIDE - 1;
    if (event === 'data') return 0;
    return event === 'data-end' ? Number.MAX_SAFE_INTEGER : Number.POSITIVE_INFINITY;
  }
}
