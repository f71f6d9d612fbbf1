import { chapterSheet } from '../../messages/en/workbook.ts';
import type { LineTexts } from '../line-texts.ts';
import type { Columns } from './columns.ts';
import type { Line, SheetRow } from './layout.ts';
import { remarkSize } from './style.ts';
import { textHeight } from './text-height.ts';

/** Heights in points of rows that hold one line of text. */
const fixed = { space: 14, table: 22, guidance: 16, group: 20 } as const;

/** A line holds two lines of comment without being made higher. */
const lineHeight = 24;

/** Excel's limit. */
const highest = 409;

/** Height in points of a row of a sheet with tables, whose columns have these widths. */
export function rowHeight(
  row: SheetRow,
  columns: Columns,
  widths: readonly number[],
  texts: LineTexts,
): number {
  const width = (column: number) => widths[column - 1] ?? 1;
  if (row.kind === 'note') {
    const across = widths.slice(columns.label - 1).reduce((sum, each) => sum + each, 0);
    return textHeight(row.text, across) + 8;
  }
  if (row.kind !== 'line') return fixed[row.kind];
  const { source = '', comment = '' } = texts.get(row.question.id) ?? {};
  return Math.min(
    highest,
    Math.max(
      lineHeight,
      textHeight(label(row), width(columns.label) - 3 * row.question.depth),
      textHeight(codes(row), width(columns.classification), remarkSize),
      textHeight(source, width(columns.source) - 2, remarkSize),
      textHeight(comment, width(columns.comment) - 2, remarkSize),
    ),
  );
}

function codes({ belowLabel, question: { row } }: Line): string {
  return belowLabel === 0 ? chapterSheet.iccs(row.iccs ?? [], row.tags ?? []) : '';
}

function label({ belowLabel, question }: Line): string {
  return belowLabel === 0 ? question.row.label : '';
}
