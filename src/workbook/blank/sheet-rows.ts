import type { Worksheet } from 'exceljs';
import { cellId } from '../../instrument/cell-id.ts';
import { area, at, type Columns } from './columns.ts';
import { codes } from './heights.ts';
import type { Line, SheetRow } from './layout.ts';
import type { LiveChecks } from './live-checks.ts';
import { definitionNote } from './notes.ts';
import { annotate, put } from './put.ts';
import type { Setting } from './setting.ts';

/** Writes one row below the headings of a sheet with tables. */
export function writeRow(
  sheet: Worksheet,
  setting: Setting,
  columns: Columns,
  row: SheetRow,
  checks: ReadonlyMap<string, LiveChecks>,
): void {
  const { look } = setting;
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
      writeLine(sheet, setting, columns, row);
      writeChecks(sheet, setting, columns, row, checks.get(row.question.id));
  }
}

function writeLine(sheet: Worksheet, setting: Setting, columns: Columns, line: Line): void {
  const { look, asked, marked } = setting;
  const { row, question, belowLabel } = line;
  const first = belowLabel === 0;
  const isPart = question.column !== 'total';
  const rowLook = look.label(rowIndent(question.depth), first);
  const label = put(sheet, at(columns.label, row), first ? question.row.label : null, rowLook);
  if (first) annotate(label, definitionNote(setting, question));
  put(sheet, at(columns.category, row), question.columnLabel, look.label(isPart ? 1 : 0, first));
  put(
    sheet,
    at(columns.classification, row),
    codes(setting, line) || null,
    look.classification(first),
  );
  columns.values.forEach((column, index) => {
    const cell = cellId(question.id, asked.years[index] ?? 0);
    const own = look[question.kind];
    put(sheet, at(column, row), null, marked.has(cell) ? look.changed(own) : own);
  });
  for (const column of columns.statuses) put(sheet, at(column, row), null, look.status);
  put(sheet, at(columns.source, row), null, look.remark);
  put(sheet, at(columns.comment, row), null, look.remark);
}

/** The stored result is that of blank figures; programs calculate anew as soon as one is typed. */
function writeChecks(
  sheet: Worksheet,
  { look }: Setting,
  columns: Columns,
  { row }: Line,
  checks: LiveChecks | undefined,
): void {
  checks?.formulas.forEach((formula, index) => {
    put(sheet, at(columns.checks[index] ?? 0, row), { formula, result: '' }, look.check);
  });
}

function rowIndent(depth: number): number {
  return 2 * depth;
}

/** A group's heading stands between the row above it and its own rows. */
function groupIndent(depth: number): number {
  return 2 * depth - 1;
}
