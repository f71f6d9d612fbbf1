import { patternTest } from '../../files/pattern.ts';
import type { Problem } from '../../problems.ts';
import type { SheetBook } from './sheet-data.ts';

/**
 * The sheet that a description means: by its number among those that can be seen, by its name, or by a
 * pattern that one visible sheet fits; by default the first visible one. A hidden sheet must be named.
 */
export function chooseSheet(
  { sheets }: SheetBook,
  wanted: string | number | undefined,
  file: string,
): { sheet: string } | { problem: Problem } {
  const visible = sheets.filter(({ hidden }) => !hidden).map(({ name }) => name);
  const found = matching(sheets, visible, wanted ?? 1);
  const [sheet] = found;
  if (sheet !== undefined && found.length === 1) return { sheet };
  const missing = wanted ?? 1;
  if (found.length > 1)
    return { problem: { code: 'sheets-many', file, wanted: String(missing), found } };
  return { problem: { code: 'sheet-missing', file, wanted: missing, sheets: visible } };
}

function matching(
  sheets: SheetBook['sheets'],
  visible: readonly string[],
  wanted: string | number,
): string[] {
  if (typeof wanted === 'number') return visible.slice(wanted - 1, wanted);
  const exact = sheets.find(({ name }) => name.trim() === wanted.trim());
  if (exact !== undefined) return [exact.name];
  return visible.filter(patternTest(wanted));
}
