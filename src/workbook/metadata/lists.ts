import type { Workbook } from 'exceljs';
import type { AskedMetadataQuestion } from '../../metadata/index.ts';
import { listsSheet, rowLabels, type Wording } from './layout.ts';
import { listsName } from './names.ts';

/** Columns of the hidden sheet: what the list belongs to, what an entry means, what is shown. */
export const listColumns = { of: 1, means: 2, shown: 3 } as const;

/** Ranges of the drop-downs: of a question by its id, of a table's rows by its number. */
export type ListRanges = ReadonlyMap<string, string>;

/**
 * Writes the lists behind the drop-downs into a hidden sheet: choices are longer than a rule can
 * hold. What each entry means stands beside it, so that a workbook in any language reads back.
 */
export function writeLists(
  workbook: Workbook,
  questions: readonly AskedMetadataQuestion[],
  { label }: Wording,
): ListRanges {
  const sheet = workbook.addWorksheet(listsSheet, { state: 'hidden' });
  sheet.getCell(1, listColumns.of).name = listsName;
  const known = new Map<string, string>();
  const ranges = new Map<string, string>();
  let next = 1;
  const write = (of: string, entries: readonly { means: string; shown: string }[]): string => {
    const key = `${of} ${JSON.stringify(entries)}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const range = `${listsSheet}!$C$${next}:$C$${next + entries.length - 1}`;
    for (const { means, shown } of entries) {
      sheet.getRow(next).values = [of, means, shown];
      next++;
    }
    known.set(key, range);
    return range;
  };
  for (const { id, asks, subject, choices } of questions) {
    if (choices.length > 0) {
      const entries = choices.map((each) => ({ means: each.choice, shown: label(each.label) }));
      ranges.set(id, write(asks.question, entries));
    }
    if (asks.kind === 'breaks' && subject.kind === 'table') {
      const { tableId, table } = subject;
      const entries = rowLabels(table, label).map((each) => ({
        means: `${tableId}/${each.row}`,
        shown: each.label,
      }));
      ranges.set(table.table, write(table.table, entries));
    }
  }
  return ranges;
}
