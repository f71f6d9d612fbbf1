import type { CellRange } from './address.ts';
import type { WorkbookPackage } from './parts.ts';
import { type RuleLookup, ruleLookup, type SheetWrites } from './rule-lookup.ts';
import type { ScannedRules } from './scan-rules.ts';
import { type SheetRules, sheetRules } from './sheet-rules.ts';
import type { CellStyle } from './styles.ts';

/** What decides about writing a sheet's cells and stands outside of the sheet's own part. */
export interface SheetContext {
  /** As on its tab. */
  readonly sheet: string;
  readonly date1904: boolean;
  style(index: number): CellStyle;
  /** Adds tables and pivots to what was scanned. */
  rules(scanned: ScannedRules, merges: readonly CellRange[]): SheetRules;
  readonly lookup: RuleLookup;
}

/** Makes contexts for the sheets of a workbook and the whole plan for it. */
export function sheetContexts(
  pkg: WorkbookPackage,
  plan: SheetWrites,
): (sheet: string, part: string) => SheetContext {
  const lookupFor = ruleLookup(pkg, plan);
  return (sheet, part) => ({
    sheet,
    date1904: pkg.date1904,
    style: (index) => pkg.style(index),
    rules: (scanned, merges) => sheetRules(pkg, part, scanned, merges),
    lookup: lookupFor(sheet),
  });
}
