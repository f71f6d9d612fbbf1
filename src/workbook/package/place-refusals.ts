import { type CellRange, formatRange } from './address.ts';
import type { PackageProblem } from './problems.ts';
import type { SheetFacts } from './sheet-facts.ts';
import { isEditable, type SheetRules, type SheetTable } from './sheet-rules.ts';
import { writesInside } from './writes-inside.ts';

/** Cells that a merge hides, locked cells, cells that belong to a table's frame or to a pivot. */
export function placeProblems(
  sheet: string,
  facts: SheetFacts,
  rules: SheetRules,
  isLocked: (style: number) => boolean,
): PackageProblem[] {
  const { writes, merges } = facts;
  const problems: PackageProblem[] = [];
  for (const { write, thing } of writesInside(writes, merges)) {
    if (write.row === thing.range.top && write.column === thing.range.left) continue;
    const { address } = write;
    problems.push({ code: 'write-merged', sheet, address, range: thing.reference });
  }
  for (const write of rules.isProtected ? writes : []) {
    if (write.permits.includes('locked')) continue;
    if (isEditable(rules, write, isLocked(facts.styleAt(write)))) continue;
    problems.push({ code: 'write-locked', sheet, address: write.address });
  }
  for (const { write, thing } of writesInside(writes, rules.tables.flatMap(frame))) {
    const { code, table } = thing;
    problems.push({ code, sheet, address: write.address, table });
  }
  const pivots = rules.pivots.map((range) => ({ range }));
  for (const { write, thing } of writesInside(writes, pivots)) {
    const range = formatRange(thing.range);
    problems.push({ code: 'write-pivot', sheet, address: write.address, range });
  }
  return problems;
}

interface Frame {
  readonly code: 'write-table-header' | 'write-table-totals';
  readonly table: string;
  readonly range: CellRange;
}

/** A table's part repeats the texts of its header and the functions of its totals. */
function frame({ name: table, range, headerRows, totalsRows }: SheetTable): Frame[] {
  const frames: Frame[] = [];
  if (headerRows > 0) {
    const bottom = range.top + headerRows - 1;
    frames.push({ code: 'write-table-header', table, range: { ...range, bottom } });
  }
  if (totalsRows > 0) {
    const top = range.bottom - totalsRows + 1;
    frames.push({ code: 'write-table-totals', table, range: { ...range, top } });
  }
  return frames;
}
