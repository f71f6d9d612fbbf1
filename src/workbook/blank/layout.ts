import { chaptersAsked } from '../../instrument/cycle.ts';
import type { Question } from '../../instrument/model.ts';
import { columnsOf, type PlacedRow, rowsOf } from '../../instrument/rows.ts';
import type { Chapter, RowGroup, Table } from '../../schema/types.ts';
import { headerRows } from './columns.ts';
import type { Setting } from './setting.ts';
import { tableGuidance } from './table-guidance.ts';

/** One sheet with the tables of a chapter. */
export interface SheetLayout {
  name: string;
  chapter: Chapter;
  tables: readonly Table[];
  /** Everything below the headings of the columns, from top to bottom. */
  rows: readonly SheetRow[];
}

/** A row of a sheet; `row` is its number from 1. */
export type SheetRow = { row: number } & RowContent;

type RowContent =
  | { kind: 'note'; text: string }
  | { kind: 'space' }
  | { kind: 'table'; text: string }
  | { kind: 'guidance'; text: string }
  | { kind: 'group'; text: string; depth: number }
  | LineContent;

interface LineContent {
  kind: 'line';
  question: Question;
  /** How many lines this one is below the first line of its row, which carries the row's label. */
  belowLabel: number;
}

/** A line to fill in. */
export type Line = { row: number } & LineContent;

/** Where everything of a file stands. Pure: both the workbook and its binding are made from it. */
export function layoutOf(setting: Setting): SheetLayout[] {
  const { asked, file, sheetNames } = setting;
  return chaptersAsked(asked, file).map(({ chapter, tables }) => {
    const contents: RowContent[] = [
      ...(chapter.guidance === undefined
        ? []
        : [{ kind: 'note' as const, text: chapter.guidance }]),
      ...tables.flatMap((table) => tableRows(setting, table)),
    ];
    const rows = contents.map((content, below) => ({
      row: headerRows.years + 1 + below,
      ...content,
    }));
    return { name: sheetNames.get(chapter.chapter) ?? chapter.title, chapter, tables, rows };
  });
}

/** The lines to fill in of a sheet, with the number of the table's title row. */
export function linesOf(sheet: SheetLayout): { line: Line; titleRow: number; title: string }[] {
  let title = { titleRow: 0, title: '' };
  return sheet.rows.flatMap((row) => {
    if (row.kind === 'table') title = { titleRow: row.row, title: row.text };
    return row.kind === 'line' ? [{ line: row, ...title }] : [];
  });
}

function tableRows(setting: Setting, table: Table): RowContent[] {
  const { asked, file, messages } = setting;
  const shown = new Set<RowGroup>();
  const lines = rowsOf(table).flatMap((placed) => {
    const rowLines = linesOfRow(asked, `${file}/${table.table}/${placed.row.row}`, table, placed);
    if (rowLines.length === 0 || placed.group === undefined || shown.has(placed.group)) {
      return rowLines;
    }
    shown.add(placed.group);
    return [groupHeading(setting, table, placed), ...rowLines];
  });
  return [
    { kind: 'space' },
    { kind: 'table', text: messages.chapterSheet.tableTitle(table.table, table.title) },
    ...tableGuidance(setting, table).map((text) => ({ kind: 'guidance' as const, text })),
    ...lines,
  ];
}

function linesOfRow(
  asked: Setting['asked'],
  rowId: string,
  table: Table,
  { row }: PlacedRow,
): LineContent[] {
  return columnsOf(table, row)
    .flatMap((column) => asked.questions.get(`${rowId}/${column}`) ?? [])
    .map((question, belowLabel) => ({ kind: 'line', question, belowLabel }));
}

/** The row above may not be asked in this cycle; then the heading must name it. */
function groupHeading(
  { asked, file, messages }: Setting,
  table: Table,
  { group, parent, depth }: PlacedRow,
): RowContent {
  const label = group?.label ?? '';
  const parentAsked =
    parent === undefined ||
    columnsOf(table, parent).some((column) =>
      asked.questions.has(`${file}/${table.table}/${parent.row}/${column}`),
    );
  const text = parentAsked ? label : messages.chapterSheet.group(parent.label, label);
  return { kind: 'group', text, depth };
}
