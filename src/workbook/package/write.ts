import type { CellWrite } from './cell-write.ts';
import { editSheet } from './edit.ts';
import { pack } from './pack.ts';
import type { WorkbookPackage } from './parts.ts';
import { collect, type PackageProblem, throwIfAny } from './problems.ts';
import { requestRecalculation } from './recalculation.ts';
import { worksheet } from './worksheet.ts';
import { type NewContent, type OutputEntry, writeZip } from './zip-write.ts';

/** The writes for one sheet, named as on its tab. */
export interface SheetEdit {
  readonly sheet: string;
  readonly writes: readonly CellWrite[];
}

export interface ApplyOptions {
  /** Gives every entry a plain header with the fixed date. For our own workbooks only. */
  readonly normalize?: boolean;
}

/**
 * Writes cells into a workbook and returns the new file. Parts that are not touched are copied
 * with their compressed bytes; when a cell changes, the workbook part asks for recalculation.
 * Throws `PackageError` with the problems of all sheets; then nothing is written.
 */
export function applyEdits(
  pkg: WorkbookPackage,
  edits: readonly SheetEdit[],
  options: ApplyOptions = {},
): Buffer {
  const changed = editedParts(pkg, edits);
  const entries = pkg.archive.entries.map((entry): OutputEntry => {
    const content = changed.get(entry.name.toLowerCase());
    return content ? { kind: 'replace', entry, content } : { kind: 'keep', entry };
  });
  const { comment, zip64 } = pkg.archive;
  return writeZip(entries, { ...options, comment, zip64: options.normalize ? undefined : zip64 });
}

function editedParts(pkg: WorkbookPackage, edits: readonly SheetEdit[]): Map<string, NewContent> {
  const problems: PackageProblem[] = [];
  const changed = new Map<string, NewContent>();
  for (const [sheet, writes] of bySheet(edits)) {
    collect(problems, () => {
      const { part } = worksheet(pkg, sheet);
      const edited = editSheet(pkg.xml(part), writes, sheet);
      // Deflated at once, so that one sheet at a time is in memory.
      if (edited.isChanged) changed.set(part.toLowerCase(), pack(edited.pieces));
    });
  }
  throwIfAny(problems);
  if (changed.size > 0) addRecalculation(pkg, changed);
  return changed;
}

function addRecalculation(pkg: WorkbookPackage, changed: Map<string, NewContent>): void {
  const before = pkg.xml(pkg.workbookPart);
  const after = requestRecalculation(before);
  if (!after.equals(before.text.bytes)) changed.set(pkg.workbookPart.toLowerCase(), after);
}

/** One list of writes a sheet, so that a cell planned twice is found wherever it was planned. */
function bySheet(edits: readonly SheetEdit[]): Map<string, CellWrite[]> {
  const sheets = new Map<string, CellWrite[]>();
  for (const { sheet, writes } of edits) {
    const all = sheets.get(sheet) ?? [];
    for (const write of writes) all.push(write);
    sheets.set(sheet, all);
  }
  return sheets;
}
