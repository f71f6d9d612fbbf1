import type { CellRange } from '../../workbook/package/index.ts';
import { searchedRows } from './header.ts';
import type { SheetData, SheetRow } from './sheet-data.ts';

/** The rows in which headings may stand, each merged cell with its text in all its places. */
export function headRows({ rows, merges }: SheetData): { line: number; cells: string[] }[] {
  const head = rows
    .slice(0, searchedRows)
    .map(({ line, cells }) => ({ line, cells: cells.map((cell) => cell ?? '') }));
  const width = Math.max(0, ...head.map(({ cells }) => cells.length));
  const byLine = new Map(head.map((row) => [row.line, row]));
  for (const range of merges) {
    const text = byLine.get(range.top)?.cells[range.left - 1] ?? '';
    if (text === '') continue;
    // A merged cell can reach to the last row and column of the sheet: only what is there is filled.
    for (const { line, cells } of head) {
      if (line < range.top || line > range.bottom) continue;
      for (let at = range.left - 1; at < Math.min(range.right, width); at++) cells[at] = text;
    }
  }
  return head;
}

/** Merged cells that stand over several records. */
export function mergesOver(
  records: readonly SheetRow[],
  merges: readonly CellRange[],
): CellRange[] {
  const first = records[0]?.line ?? 0;
  const last = records.at(-1)?.line ?? 0;
  return merges.filter(
    ({ top, bottom }) => bottom > top && top <= last && bottom >= first && bottom > first,
  );
}

/** Gives the text of a cell that is merged over several records to each of them. */
export function fillDown(records: readonly SheetRow[], merges: readonly CellRange[]): void {
  const byLine = new Map(records.map((row) => [row.line, row.cells]));
  const last = records.at(-1)?.line ?? 0;
  for (const { top, left, bottom } of merges) {
    const text = byLine.get(top)?.[left - 1] ?? null;
    for (let line = top + 1; line <= Math.min(bottom, last); line++) {
      const cells = byLine.get(line);
      if (cells === undefined) continue;
      while (cells.length < left) cells.push(null);
      cells[left - 1] ??= text;
    }
  }
}

/** Whether a range covers a column, counted from 0. */
export function covers({ left, right }: CellRange, position: number): boolean {
  return left <= position + 1 && position + 1 <= right;
}
