import {
  type CellRange,
  formatAddress,
  MAX_COLUMN,
  MAX_ROW,
  parseAddress,
  parseRange,
} from './address.ts';
import { fail } from './problems.ts';
import { type ScannedRules, scanRules } from './scan-rules.ts';
import { readStringItem } from './string-item.ts';
import { type ElementEnd, type ElementTag, isMain, isTrue, XmlReader } from './xml-reader.ts';
import type { XmlSource } from './xml-source.ts';

/** Bytes of a part, from `start` up to and without `end`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface ColumnSpan {
  readonly first: number;
  readonly last: number;
  readonly style: number;
}

export interface RowSpan {
  readonly row: number;
  readonly tag: ElementTag;
  /** The style that new cells of this row take; undefined when the row has none of its own. */
  readonly style: number | undefined;
}

export interface FormulaSpan {
  readonly text: Span;
  readonly kind: 'normal' | 'array' | 'dataTable' | 'shared';
  readonly range: string | undefined;
  /** What the cells of one shared formula have in common. */
  readonly sharedIndex: string | undefined;
}

export interface CellSpan {
  readonly row: number;
  readonly column: number;
  readonly tag: ElementTag;
  /** After the whole element. */
  readonly end: number;
  /** The `t` attribute; `n` when there is none. */
  readonly type: string;
  readonly style: number;
  readonly formula: FormulaSpan | undefined;
  /** The content of `<v>`. */
  readonly value: Span | undefined;
  /** The text of `<is>`. */
  readonly inlineText: string | undefined;
  /** Elements after the value (`extLst`), to be kept when the value is replaced. */
  readonly extras: readonly Span[];
}

/** What to do with what is found, in the order of the file. */
export interface SheetVisitor {
  columns?(columns: ColumnSpan): void;
  dataStart?(data: ElementTag): void;
  row?(row: RowSpan): void;
  cell?(cell: CellSpan, row: RowSpan): void;
  rowEnd?(row: RowSpan, end: ElementEnd): void;
  dataEnd?(data: ElementTag, end: ElementEnd): void;
  merge?(range: CellRange, reference: string): void;
  /** Filled in while the sheet is read; complete when the scan ends. */
  readonly rules?: ScannedRules;
}

/**
 * The style that new cells of a column take; undefined when it has none of its own. The spans stand in
 * order and do not overlap; there can be one for each of 16,384 columns.
 */
export function columnStyle(spans: readonly ColumnSpan[], column: number): number | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.last ?? 0) < column) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span.first <= column ? span.style : undefined;
}

const NO_EXTRAS: readonly Span[] = [];

/**
 * Goes once through a worksheet and reports rows and cells with their byte positions. Cells and
 * rows without an address follow the one before, as the format allows. Throws `PackageError` for
 * broken XML, and for rows or cells that are repeated or out of order: which of two cells `B4` a
 * number went to would be a guess.
 */
export function scanSheet(source: XmlSource, visitor: SheetVisitor): void {
  const reader = new XmlReader(source);
  const root = reader.root();
  if (!isMain(root, 'worksheet')) {
    fail({ code: 'xml-root', part: source.part, expected: 'worksheet', found: root.name });
  }
  let found = 0;
  for (let tag = reader.child(); tag; tag = reader.child()) {
    if (isMain(tag, 'sheetData')) {
      found++;
      scanData(reader, tag, visitor);
    } else if (isMain(tag, 'cols')) scanColumns(reader, visitor);
    else if (isMain(tag, 'mergeCells')) scanMerges(reader, visitor);
    else if (!visitor.rules || !scanRules(reader, tag, visitor.rules)) reader.skip();
  }
  reader.drain();
  if (found !== 1) fail({ code: 'sheet-data', part: source.part, found });
}

/** Spans out of order, which the format forbids, are passed over. */
function scanColumns(reader: XmlReader, visitor: SheetVisitor): void {
  let before = 0;
  for (let tag = reader.child(); tag; tag = reader.child()) {
    const style = integer(reader, tag, 'style');
    const first = integer(reader, tag, 'min');
    const last = integer(reader, tag, 'max');
    if (isMain(tag, 'col') && style && first && last && first > before && last >= first) {
      visitor.columns?.({ first, last, style });
      before = last;
    }
    reader.skip();
  }
}

