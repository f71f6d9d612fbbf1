import type { Worksheet } from 'exceljs';
import { chapterSheet } from '../../messages/en/workbook.ts';
import { area, at, type Columns } from './columns.ts';
import type { Line, SheetRow } from './layout.ts';
import { put } from './put.ts';
import { look } from './style.ts';

/** Writes one row below the headings of a sheet with tables. */
export function writeRow(sheet: Worksheet, columns: Columns, row: SheetRow): void {
  const label = at(columns.label, row.row);
  switch (row.kind) {
    case 'space':
      return;
    case 'note':
      put(sheet, label, row.text, look.paragraph);
      sheet.mergeCells(area(columns.label, row.row, columns.comment, row.row));
      return;
    case 'table':
      for (let column = columns.label; column <= columns.comment; column++) {
        put(sheet, at(column, row.row), null, look.tableTitle);
      }
      put(sheet, label, row.text, look.tableTitle);
      return;
    case 'guidance':
      put(sheet, label, row.text, look.guidance);
      return;
    case 'group':
      put(sheet, label, row.text, look.group(groupIndent(row.depth)));
      return;
    case 'line':
      writeLine(sheet, columns, row);
  }
}

function writeLine(sheet: Worksheet, columns: Columns, { row, question, belowLabel }: Line): void {
  const first = belowLabel === 0;
  const { label, iccs = [], tags = [] } = question.row;
  const codes = first ? chapterSheet.iccs(iccs, tags) : null;
  const isPart = question.column !== 'total';
  const rowLook = look.label(rowIndent(question.depth), first);
  put(sheet, at(columns.label, row), first ? label : null, rowLook);
  put(sheet, at(columns.category, row), question.columnLabel, look.label(isPart ? 1 : 0, first));
  put(sheet, at(columns.classification, row), codes, look.classification(first));
  for (const column of columns.values) put(sheet, at(column, row), null, look[question.kind]);
  for (const column of columns.statuses) put(sheet, at(column, row), null, look.status);
  put(sheet, at(columns.source, row), null, look.remark);
  put(sheet, at(columns.comment, row), null, look.remark);
}

function rowIndent(depth: number): number {
  return 2 * depth;
}

/** A group's heading stands between the row above it and its own rows. */
function groupIndent(depth: number): number {
  return 2 * depth - 1;
}
