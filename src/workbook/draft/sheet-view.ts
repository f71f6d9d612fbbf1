import { cellKey } from '../package/address.ts';
import {
  type CellPosition,
  type CellRange,
  inRange,
  isEditable,
  type PackageSheet,
  parseAddress,
  readSheet,
  type SheetRules,
  type WorkbookPackage,
} from '../package/index.ts';
import type { ReadCell } from '../package/read.ts';
import { isMain, isTrue, XmlReader } from '../package/xml-reader.ts';
import type { Spot } from './spot.ts';

/** A sheet as it is looked at: what stands where, and what may be typed where. */
export interface SheetView {
  readonly name: string;
  readonly state: PackageSheet['state'];
  readonly rules: SheetRules;
  /** In the order of the sheet; hidden parts of merged cells are left out. */
  readonly spots: readonly Spot[];
  readonly byRow: ReadonlyMap<number, readonly Spot[]>;
  readonly rightToLeft: boolean;
  /** Rows on top that stay in sight. */
  readonly frozenRows: number;
  readonly isCovered: (row: number, column: number) => boolean;
  /** Whether a cell that is not there could be typed into, by the style it would take. */
  readonly isEditableBlank: (row: number, column: number) => boolean;
}

/** Merged cells up to this size are looked up cell by cell, larger ones one by one. */
const smallMerge = 4096;

/** Reads a sheet for drafting. Throws `PackageError` when it cannot be read. */
export function viewSheet(pkg: WorkbookPackage, sheet: PackageSheet): SheetView {
  const { cells, rules, styleAt } = readSheet(pkg, sheet.name);
  const { starts, isCovered } = mergesOf(rules.merges);
  const spots: Spot[] = [];
  const byRow = new Map<number, Spot[]>();
  for (const [address, cell] of cells) {
    const place = parseAddress(address);
    if (place === undefined || isCovered(place.row, place.column)) continue;
    const spot = spotAt(place, cell, starts, pkg, rules);
    spots.push(spot);
    const row = byRow.get(place.row);
    if (row) row.push(spot);
    else byRow.set(place.row, [spot]);
  }
  return {
    name: sheet.name,
    state: sheet.state,
    rules,
    spots,
    byRow,
    ...(sheet.part === undefined
      ? { rightToLeft: false, frozenRows: 0 }
      : windowOf(pkg, sheet.part)),
    isCovered,
    isEditableBlank: (row, column) => {
      const place = { row, column };
      return isEditable(rules, place, pkg.style(styleAt(place)).locked);
    },
  };
}

/** A spot for a cell that the file does not hold. */
export function blankSpot(row: number, column: number): Spot {
  return {
    row,
    column,
    bottom: row,
    right: column,
    text: '',
    number: undefined,
    isBoolean: false,
    computed: false,
    style: 0,
    locked: false,
    editable: true,
    leading: 0,
  };
}

function spotAt(
  { row, column }: CellPosition,
  { value, type, formula, styleIndex }: ReadCell,
  starts: ReadonlyMap<number, CellRange>,
  pkg: WorkbookPackage,
  rules: SheetRules,
): Spot {
  const merge = starts.size === 0 ? undefined : starts.get(cellKey(row, column));
  const raw = value === null || type === 'error' ? '' : String(value);
  const text = raw === '' ? '' : raw.trim();
  const { locked } = pkg.style(styleIndex);
  return {
    row,
    column,
    bottom: merge?.bottom ?? row,
    right: merge?.right ?? column,
    text,
    number: typeof value === 'number' ? value : undefined,
    isBoolean: type === 'boolean',
    computed: formula !== undefined,
    style: styleIndex,
    locked,
    editable: isEditable(rules, { row, column }, locked),
    leading: text === '' ? 0 : raw.length - raw.trimStart().length,
  };
}

function mergesOf(merges: readonly CellRange[]): {
  starts: ReadonlyMap<number, CellRange>;
  isCovered: SheetView['isCovered'];
} {
  const starts = new Map<number, CellRange>();
  const covered = new Set<number>();
  const large: CellRange[] = [];
  for (const range of merges) {
    const { top, left, bottom, right } = range;
    starts.set(cellKey(top, left), range);
    if ((bottom - top + 1) * (right - left + 1) > smallMerge) {
      large.push(range);
      continue;
    }
    for (let row = top; row <= bottom; row++) {
      for (let column = left; column <= right; column++) {
        if (row !== top || column !== left) covered.add(cellKey(row, column));
      }
    }
  }
  const isCovered = (row: number, column: number): boolean =>
    covered.has(cellKey(row, column)) ||
    large.some(
      (range) => inRange(range, { row, column }) && (row !== range.top || column !== range.left),
    );
  return { starts, isCovered };
}

function windowOf(
  pkg: WorkbookPackage,
  part: string,
): Pick<SheetView, 'rightToLeft' | 'frozenRows'> {
  const reader = new XmlReader(pkg.xml(part));
  reader.root();
  for (let tag = reader.child(); tag && !isMain(tag, 'sheetData'); tag = reader.child()) {
    if (isMain(tag, 'sheetViews')) return readWindow(reader);
    reader.skip();
  }
  return { rightToLeft: false, frozenRows: 0 };
}

function readWindow(reader: XmlReader): Pick<SheetView, 'rightToLeft' | 'frozenRows'> {
  const view = reader.child();
  if (!view) return { rightToLeft: false, frozenRows: 0 };
  const rightToLeft = isTrue(reader.attribute(view, 'rightToLeft'));
  let frozenRows = 0;
  for (let tag = reader.child(); tag; tag = reader.child()) {
    const frozen = reader.attribute(tag, 'state')?.startsWith('frozen') ?? false;
    if (isMain(tag, 'pane') && frozen)
      frozenRows = Math.trunc(Number(reader.attribute(tag, 'ySplit') ?? 0));
    reader.skip();
  }
  return { rightToLeft, frozenRows: Number.isFinite(frozenRows) ? frozenRows : 0 };
}