function scanMerges(reader: XmlReader, visitor: SheetVisitor): void {
  for (let tag = reader.child(); tag; tag = reader.child()) {
    if (isMain(tag, 'mergeCell')) {
      const reference = reader.attribute(tag, 'ref') ?? '';
      const range = parseRange(reference) ?? badReference(reader, tag, reference);
      visitor.merge?.(range, reference);
    }
    reader.skip();
  }
}

function scanData(reader: XmlReader, data: ElementTag, visitor: SheetVisitor): void {
  visitor.dataStart?.(data);
  let previous = 0;
  for (let tag = reader.child(); tag; tag = reader.child()) {
    if (isMain(tag, 'row')) previous = scanRow(reader, tag, previous, visitor);
    else reader.skip();
  }
  visitor.dataEnd?.(data, reader.ended);
}

function scanRow(
  reader: XmlReader,
  tag: ElementTag,
  previous: number,
  visitor: SheetVisitor,
): number {
  const number = rowNumber(reader, tag, previous);
  const ownStyle = isTrue(reader.attribute(tag, 'customFormat'));
  const row: RowSpan = {
    row: number,
    tag,
    style: ownStyle ? integer(reader, tag, 's') : undefined,
  };
  visitor.row?.(row);
  let column = 0;
  for (let child = reader.child(); child; child = reader.child()) {
    if (isMain(child, 'c')) column = scanCell(reader, child, row, column, visitor);
    else reader.skip();
  }
  visitor.rowEnd?.(row, reader.ended);
  return number;
}

function rowNumber(reader: XmlReader, tag: ElementTag, previous: number): number {
  const written = reader.attribute(tag, 'r');
  const row = written === undefined ? previous + 1 : (integer(reader, tag, 'r') ?? 0);
  if (row < 1 || row > MAX_ROW) badReference(reader, tag, written ?? String(row));
  if (row <= previous) {
    fail({ code: 'sheet-row-order', part: reader.source.part, row, byte: tag.start });
  }
  return row;
}

function scanCell(
  reader: XmlReader,
  tag: ElementTag,
  row: RowSpan,
  previous: number,
  visitor: SheetVisitor,
): number {
  const column = cellColumn(reader, tag, row.row, previous);
  let formula: FormulaSpan | undefined;
  let value: Span | undefined;
  let inlineText: string | undefined;
  let extras: Span[] | undefined;
  for (let child = reader.child(); child; child = reader.child()) {
    const start = child.end;
    if (isMain(child, 'v')) value = { start, end: reader.skip().contentEnd };
    else if (isMain(child, 'f')) formula = readFormula(reader, child);
    else if (isMain(child, 'is')) inlineText = readStringItem(reader, child);
    else {
      extras ??= [];
      extras.push({ start: child.start, end: reader.skip().end });
    }
  }
  const { end } = reader.ended;
  const type = reader.attribute(tag, 't') ?? 'n';
  const style = integer(reader, tag, 's') ?? 0;
  const content = { formula, value, inlineText, extras: extras ?? NO_EXTRAS };
  visitor.cell?.({ row: row.row, column, tag, end, type, style, ...content }, row);
  return column;
}

function cellColumn(reader: XmlReader, tag: ElementTag, row: number, previous: number): number {
  const written = reader.attribute(tag, 'r');
  const position = written === undefined ? { row, column: previous + 1 } : parseAddress(written);
  if (!position || position.column > MAX_COLUMN) {
    return badReference(reader, tag, written ?? formatAddress(row, previous + 1));
  }
  if (position.row !== row || position.column <= previous) {
    const address = formatAddress(position.row, position.column);
    fail({ code: 'sheet-cell-order', part: reader.source.part, address, byte: tag.start });
  }
  return position.column;
}

function readFormula(reader: XmlReader, tag: ElementTag): FormulaSpan {
  const type = reader.attribute(tag, 't');
  const kind = type === 'array' || type === 'dataTable' || type === 'shared' ? type : 'normal';
  const range = reader.attribute(tag, 'ref');
  const sharedIndex = kind === 'shared' ? reader.attribute(tag, 'si') : undefined;
  return { text: { start: tag.end, end: reader.skip().contentEnd }, kind, range, sharedIndex };
}

function badReference(reader: XmlReader, tag: ElementTag, reference: string): never {
  fail({ code: 'sheet-reference', part: reader.source.part, reference, byte: tag.start });
}

function integer(reader: XmlReader, tag: ElementTag, name: string): number | undefined {
  const value = reader.attribute(tag, name);
  return value !== undefined && /^[0-9]{1,9}$/.test(value) ? Number(value) : undefined;
}
