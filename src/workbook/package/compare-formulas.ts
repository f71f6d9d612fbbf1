import type { CertificateDifference } from './certificate.ts';
import type { SheetFacts } from './sheet-facts.ts';

export interface FormulaComparison {
  /** Planned cells that have lost their formula. */
  readonly replaced: readonly string[];
  readonly differences: readonly CertificateDifference[];
}

/** Finds formulas that went, and formulas that depended on the text of one of them. */
export function compareFormulas(
  old: SheetFacts,
  now: SheetFacts,
  sheet: string,
): FormulaComparison {
  const replaced = old.writes.filter((write) => old.formulaAt(write) && !now.formulaAt(write));
  const differences = [...now.shared].flatMap(([index, formula]): CertificateDifference[] => {
    const lost = !formula.hasText && old.shared.get(index)?.hasText;
    const address = lost ? formula.user : undefined;
    return address === undefined ? [] : [{ code: 'formula-orphaned', sheet, address }];
  });
  return { replaced: replaced.map(({ address }) => address), differences };
}
