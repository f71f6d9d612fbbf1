import type { LineTexts } from '../line-texts.ts';
import type { Columns } from './columns.ts';
import type { Line, SheetRow } from './layout.ts';
import type { LiveChecks } from './live-checks.ts';
import type { Setting } from './setting.ts';
import { checkSize, remarkSize } from './style.ts';
import { textHeight, wrappedLines } from './text-height.ts';
import { checkWidth } from './widths.ts';

/** Heights in points of rows that hold one line of text. */
const fixed = { space: 14, table: 22, guidance: 17, group: 20 } as const;

/** A line holds two lines of comment without being made higher. */
const lineHeight = 24;

/** Excel's limit. */
const highest = 409;

/** What the height of a row depends on, beside the row itself. */
export interface RowRoom {
  setting: Setting;
  columns: Columns;
  widths: readonly number[];
  /** Sources and comments that the lines will hold. */
  texts: LineTexts;
  /** The checks beside the lines, by question. */
  checks: ReadonlyMap<string, LiveChecks>;
}

/** Height in points of a row of a sheet with tables. */
export function rowHeight(
  row: SheetRow,
  { setting, columns, widths, texts, checks }: RowRoom,
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
      textHeight(row.question.columnLabel, width(columns.category) - 1.5),
      textHeight(codes(setting, row), width(columns.classification), remarkSize),
      textHeight(source, width(columns.source) - 2, remarkSize),
      textHeight(comment, width(columns.comment) - 2, remarkSize),
      ...(checks.get(row.question.id)?.examples ?? []).map(checkHeight),
    ),
  );
}

/** Checks are set closer than other texts. */
function checkHeight(text: string): number {
  return wrappedLines(text, checkWidth, checkSize) * 11.5 + 1;
}

/** The classification codes of a line, shown where its label is; empty where it has none. */
export function codes({ messages }: Setting, { belowLabel, question: { row } }: Line): string {
  const { iccs = [], tags = [] } = row;
  return belowLabel > 0 || iccs.length === 0 ? '' : messages.chapterSheet.iccs(iccs, tags);
}

function label({ belowLabel, question }: Line): string {
  return belowLabel === 0 ? question.row.label : '';
}
