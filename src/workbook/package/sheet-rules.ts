import {
  type CellPosition,
  type CellRange,
  formatAddress,
  inRange,
  parseRange,
} from './address.ts';
import type { WorkbookPackage } from './parts.ts';
import { type ReadCell, readSheetCells } from './read.ts';
import { type ColumnSpan, columnStyle } from './scan.ts';
import { noRules, type ScannedRules, type Validation } from './scan-rules.ts';
import { worksheet } from './worksheet.ts';
import { isMain, XmlReader } from './xml-reader.ts';

/** A table of Excel ("list object"): its headers are tied to the part that describes it. */
export interface SheetTable {
  readonly name: string;
  readonly range: CellRange;
  readonly headerRows: number;
  readonly totalsRows: number;
}

/** What a sheet says about filling its cells. */
export interface SheetRules {
  readonly validations: readonly Validation[];
  /** Locked cells cannot be edited. */
  readonly isProtected: boolean;
  /** Ranges of a protected sheet that anybody may edit all the same. */
  readonly openRanges: readonly CellRange[];
  readonly merges: readonly CellRange[];
  readonly tables: readonly SheetTable[];
  readonly pivots: readonly CellRange[];
}

/** A sheet as it is read: its cells by address, in the order of the sheet, and its rules. */
export interface SheetContent {
  readonly cells: ReadonlyMap<string, ReadCell>;
  readonly rules: SheetRules;
  /** The style that a cell has, or would have if it were there. */
  styleAt(position: CellPosition): number;
}

/** Reads a sheet's cells and rules in one pass. Throws `PackageError`. */
export function readSheet(pkg: WorkbookPackage, sheet: string): SheetContent {
  const { part } = worksheet(pkg, sheet);
  const rules = noRules();
  const merges: CellRange[] = [];
  const columns: ColumnSpan[] = [];
  const rowStyles = new Map<number, number>();
  const cells = readSheetCells(pkg.xml(part), () => pkg.sharedStrings(), {
    rules,
    columns: (span) => void columns.push(span),
    row: ({ row, style }) => void (style !== undefined && rowStyles.set(row, style)),
    merge: (range) => void merges.push(range),
  });
  const styleAt = ({ row, column }: CellPosition): number =>
    cells.get(formatAddress(row, column))?.styleIndex ??
    rowStyles.get(row) ??
    columnStyle(columns, column) ??
    0;
  return { cells, rules: sheetRules(pkg, part, rules, merges), styleAt };
}

/** What was scanned of a sheet, with the tables and pivots that its relationships lead to. */
export function sheetRules(
  pkg: WorkbookPackage,
  part: string,
  scanned: ScannedRules,
  merges: readonly CellRange[],
): SheetRules {
  const relationships = pkg.relationships(part);
  const related = (kind: string): string[] => {
    const targets = relationships.flatMap((each) =>
      each.kind === kind && each.target !== undefined ? [each.target] : [],
    );
    return [...new Set(targets)].filter((target) => pkg.has(target));
  };
  const { validations, isProtected, openRanges } = scanned;
  return {
    validations,
    isProtected,
    openRanges,
    merges,
    tables: related('table').flatMap((target) => readTable(pkg, target) ?? []),
    pivots: related('pivotTable').flatMap((target) => readPivot(pkg, target) ?? []),
  };
}

/** Whether a person could type into a cell with this style: unlocked, open, or no protection. */
export function isEditable(rules: SheetRules, cell: CellPosition, locked: boolean): boolean {
  if (!rules.isProtected || !locked) return true;
  return rules.openRanges.some((range) => inRange(range, cell));
}

function readTable(pkg: WorkbookPackage, part: string): SheetTable | undefined {
  const reader = new XmlReader(pkg.xml(part));
  const root = reader.root();
  const range = parseRange(reader.attribute(root, 'ref') ?? '');
  if (!isMain(root, 'table') || !range) return undefined;
  return {
    name: reader.attribute(root, 'displayName') ?? '',
    range,
    headerRows: Number(reader.attribute(root, 'headerRowCount') ?? 1),
    totalsRows: Number(reader.attribute(root, 'totalsRowCount') ?? 0),
  };
}

function readPivot(pkg: WorkbookPackage, part: string): CellRange | undefined {
  const reader = new XmlReader(pkg.xml(part));
  reader.root();
  for (let tag = reader.child(); tag; tag = reader.child()) {
    if (isMain(tag, 'location')) return parseRange(reader.attribute(tag, 'ref') ?? '');
    reader.skip();
  }
  return undefined;
}
