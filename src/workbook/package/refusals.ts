import { type CellRange, inRange, parseRange } from './address.ts';
import type { PlacedWrite } from './cell-write.ts';
import type { PackageProblem } from './problems.ts';
import type { CellSpan } from './scan.ts';

interface NamedRange {
  readonly range: CellRange;
  readonly reference: string;
}

/** Gathers what a sheet forbids while it is scanned, and judges the writes against it. */
export class Refusals {
  private readonly formulas = new Set<PlacedWrite>();
  private readonly arrays: NamedRange[] = [];
  private readonly merges: NamedRange[] = [];

  /** A formula's result reaches beyond its cell when it is an array formula or a data table. */
  noteArray(cell: CellSpan): void {
    if (cell.formulaKind !== 'array' && cell.formulaKind !== 'dataTable') return;
    const reference = cell.formula?.range ?? '';
    const range = parseRange(reference);
    if (range) this.arrays.push({ range, reference });
  }

  noteMerge(range: CellRange, reference: string): void {
    this.merges.push({ range, reference });
  }

  noteFormula(write: PlacedWrite): void {
    this.formulas.add(write);
  }

  /** The problems of writes that are in sheet order. */
  problems(sheet: string, writes: readonly PlacedWrite[]): PackageProblem[] {
    const problems: PackageProblem[] = [];
    for (const { address } of this.formulas)
      problems.push({ code: 'write-formula', sheet, address });
    for (const { write, reference } of writesInside(writes, this.arrays)) {
      if (this.formulas.has(write)) continue;
      problems.push({ code: 'write-array', sheet, address: write.address, range: reference });
    }
    for (const { write, range, reference } of writesInside(writes, this.merges)) {
      if (write.row === range.top && write.column === range.left) continue;
      problems.push({ code: 'write-merged', sheet, address: write.address, range: reference });
    }
    return problems;
  }
}

function writesInside(
  writes: readonly PlacedWrite[],
  ranges: readonly NamedRange[],
): (NamedRange & { readonly write: PlacedWrite })[] {
  const inside: (NamedRange & { readonly write: PlacedWrite })[] = [];
  // Each write once: ranges of a broken file may all cover the whole sheet.
  const found = new Set<PlacedWrite>();
  for (const named of ranges) {
    if (found.size === writes.length) break;
    for (let at = firstFrom(writes, named.range.top); at < writes.length; at++) {
      const write = writes[at];
      if (!write || write.row > named.range.bottom) break;
      if (found.has(write) || !inRange(named.range, write)) continue;
      found.add(write);
      inside.push({ ...named, write });
    }
  }
  return inside;
}

/** A sheet may have 50,000 merges and a plan 10,000 writes: look only at the rows that matter. */
function firstFrom(writes: readonly PlacedWrite[], row: number): number {
  let low = 0;
  let high = writes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((writes[middle]?.row ?? 0) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}
