import { existsSync } from 'node:fs';
import { findListTable } from '../../src/correspondence/headings.ts';
import { importReviewed } from '../../src/correspondence/import-reviewed.ts';
import { findReviewColumns } from '../../src/correspondence/reviewers.ts';
import { readTextSheets } from '../../src/correspondence/text-table.ts';

export const chileFile = '../shared/data/CHL/correspondence-ICCS-2022-23.xlsx';
export const chileFound = existsSync(chileFile);

/** A national code of Chile with the ICCS code that its reviewers agree on. */
export interface Reviewed {
  code: string;
  label: string;
  description: string;
  iccs: string;
  /** Whether all three reviewers looked at it; otherwise two did. */
  byAll: boolean;
  /**
   * Which half of the families the code is in. A family is a block of a hundred codes, which belongs to
   * one law or chapter. The list of legal terms was extended by looking at the misses of `development`;
   * nobody looked at those of `held-out`.
   */
  half: 'development' | 'held-out';
}

/** Chile's codes on which those who reviewed them agree. */
export function chileReviewed(): Reviewed[] {
  const table = findListTable(readTextSheets(chileFile));
  if (table === undefined) throw new Error('no list of codes');
  const { lines, disagreements } = importReviewed(table, findReviewColumns(table.headings), 'cum');
  const disputed = new Set(disagreements.map(({ code }) => code));
  return lines.flatMap(({ line, row }): Reviewed[] => {
    const { code, label, iccs, status } = line;
    if (status === 'proposed' || iccs === '' || disputed.has(code)) return [];
    const cells = table.rows.find((other) => other.row === row)?.cells ?? [];
    const text = cells[table.columns.description ?? -1] ?? '';
    const description = /^sin (descrip|inform)/i.test(text) ? '' : text;
    const even = Math.floor(Number(code) / 100) % 2 === 0;
    const half = even ? 'development' : 'held-out';
    return [{ code, label, description, iccs, byAll: status === 'agreed', half }];
  });
}
