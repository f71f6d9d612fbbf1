import { formatAddress, parseAddress } from './address.ts';
import type { CertificateDifference } from './certificate.ts';
import type { CellSpan } from './scan.ts';
import { cellAt, type ScannedSheet } from './scanned-sheet.ts';

export interface FormulaComparison {
  /** Changed cells that have lost their formula. */
  readonly replaced: readonly string[];
  readonly differences: readonly CertificateDifference[];
}

/** Finds formulas that went, and cells that depended on the text of one of them. */
export function compareFormulas(
  old: ScannedSheet,
  now: ScannedSheet,
  sheet: string,
  changed: readonly string[],
): FormulaComparison {
  const replaced: string[] = [];
  const lost = new Set<string>();
  for (const address of changed) {
    const position = parseAddress(address);
    if (!position) continue;
    const before = cellAt(old, position);
    if (!before?.formula || cellAt(now, position)?.formula) continue;
    replaced.push(address);
    if (holdsText(before)) lost.add(before.formula.sharedIndex ?? '');
  }
  lost.delete('');
  const orphans = lost.size === 0 ? [] : [...now.cells.values()].filter(isOrphan(lost));
  const differences = orphans.map(({ row, column }): CertificateDifference => {
    return { code: 'formula-orphaned', sheet, address: formatAddress(row, column) };
  });
  return { replaced, differences };
}

function isOrphan(lost: ReadonlySet<string>): (cell: CellSpan) => boolean {
  return ({ formula }) => lost.has(formula?.sharedIndex ?? '');
}

function holdsText({ formula }: CellSpan): boolean {
  return !!formula && formula.text.end > formula.text.start;
}
