import { type CellRange, MAX_COLUMN, parseRange } from './address.ts';
import { fail } from './problems.ts';
import { countRanges, noRules, type ScannedRules, scanRules } from './scan-rules.ts';
import { badReference, integer, type OutsideReader, SheetScanner } from './sheet-scanner.ts';
import { type ElementEnd, type ElementTag, isMain, type XmlReader } from './xml-reader.ts';
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

/** Of the row that is visited only: the object serves for the next one too. */
export interface RowSpan {
  readonly row: number;
  /** Of the `<`. */
  readonly start: number;
  /** Read when it is asked for. */
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

/** Of the cell that is visited only: the object serves for the next one too. */
export interface CellSpan {
  readonly row: number;
  readonly column: number;
  /** Of the `<`. */
  readonly start: number;
  /** After the whole element. */
  readonly end: number;
  /** Read when it is asked for, as all that follows. */
  readonly tag: ElementTag;
  /** The `t` attribute; `n` when there is none. */
  readonly type: string;
  readonly style: number;
  readonly formula: FormulaSpan | undefined;
  /** The same as `formula?.kind`, but makes nothing for most formulas. */
  readonly formulaKind: FormulaSpan['kind'] | undefined;
  /** The content of `<v>`. */
  readonly value: Span | undefined;
  /** The text of `<is>`. */
  readonly inlineText: string | undefined;
  /** Elements after the value (`extLst`), to be kept when the value is replaced. */
  readonly extras: readonly Span[];
}

/**
 * What to do with what is found, in the order of the file. Rows and cells are views that move on:
 * take from them what is needed, do not keep them.
 */
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

/**
 * Goes once through a worksheet and reports rows and cells with their byte positions. Throws
 * `PackageError` as `SheetScanner` does, and for more ranges than the limit.
 */
export function scanSheet(source: XmlSource, visitor: SheetVisitor): void {
  const scanner = new SheetScanner(source, outsideReader(visitor));
  for (let event = scanner.next(); event !== 'end'; event = scanner.next()) {
    if (event === 'cell') visitor.cell?.(scanner.cell, scanner.row);
    else if (event === 'row') visitor.row?.(scanner.row);
    else if (event === 'row-end') visitor.rowEnd?.(scanner.row, scanner.ended);
    else if (event === 'data' && scanner.data) visitor.dataStart?.(scanner.data);
    else if (scanner.data) visitor.dataEnd?.(scanner.data, scanner.ended);
  }
}

/** Reads what stands around the sheet data for a visitor. */
export function outsideReader(
  visitor: Pick<SheetVisitor, 'columns' | 'merge' | 'rules'>,
): OutsideReader {
  const rules = visitor.rules ?? noRules();
  return (reader, tag) => {
    if (isMain(tag, 'cols')) scanColumns(reader, visitor);
    else if (isMain(tag, 'mergeCells')) scanMerges(reader, visitor, rules);
    else if (!scanRules(reader, tag, rules)) reader.skip();
  };
}

/** Spans out of order, which the format forbids, are passed over; there are 16,384 columns at most. */
function scanColumns(reader: XmlReader, visitor: Pick<SheetVisitor, 'columns'>): void {
  let before = 0;
  let columns = 0;
  for (let tag = reader.child(); tag; tag = reader.child()) {
    const style = integer(reader, tag, 'style');
    const first = integer(reader, tag, 'min');
    const last = integer(reader, tag, 'max');
    if (++columns > MAX_COLUMN) {
      fail({ code: 'limit-ranges', part: reader.source.part, limit: MAX_COLUMN });
    }
    if (isMain(tag, 'col') && style && first && last && first > before && last >= first) {
      visitor.columns?.({ first, last, style });
      before = last;
    }
    reader.skip();
  }
}

function scanMerges(
  reader: XmlReader,
  visitor: Pick<SheetVisitor, 'merge'>,
  rules: ScannedRules,
): void {
  for (let tag = reader.child(); tag; tag = reader.child()) {
    if (isMain(tag, 'mergeCell')) {
      const reference = reader.attribute(tag, 'ref') ?? '';
      const range = parseRange(reference) ?? badReference(reader, tag, reference);
      countRanges(reader, rules, 1);
      visitor.merge?.(range, reference);
    }
    reader.skip();
  }
}
