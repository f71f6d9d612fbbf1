import type { SheetLine } from './lines.ts';
import { matchTable, type TableMatch } from './table-lines.ts';
import type { AskedTable } from './vocabulary.ts';
import { comparable } from './words.ts';

/** The share of a table's questions that must be there, word for word, to know it without its title. */
const ENOUGH = 0.6;
/** How much better it must fit than any other table without a title. */
const BETTER = 0.2;
const EXACT = 0.999;

/**
 * Tables whose title was not found, known by their rows alone: most of them must be there exactly, and
 * no other such table may fit the same lines nearly as well. Many tables have the same rows.
 */
export function untitledTables(
  titled: readonly TableMatch[],
  lines: readonly SheetLine[],
): TableMatch[] {
  const taken = new Set(titled.flatMap(({ placed }) => placed.map(({ line }) => key(line))));
  const free = lines.filter((line) => !taken.has(key(line)));
  if (free.length === 0) return [];
  const texts = new Set(free.flatMap(({ own }) => own.map(({ text }) => comparable(text))));
  const missing = titled.filter(
    ({ table, placed, left }) => placed.length + left.length === 0 && mayBeThere(table, texts),
  );
  const fits = missing.map(({ table }) => ({ table, match: matchTable(table, free) }));
  return fits.flatMap(({ table, match }): TableMatch[] => {
    if (share(table, match) < ENOUGH) return [];
    const used = new Set(match.placed.map(({ line }) => key(line)));
    const rival = fits.some(
      (other) =>
        other.table !== table &&
        share(other.table, other.match) > share(table, match) - BETTER &&
        other.match.placed.some(({ line }) => used.has(key(line))),
    );
    return rival ? [] : [{ ...match, left: [] }];
  });
}

/** Whether enough labels of a table stand anywhere: spares the comparison of every line with it. */
function mayBeThere({ lines }: AskedTable, texts: ReadonlySet<string>): boolean {
  const there = lines.filter(({ row }) => row.some((label) => texts.has(label)));
  return there.length >= ENOUGH * lines.length;
}

function share({ lines }: AskedTable, { placed }: TableMatch): number {
  return placed.filter(({ score }) => score.likeness >= EXACT).length / lines.length;
}

function key({ block: { grid }, row, years }: SheetLine): string {
  return [grid.sheet, ...years.map(({ column }) => grid.address(row, column))].join('\n');
}
