import { type CellRange, formatAddress, inRange, parseAddress } from './address.ts';
import { type CellWrite, type StoredValue, storedValue } from './cell-write.ts';
import { sheetNames } from './defined-names.ts';
import type { WorkbookPackage } from './parts.ts';
import { collect } from './problems.ts';
import { type ReadCell, readCells } from './read.ts';
import { readRuleReference } from './rule-references.ts';

export type KnownValue = number | string | boolean;

/** What stands in the cells that a rule refers to, once the plan is carried out. */
export interface ReferredCells {
  /** Without blank cells, errors and results of formulas, in the order of the sheet. */
  readonly values: readonly KnownValue[];
  readonly hasBlanks: boolean;
  /** Some cells are formulas: their results are known only when Excel has recalculated. */
  readonly hasFormulas: boolean;
  readonly named: boolean;
}

/** Finds the cells of a reference; undefined when it is no reference to fixed, readable cells. */
export type RuleLookup = (formula: string, oneCell: boolean) => ReferredCells | undefined;

export type SheetWrites = ReadonlyMap<string, readonly CellWrite[]>;

/** Looks up cells for the rules of one sheet; each sheet and each reference is read once. */
export function ruleLookup(pkg: WorkbookPackage, plan: SheetWrites): (sheet: string) => RuleLookup {
  const sheets = sheetNames(pkg.sheets.map(({ name }) => name));
  const contents = memo((name: string) => collect([], () => cellsAfter(pkg, name, plan)));
  return (sheet) => {
    const space = { sheet, sheets, definedNames: pkg.definedNames };
    const known = memo((key: string): ReferredCells | undefined => {
      const reference = readRuleReference(key.slice(1), space, key.startsWith('1'));
      const cells = reference && contents(reference.sheet);
      return cells && { ...inside(cells, reference.range), named: reference.named };
    });
    return (formula, oneCell) => known((oneCell ? '1' : '0') + formula);
  };
}

type CellAfter = Pick<ReadCell, 'value' | 'type' | 'formula'>;

function cellsAfter(
  pkg: WorkbookPackage,
  sheet: string,
  plan: SheetWrites,
): ReadonlyMap<string, CellAfter> {
  const cells = new Map<string, CellAfter>(readCells(pkg, sheet));
  for (const { address, value } of plan.get(sheet) ?? []) {
    const stored = storedValue(value, pkg.date1904);
    if (stored) cells.set(address, { value: contentOf(stored), type: stored.kind });
  }
  return cells;
}

function contentOf(value: StoredValue): KnownValue | null {
  if (value.kind === 'blank') return null;
  return value.kind === 'text' ? value.text : value.value;
}

function inside(
  cells: ReadonlyMap<string, CellAfter>,
  range: CellRange,
): Omit<ReferredCells, 'named'> {
  const values: KnownValue[] = [];
  let filled = 0;
  let hasFormulas = false;
  const size = (range.bottom - range.top + 1) * (range.right - range.left + 1);
  const candidates = size <= cells.size ? namedCells(cells, range) : foundCells(cells, range);
  for (const { value, type, formula } of candidates) {
    if (formula) hasFormulas = true;
    if (formula || value !== null) filled++;
    if (!formula && value !== null && type !== 'error') values.push(value);
  }
  return { values, hasBlanks: filled < size, hasFormulas };
}

/** The cells of a small range, by their addresses, in the order of the sheet. */
function* namedCells(
  cells: ReadonlyMap<string, CellAfter>,
  { top, left, bottom, right }: CellRange,
): Generator<CellAfter> {
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) {
      const cell = cells.get(formatAddress(row, column));
      if (cell) yield cell;
    }
  }
}

/** The cells of a range with room for more than the sheet has. */
function* foundCells(
  cells: ReadonlyMap<string, CellAfter>,
  range: CellRange,
): Generator<CellAfter> {
  for (const [address, cell] of cells) {
    const position = parseAddress(address);
    if (position && inRange(range, position)) yield cell;
  }
}

function memo<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key) as T;
  };
}
