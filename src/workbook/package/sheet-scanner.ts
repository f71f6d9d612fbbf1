import { type CellPosition, formatAddress, MAX_COLUMN, MAX_ROW, parseAddress } from './address.ts';
import { PlainCells } from './plain-cells.ts';
import { fail } from './problems.ts';
import type { CellSpan, FormulaSpan, RowSpan, Span } from './scan.ts';
import { CellCursor, formulaSpan, type ReadContent, RowCursor } from './sheet-cursor.ts';
import { readStringItem } from './string-item.ts';
import {
  type ElementEnd,
  type ElementTag,
  isMain,
  isTrue,
  prefixOf,
  XmlReader,
} from './xml-reader.ts';
import type { XmlSource } from './xml-source.ts';

/** What a scan came to. After `end` there is nothing. */
export type SheetEvent = 'data' | 'row' | 'cell' | 'row-end' | 'data-end' | 'end';

/** Reads a child of `worksheet` other than the sheet data, to its end. */
export type OutsideReader = (reader: XmlReader, tag: ElementTag) => void;

/** The plain cells stand this deep; a lower limit is kept by reading everything the long way. */
const DEPTH_OF_PLAIN_CELLS = 6;

/**
 * Goes once through a worksheet, a step at a time, and knows the byte positions of rows and cells.
 * Plain rows and cells are read by `PlainCells`, all others by `XmlReader`. Cells and rows without
 * an address follow the one before, as the format allows. Throws `PackageError` for broken XML,
 * and for rows or cells that are repeated or out of order: which of two cells `B4` a number went to
 * would be a guess.
 */
export class SheetScanner {
  readonly source: XmlSource;
  /** Of the sheet data. */
  data: ElementTag | undefined;
  /** Of the row or the sheet data that ended. */
  ended: ElementEnd = { contentEnd: 0, end: 0 };
  private readonly reader: XmlReader;
  private readonly outside: OutsideReader;
  private plain: PlainCells | undefined;
  private rowCursor: RowCursor | undefined;
  private cellCursor: CellCursor | undefined;
  private place: 'root' | 'outside' | 'data' | 'row' | 'empty-row' = 'root';
  private found = 0;
  private cells = 0;
  /** Of the last cell of the row. */
  private column = 0;
  /** Where the next child of the row is, while the reader does not know of the row. */
  private at = 0;
  /** Whether the reader has opened the row, which happens when something in it is not plain. */
  private rowIsOpen = false;
  private plainRow = false;

  constructor(source: XmlSource, outside: OutsideReader) {
    this.source = source;
    this.outside = outside;
    this.reader = new XmlReader(source);
  }

  /** The row of the last event. It is another after the next event: nobody may keep it. */
  get row(): RowSpan {
    return this.rowCursor ?? none();
  }

  /** The cell of the last event. It is another after the next event: nobody may keep it. */
  get cell(): CellSpan {
    return this.cellCursor ?? none();
  }

  next(): SheetEvent {
    if (this.place === 'row') return this.nextCell();
    if (this.place === 'data') return this.nextRow();
    if (this.place === 'empty-row') {
      this.place = 'data';
      return 'row-end';
    }
    return this.nextOutside();
  }

  private nextOutside(): SheetEvent {
    const { reader, source } = this;
    if (this.place === 'root') {
      const root = reader.root();
      if (!isMain(root, 'worksheet')) {
        fail({ code: 'xml-root', part: source.part, expected: 'worksheet', found: root.name });
      }
      this.place = 'outside';
    }
    for (let tag = reader.child(); tag; tag = reader.child()) {
      if (isMain(tag, 'sheetData')) return this.startData(tag);
      this.outside(reader, tag);
    }
    reader.drain();
    if (this.found !== 1) fail({ code: 'sheet-data', part: source.part, found: this.found });
    source.countCells?.(this.cells);
    return 'end';
  }

  private startData(tag: ElementTag): SheetEvent {
    const { source } = this;
    const isDeep = source.limits.nesting >= DEPTH_OF_PLAIN_CELLS;
    this.found++;
    this.data = tag;
    this.plain = isDeep && !tag.selfClosing ? new PlainCells(source, prefixOf(tag)) : undefined;
    this.rowCursor = new RowCursor(source, tag.uri);
    this.cellCursor = new CellCursor(source, tag.uri);
    this.place = 'data';
    return 'data';
  }

  private nextRow(): SheetEvent {
    const { plain, reader } = this;
    const row = this.rowCursor ?? none();
    const at = plain?.skipSpace(reader.position) ?? 0;
    const next = plain?.rowStart(at, row.row, row) ?? -1;
    if (plain && next >= 0) {
      this.startRow(next, plain.selfClosing, true);
      return 'row';
    }
    for (let tag = reader.child(); tag; tag = reader.child()) {
      if (isMain(tag, 'row')) {
        this.readRow(tag, row);
        return 'row';
      }
      reader.skip();
    }
    this.ended = reader.ended;
    this.place = 'outside';
    return 'data-end';
  }

  private startRow(tagEnd: number, selfClosing: boolean, plain: boolean): void {
    this.at = tagEnd;
    this.plainRow = plain;
    this.rowIsOpen = !plain;
    this.column = 0;
    this.place = selfClosing ? 'empty-row' : 'row';
    if (!selfClosing) return;
    this.ended = { contentEnd: tagEnd, end: tagEnd };
    if (plain) this.reader.continueAt(tagEnd);
    else this.reader.child();
  }

