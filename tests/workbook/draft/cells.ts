import type { Draft } from '../../../src/schema/types.ts';
import {
  formatAddress,
  inRange,
  isEditable,
  parseAddress,
  parseRange,
  readSheet,
  type SheetContent,
  type WorkbookPackage,
} from '../../../src/workbook/package/index.ts';

/** The cells of a draft's regions as `Sheet!A1`, merged cells by their first. */
export function foundCells(draft: Draft, pkg: WorkbookPackage): Set<string> {
  const found = new Set<string>();
  const sheets = new Map<string, (address: string) => boolean>();
  for (const { sheet, ranges, openEnded } of draft.regions) {
    const hidden = sheets.get(sheet) ?? hiddenByMerges(readSheet(pkg, sheet));
    sheets.set(sheet, hidden);
    for (const range of openEnded ? [] : ranges) {
      for (const address of addressesOf(range)) {
        if (!hidden(address)) found.add(`${sheet}!${address}`);
      }
    }
  }
  return found;
}

export function addressesOf(text: string): string[] {
  const range = parseRange(text);
  if (!range) return [];
  const addresses: string[] = [];
  for (let row = range.top; row <= range.bottom; row++) {
    for (let column = range.left; column <= range.right; column++) {
      addresses.push(formatAddress(row, column));
    }
  }
  return addresses;
}

/** Whether a cell is under a merge, and not its first. */
export function hiddenByMerges({ rules }: SheetContent): (address: string) => boolean {
  const hidden = new Set<string>();
  for (const { top, left, bottom, right } of rules.merges) {
    const first = formatAddress(top, left);
    const range = `${first}:${formatAddress(bottom, right)}`;
    for (const address of addressesOf(range)) if (address !== first) hidden.add(address);
  }
  return (address) => hidden.has(address);
}

/** Whether a respondent could type into a cell: editable, and neither a formula nor under a merge. */
export function canBeFilled(pkg: WorkbookPackage, sheet: string): (address: string) => boolean {
  const content = readSheet(pkg, sheet);
  const hidden = hiddenByMerges(content);
  return (address) => {
    const place = parseAddress(address);
    const cell = content.cells.get(address);
    if (!place || !cell || cell.formula || hidden(address)) return false;
    const inPivot = content.rules.pivots.some((range) => inRange(range, place));
    return !inPivot && isEditable(content.rules, place, pkg.style(cell.styleIndex).locked);
  };
}
