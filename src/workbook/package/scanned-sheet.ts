import { cellKey } from './address.ts';
import {
  type CellSpan,
  type ColumnSpan,
  type RowSpan,
  type SheetVisitor,
  scanSheet,
} from './scan.ts';
import type { ElementTag } from './xml-reader.ts';
import type { XmlSource } from './xml-source.ts';

export interface ScannedRow {
  readonly span: RowSpan;
  readonly end: number;
}

/** A whole sheet by the positions of its cells and rows. */
export interface ScannedSheet {
  readonly source: XmlSource;
  /** By cell key. */
  readonly cells: ReadonlyMap<number, CellSpan>;
  /** By row number. */
  readonly rows: ReadonlyMap<number, ScannedRow>;
  readonly columns: readonly ColumnSpan[];
  readonly data: ElementTag | undefined;
}

/** Reads a whole sheet; what is found on the way is told to `also`, too. */
export function scannedSheet(source: XmlSource, also: SheetVisitor = {}): ScannedSheet {
  const cells = new Map<number, CellSpan>();
  const rows = new Map<number, ScannedRow>();
  const columns: ColumnSpan[] = [];
  let data: ElementTag | undefined;
  scanSheet(source, {
    columns: (span) => {
      columns.push(span);
      also.columns?.(span);
    },
    dataStart: (tag) => {
      data = tag;
    },
    row: (span) => also.row?.(span),
    cell: (cell, row) => {
      cells.set(cellKey(cell.row, cell.column), cell);
      also.cell?.(cell, row);
    },
    rowEnd: (span, { end }) => void rows.set(span.row, { span, end }),
    merge: (range, reference) => also.merge?.(range, reference),
    ...(also.rules ? { rules: also.rules } : {}),
  });
  return { source, cells, rows, columns, data };
}

/** A cell as it is written; undefined when it is not there. */
export function cellBytes({ source, cells }: ScannedSheet, key: number): string | undefined {
  const cell = cells.get(key);
  return cell && source.text.slice(cell.tag.start, cell.end);
}

/**
 * The text of a sheet without some cells and without some rows. A row that lost cells, and sheet
 * data that lost rows, are written out in full: `<row/>` and `<row></row>` are the same to a
 * reader, and the first cannot take a cell.
 */
export function withoutCells(
  sheet: ScannedSheet,
  keys: ReadonlySet<number>,
  rowsOfKeys: ReadonlySet<number>,
  rows: ReadonlySet<number>,
): string {
  const cuts: { start: number; end: number; instead: string }[] = [];
  const writeOut = ({ selfClosing, name, end }: ElementTag): void => {
    if (selfClosing) cuts.push({ start: end - '/>'.length, end, instead: `></${name}>` });
  };
  if (sheet.data && rows.size > 0) writeOut(sheet.data);
  for (const { span, end } of sheet.rows.values()) {
    if (rows.has(span.row)) cuts.push({ start: span.tag.start, end, instead: '' });
    else if (rowsOfKeys.has(span.row)) writeOut(span.tag);
  }
  for (const key of keys) {
    const cell = sheet.cells.get(key);
    if (cell && !rows.has(cell.row))
      cuts.push({ start: cell.tag.start, end: cell.end, instead: '' });
  }
  cuts.sort((a, b) => a.start - b.start);
  const { text } = sheet.source;
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end, instead } of cuts) {
    pieces.push(text.slice(at, start), instead);
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}