  private nextCell(): SheetEvent {
    const { plain, reader } = this;
    const row = this.rowCursor ?? none();
    const cell = this.cellCursor ?? none();
    if (plain && this.plainRow) {
      const at = plain.skipSpace(this.at);
      const next = plain.cell(at, row.row, this.column, cell);
      if (next >= 0) {
        this.at = next;
        return this.countCell(cell);
      }
      if (plain.isRowEnd(at) && !this.rowIsOpen) return this.endRow(at, at + plain.rowEndLength);
      this.openRow(row);
      reader.continueAt(this.at);
    }
    for (let tag = reader.child(); tag; tag = reader.child()) {
      if (isMain(tag, 'c')) {
        this.readCell(tag, row, cell);
        this.at = reader.position;
        return this.countCell(cell);
      }
      reader.skip();
    }
    return this.endRow(reader.ended.contentEnd, reader.ended.end);
  }

  private endRow(contentEnd: number, end: number): SheetEvent {
    this.reader.continueAt(end);
    this.ended = { contentEnd, end };
    this.place = 'data';
    return 'row-end';
  }

  private countCell({ column }: CellCursor): SheetEvent {
    const { part, limits } = this.source;
    this.column = column;
    this.cells++;
    if (this.cells > limits.sheetCells) {
      fail({ code: 'limit-sheet-cells', part, limit: limits.sheetCells });
    }
    return 'cell';
  }

  /** Lets the reader know of a plain row, so that it can read what is in it. */
  private openRow(row: RowCursor): void {
    if (this.rowIsOpen) return;
    this.reader.continueAt(row.start);
    this.reader.child();
    this.rowIsOpen = true;
  }

  private readRow(tag: ElementTag, row: RowCursor): void {
    const { reader } = this;
    row.row = this.rowNumber(tag, row.row);
    const ownStyle = isTrue(reader.attribute(tag, 'customFormat'));
    row.start = tag.start;
    row.style = ownStyle ? integer(reader, tag, 's') : undefined;
    row.read = tag;
    this.startRow(tag.end, tag.selfClosing, false);
  }

  private rowNumber(tag: ElementTag, previous: number): number {
    const { reader } = this;
    const written = reader.attribute(tag, 'r');
    const row = written === undefined ? previous + 1 : (integer(reader, tag, 'r') ?? 0);
    if (row < 1 || row > MAX_ROW) badReference(reader, tag, written ?? String(row));
    if (row <= previous) {
      fail({ code: 'sheet-row-order', part: this.source.part, row, byte: tag.start });
    }
    return row;
  }

  private readCell(tag: ElementTag, { row }: RowCursor, cell: CellCursor): void {
    const { reader } = this;
    const column = this.columnOf(tag, row, this.column);
    const read = readContent(reader, tag);
    cell.row = row;
    cell.column = column;
    cell.start = tag.start;
    cell.end = reader.ended.end;
    cell.type = reader.attribute(tag, 't') ?? 'n';
    cell.style = integer(reader, tag, 's') ?? 0;
    cell.read = read;
  }

  private columnOf(tag: ElementTag, row: number, previous: number): number {
    const { reader } = this;
    const written = reader.attribute(tag, 'r');
    const position: CellPosition | undefined =
      written === undefined ? { row, column: previous + 1 } : parseAddress(written);
    if (!position || position.column > MAX_COLUMN) {
      return badReference(reader, tag, written ?? formatAddress(row, previous + 1));
    }
    if (position.row !== row || position.column <= previous) {
      const address = formatAddress(position.row, position.column);
      fail({ code: 'sheet-cell-order', part: this.source.part, address, byte: tag.start });
    }
    return position.column;
  }
}

/** An attribute of one to nine digits; undefined for anything else. */
export function integer(reader: XmlReader, tag: ElementTag, name: string): number | undefined {
  const value = reader.attribute(tag, name);
  return value !== undefined && /^[0-9]{1,9}$/.test(value) ? Number(value) : undefined;
}

export function badReference(reader: XmlReader, tag: ElementTag, reference: string): never {
  fail({ code: 'sheet-reference', part: reader.source.part, reference, byte: tag.start });
}

function readContent(reader: XmlReader, tag: ElementTag): ReadContent {
  let formula: FormulaSpan | undefined;
  let value: Span | undefined;
  let inlineText: string | undefined;
  const extras: Span[] = [];
  for (let child = reader.child(); child; child = reader.child()) {
    const start = child.end;
    if (isMain(child, 'v')) value = { start, end: reader.skip().contentEnd };
    else if (isMain(child, 'f')) formula = readFormula(reader, child);
    else if (isMain(child, 'is')) inlineText = readStringItem(reader, child);
    else extras.push({ start: child.start, end: reader.skip().end });
  }
  return { tag, formula, value, inlineText, extras };
}

function readFormula(reader: XmlReader, tag: ElementTag): FormulaSpan {
  const text = { start: tag.end, end: reader.skip().contentEnd };
  return formulaSpan(text, (name) => reader.attribute(tag, name));
}

function none(): never {
  throw new Error('a sheet was asked for a cell before it had one');
}
