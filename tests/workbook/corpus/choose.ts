import {
  type CellPosition,
  type CellRange,
  type CellWrite,
  formatAddress,
  inRange,
  isEditable,
  parseAddress,
  parseRange,
  type ReadCell,
  readSheet,
  type SheetContent,
  type SheetEdit,
  type SheetRules,
  type WorkbookPackage,
} from '../../../src/workbook/package/index.ts';
import { type CellSource, FREE_VALUES, valueFor } from './values.ts';

/** Cells enough for every value to be written twice and more. */
const WANTED = 2 * FREE_VALUES.length + 8;
const A_SHEET = 24;
/** Of the cells looked at, many may have rules that cannot be followed. */
const LOOKED_AT = 10 * A_SHEET;

/**
 * Chooses cells to fill, in turn over the sheets that are shown and then over the hidden ones:
 * unlocked cells first, then numbers and blanks, then texts; every fourth is one that is not there
 * yet. Never a locked cell, a formula, a cell under a merge, in a pivot table, in an array or a data
 * table, in a table's header or totals, nor one whose validation cannot be followed.
 */
export function chooseEdits(pkg: WorkbookPackage): SheetEdit[] {
  const shownFirst = pkg.sheets
    .filter(({ kind }) => kind === 'worksheet')
    .sort((a, b) => Number(a.state !== 'visible') - Number(b.state !== 'visible'));
  const contents = new Map(shownFirst.map(({ name }) => [name, readSheet(pkg, name)]));
  const source = { pkg, cells: (sheet: string) => contents.get(sheet)?.cells ?? new Map() };
  const sheets = [...contents].map(([sheet, content]) => {
    const writes: CellWrite[] = [];
    return { sheet, rules: content.rules, places: places(pkg, content), writes };
  });
  let chosen = 0;
  for (let turn = 0; turn < A_SHEET && (turn < 2 || chosen < WANTED); turn++) {
    for (const { sheet, rules, places, writes } of sheets) {
      const value = nextValue(source, sheet, rules, places, chosen);
      if (!value) continue;
      writes.push(value);
      chosen++;
    }
  }
  return sheets.flatMap(({ sheet, writes }) => (writes.length > 0 ? [{ sheet, writes }] : []));
}

function nextValue(
  source: CellSource,
  sheet: string,
  rules: SheetRules,
  places: CellPosition[],
  count: number,
): CellWrite | undefined {
  for (let place = places.shift(); place; place = places.shift()) {
    const value = valueFor(source, sheet, rules, place, count);
    if (value) return { address: formatAddress(place.row, place.column), value };
  }
  return undefined;
}

function places(pkg: WorkbookPackage, content: SheetContent): CellPosition[] {
  const { cells, rules } = content;
  const closed = closedRanges(content);
  const isOpen = (place: CellPosition): boolean =>
    !closed.some((range) => inRange(range, place)) &&
    !rules.merges.some(
      (range) => inRange(range, place) && (range.top !== place.row || range.left !== place.column),
    );
  const tiers: CellPosition[][] = [[], [], []];
  for (const [address, cell] of cells) {
    const place = parseAddress(address);
    const tier = tierOf(pkg, rules, cell, place);
    if (place && tier !== undefined) tiers[tier]?.push(place);
  }
  const present = tiers.flatMap((tier) => spread(tier.filter(isOpen), LOOKED_AT));
  const absent = rules.isProtected ? [] : spread(gaps(cells).filter(isOpen), LOOKED_AT);
  const all: CellPosition[] = [];
  for (const place of present) {
    all.push(place);
    if (all.length % 4 === 3) all.push(...absent.splice(0, 1));
  }
  return [...all, ...absent];
}

function tierOf(
  pkg: WorkbookPackage,
  rules: SheetRules,
  cell: ReadCell,
  place: CellPosition | undefined,
): number | undefined {
  const { locked } = pkg.style(cell.styleIndex);
  if (!place || cell.formula || !isEditable(rules, place, locked)) return undefined;
  if (cell.type !== 'number' && cell.type !== 'blank' && cell.type !== 'text') return undefined;
  if (!locked || rules.isProtected) return 0;
  return cell.type === 'text' ? 2 : 1;
}

function closedRanges(content: SheetContent): CellRange[] {
  const edges = content.rules.tables.flatMap(({ range, headerRows, totalsRows }) => [
    { ...range, bottom: range.top + headerRows - 1 },
    { ...range, top: range.bottom - totalsRows + 1 },
  ]);
  return [...resultRanges(content), ...edges];
}

/** Where cells hold results without a formula of their own: arrays, data tables, pivot tables. */
export function resultRanges({ cells, rules }: SheetContent): CellRange[] {
  const arrays = [...cells.values()].flatMap(({ formula }) =>
    formula?.kind === 'array' || formula?.kind === 'dataTable'
      ? (parseRange(formula.range ?? '') ?? [])
      : [],
  );
  return [...arrays, ...rules.pivots];
}

/**
 * Cells inside the used range that are not there: to the right of those that are, or beneath. An
 * empty sheet has its first corner.
 */
function gaps(cells: ReadonlyMap<string, ReadCell>): CellPosition[] {
  if (cells.size === 0) return Array.from({ length: 9 }, (_, at) => corner(at));
  const all = [...cells.keys()].flatMap((address) => parseAddress(address) ?? []);
  const right = all.reduce((most, { column }) => Math.max(most, column), 0);
  const bottom = all.reduce((most, { row }) => Math.max(most, row), 0);
  const found = new Map<string, CellPosition>();
  for (const { row, column } of spread(all, 4 * LOOKED_AT)) {
    for (const gap of [
      { row, column: column + 1 },
      { row: row + 1, column },
    ]) {
      const address = formatAddress(gap.row, gap.column);
      if (gap.row <= bottom && gap.column <= right && !cells.has(address)) found.set(address, gap);
    }
  }
  return [...found.values()];
}

function corner(at: number): CellPosition {
  return { row: 2 + Math.floor(at / 3), column: 1 + (at % 3) };
}

/** At most `most` of a list, from all over it. */
function spread<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list];
  return Array.from(
    { length: most },
    (_, index) => list[Math.floor((index * list.length) / most)],
  ).filter((item) => item !== undefined);
}
