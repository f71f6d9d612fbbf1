import type { PackageProblem } from './problems.ts';
import { reachesOut, type SheetFacts } from './sheet-facts.ts';
import { writesInside } from './writes-inside.ts';

/**
 * A formula is overwritten only with permission. Nothing permits a cell of an array formula or data
 * table, nor the cell that holds the text of a shared formula while other cells still use it.
 */
export function formulaProblems(sheet: string, facts: SheetFacts): PackageProblem[] {
  const problems: PackageProblem[] = [];
  for (const write of facts.writes) {
    const formula = facts.formulaAt(write);
    if (!formula || reachesOut(formula) || write.permits.includes('formula')) continue;
    problems.push({ code: 'write-formula', sheet, address: write.address });
  }
  for (const { first, cells, overwritten } of facts.shared.values()) {
    if (!first?.permits.includes('formula') || overwritten === cells) continue;
    const others = cells - overwritten;
    problems.push({ code: 'write-shared-formula', sheet, address: first.address, others });
  }
  for (const { write, thing } of writesInside(facts.writes, facts.arrays)) {
    const { address } = write;
    problems.push({ code: 'write-array', sheet, address, range: thing.reference });
  }
  return problems;
}
