import { dropCalcChain } from './calc-chain.ts';
import { editSheet } from './edit.ts';
import { pack } from './pack.ts';
import type { WorkbookPackage } from './parts.ts';
import { collect, type PackageProblem, throwIfAny } from './problems.ts';
import { requestRecalculation } from './recalculation.ts';
import { sheetContexts } from './sheet-context.ts';
import { type SheetEdit, writesBySheet } from './sheet-edit.ts';
import { worksheet } from './worksheet.ts';
import { type NewContent, type OutputEntry, writeZip } from './zip-write.ts';

export interface ApplyOptions {
  /** Gives every entry a plain header with the fixed date. For our own workbooks only. */
  readonly normalize?: boolean;
}

/**
 * Writes cells into a workbook and returns the new file. Parts that are not touched are copied
 * with their compressed bytes; when a cell changes, the workbook part asks for recalculation; when
 * a formula goes, the calculation chain that lists it goes. Throws `PackageError` with the problems
 * of all sheets; then nothing is written.
 */
export function applyEdits(
  pkg: WorkbookPackage,
  edits: readonly SheetEdit[],
  options: ApplyOptions = {},
): Buffer {
  const { changed, removed } = editedParts(pkg, edits);
  const entries = pkg.archive.entries.flatMap((entry): OutputEntry[] => {
    if (removed.has(entry.name)) return [];
    const content = changed.get(entry.name);
    return [content ? { kind: 'replace', entry, content } : { kind: 'keep', entry }];
  });
  const { comment, zip64 } = pkg.archive;
  return writeZip(entries, { ...options, comment, zip64: options.normalize ? undefined : zip64 });
}

/** New content of parts, and parts to leave out, by their names in the zip. */
interface EditedParts {
  readonly changed: ReadonlyMap<string, NewContent>;
  readonly removed: ReadonlySet<string>;
}

function editedParts(pkg: WorkbookPackage, edits: readonly SheetEdit[]): EditedParts {
  const problems: PackageProblem[] = [];
  const changed = new Map<string, NewContent>();
  const plan = writesBySheet(edits);
  const contextOf = sheetContexts(pkg, plan);
  let formulasReplaced = 0;
  for (const [sheet, writes] of plan) {
    collect(problems, () => {
      const { part } = worksheet(pkg, sheet);
      const { spliced, ...edited } = editSheet(pkg.xml(part), writes, contextOf(sheet, part));
      // Deflated at once, so that one sheet at a time is in memory.
      if (spliced.isChanged) changed.set(part, pack(spliced.pieces));
      formulasReplaced += edited.formulasReplaced;
    });
  }
  throwIfAny(problems);
  const chain = formulasReplaced > 0 ? dropCalcChain(pkg) : undefined;
  for (const [part, content] of chain?.changed ?? []) changed.set(part, content);
  if (changed.size > 0) addRecalculation(pkg, changed);
  return { changed, removed: chain?.removed ?? new Set() };
}

function addRecalculation(pkg: WorkbookPackage, changed: Map<string, NewContent>): void {
  const before = pkg.xml(pkg.workbookPart);
  const after = requestRecalculation(before);
  if (!after.equals(before.text.bytes)) changed.set(pkg.workbookPart, after);
}
