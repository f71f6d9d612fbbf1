import type { Block } from './blocks.ts';
import type { Grid, GridCell } from './grid.ts';
import { type ColumnRole, roleOf } from './header-words.ts';
import type { HeaderRow, YearHeader } from './headers.ts';

/** A cell for the figure of one year. */
export interface YearCell {
  readonly year: number;
  readonly column: number;
  readonly header: YearHeader;
  readonly isInput: boolean;
}

/** A row of a sheet, or those of its columns that stand under one heading, over the years. */
export interface SheetLine {
  readonly block: Block;
  readonly row: number;
  /** Texts in the row, before its figures. */
  readonly own: readonly GridCell[];
  /** The nearest text above where the row has none, and the texts that a category stands below. */
  readonly above: readonly GridCell[];
  /** Headings above its columns that are neither years nor roles. */
  readonly headings: readonly GridCell[];
  readonly years: readonly YearCell[];
  readonly statuses: readonly YearCell[];
  /** Columns for source and comment. */
  readonly source: number | undefined;
  readonly comment: number | undefined;
}

/** A column under a year, with everything that stands above it. */
interface HeadedColumn {
  readonly column: number;
  readonly header: YearHeader;
  readonly role: ColumnRole | undefined;
  readonly roleHeading: GridCell | undefined;
  readonly headings: readonly GridCell[];
}

/** How far above a row of years headings are looked for. */
const HEADING_ROWS = 4;

/** The lines of a block, from top to bottom and from left to right. */
export function linesOf(block: Block, headers: readonly HeaderRow[]): SheetLine[] {
  const { grid } = block;
  const rows = grid.rows.filter((row) => row >= block.top && row <= block.bottom);
  const lines: SheetLine[] = [];
  let layout: Layout | undefined;
  let labels: RowLabels[] = [];
  for (const row of rows) {
    const header = headerFor(block, headers, row);
    if (header === undefined || header.row === row) continue;
    if (layout?.header !== header) {
      layout = layoutUnder(block, header, rows);
      labels = [];
    }
    const own = labelsOf(grid, block, row, layout.firstYear);
    const isLine = layout.columns.some(({ column }) => grid.isInput(row, column));
    const above = aboveOf(own, labels);
    labels.push({ row, own, isLine });
    if (isLine && own.length + above.length > 0)
      lines.push(...rowLines(block, layout, row, own, above));
  }
  return lines;
}

interface Layout {
  readonly header: HeaderRow;
  readonly columns: readonly HeadedColumn[];
  readonly firstYear: number;
  readonly source: number | undefined;
  readonly comment: number | undefined;
}

interface RowLabels {
  readonly row: number;
  readonly own: readonly GridCell[];
  readonly isLine: boolean;
}

/** The nearest row of years above: in the block, else above it. */
function headerFor(
  { top, left, right }: Block,
  headers: readonly HeaderRow[],
  row: number,
): HeaderRow | undefined {
  const usable = (header: HeaderRow) =>
    [...header.years.keys()].some((column) => column >= left && column <= right);
  return (
    headers.findLast((header) => header.row <= row && header.row >= top && usable(header)) ??
    headers.findLast((header) => header.row < top && usable(header))
  );
}

function layoutUnder(block: Block, header: HeaderRow, rows: readonly number[]): Layout {
  const { grid, left, right } = block;
  const columns = [...header.years]
    .filter(([column]) => column >= left && column <= right)
    .sort(([a], [b]) => a - b);
  const firstYear = columns[0]?.[0] ?? left;
  const firstLine = firstLineRow(
    grid,
    header,
    rows,
    columns.map(([column]) => column),
  );
  const headingRows = range(Math.max(1, header.row - HEADING_ROWS), firstLine - 1).filter(
    (row) => row !== header.row && (row > header.row || row > block.top || header.row < block.top),
  );
  const headed = columns.map(([column, year]): HeadedColumn => {
    const texts = headingRows.flatMap((row) => headingAbove(grid, row, column, columns) ?? []);
    const roles = texts.map((text) => ({ text, role: roleOf(text.text) }));
    const named = roles.find(({ role }) => role !== undefined);
    return {
      column,
      header: year,
      role: named?.role,
      roleHeading: named?.text,
      headings: roles.filter(({ role }) => role === undefined).map(({ text }) => text),
    };
  });
  const others = [...headingRows, header.row];
  return {
    header,
    columns: headed,
    firstYear,
    source: columnFor(block, 'source', others, header),
    comment: columnFor(block, 'comment', others, header),
  };
}

/** The first row under the years that has something to fill in and a label. */
function firstLineRow(
  grid: Grid,
  header: HeaderRow,
  rows: readonly number[],
  columns: readonly number[],
): number {
  const first = columns[0] ?? 1;
  const found = rows.find(
    (row) =>
      row > header.row &&
      columns.some((column) => grid.isInput(row, column)) &&
      grid.columnsWithText(row).some((column) => column < first),
  );
  return Math.min(found ?? header.row + 1, header.row + 1 + HEADING_ROWS);
}

/** The heading of a column in a row: its own or merged, else the nearest to the left in its run. */
function headingAbove(
  grid: Grid,
  row: number,
  column: number,
  columns: readonly (readonly [number, YearHeader])[],
): GridCell | undefined {
  let at = columns.findIndex(([each]) => each === column);
  for (;;) {
    const [here = column, header] = columns[at] ?? [];
    const text = grid.text(row, here);
    if (text !== '') {
      const origin = grid.origin(row, here);
      // What reaches over the labels is a note on the table and no heading of a column.
      return origin.column < (columns[0]?.[0] ?? 0) ? undefined : { ...origin, text };
    }
    const [before, yearBefore] = columns[at - 1] ?? [];
    // A run of years goes on while the year changes and the columns touch.
    const sameRun =
      before === here - 1 &&
      header !== undefined &&
      yearBefore !== undefined &&
      (row > header.row ? yearBefore === header : yearBefore.year !== header.year) &&
      !startsAnew(columns, at);
    if (!sameRun) return undefined;
    at -= 1;
  }
}

/** Whether the years start again at this column: 2010 2011 2012 2013 | 2010 ... */
function startsAnew(columns: readonly (readonly [number, YearHeader])[], at: number): boolean {
  const year = columns[at]?.[1].year;
  const first = columns[0]?.[1].year;
  return at > 0 && year === first && columns[at - 1]?.[1].year !== first;
}

function columnFor(
  { grid, left, right }: Block,
  role: ColumnRole,
  rows: readonly number[],
  header: HeaderRow,
): number | undefined {
  for (const row of rows.toReversed()) {
    for (const column of grid.columnsWithText(row)) {
      if (column < left || column > right || header.years.has(column)) continue;
      if (roleOf(grid.text(row, column)) === role) return grid.origin(row, column).column;
    }
  }
  return undefined;
}

function labelsOf(grid: Grid, { left }: Block, row: number, firstYear: number): GridCell[] {
  const labels: GridCell[] = [];
  for (let column = Math.max(left, firstYear - 12); column < firstYear; column++) {
    const origin = grid.origin(row, column);
    if (origin.column !== column) continue;
    const text = grid.text(row, column);
    if (text !== '') labels.push({ ...origin, text });
  }
  return labels;
}

/** Nearest first: what stood above in columns where this row says nothing, then in the others. */
function aboveOf(own: readonly GridCell[], rows: readonly RowLabels[]): GridCell[] {
  const found: GridCell[] = [];
  const taken = new Set<string>();
  for (const { own: texts } of rows.toReversed().slice(0, 60)) {
    for (const cell of texts) {
      const key = `${cell.row},${cell.column}`;
      if (
        taken.has(key) ||
        own.some((mine) => mine.row === cell.row && mine.column === cell.column)
      )
        continue;
      taken.add(key);
      found.push(cell);
    }
  }
  return found;
}

function rowLines(
  block: Block,
  { columns, source, comment }: Layout,
  row: number,
  own: readonly GridCell[],
  above: readonly GridCell[],
): SheetLine[] {
  const { grid } = block;
  const groups = new Map<string, HeadedColumn[]>();
  for (const column of columns) {
    if (column.role === 'check') continue;
    if (column.role === 'source' || column.role === 'comment') continue;
    const kind = column.role === 'status' ? 'status' : 'figures';
    const key = [kind, ...column.headings.map(({ text }) => text)].join('\n');
    const there = groups.get(key);
    if (there === undefined) groups.set(key, [column]);
    else there.push(column);
  }
  const cellsOf = (group: readonly HeadedColumn[]): YearCell[] =>
    group.map(({ column, header }) => ({
      year: header.year,
      column: grid.origin(row, column).column,
      header,
      isInput: grid.isInput(row, column),
    }));
  const statuses = [...groups].filter(([key]) => key.startsWith('status'));
  return [...groups].flatMap(([key, group]): SheetLine[] => {
    if (key.startsWith('status')) return [];
    const years = onceEach(cellsOf(group));
    if (!years.some(({ isInput }) => isInput)) return [];
    const headings = group[0]?.headings ?? [];
    const roleHeadings = group.flatMap(({ roleHeading }) => roleHeading ?? []).slice(0, 1);
    // Statuses of the same heading, or the only ones.
    const status =
      statuses.find(([other]) => other === key.replace(/^figures/, 'status'))?.[1] ??
      (statuses.length === 1 ? statuses[0]?.[1] : undefined);
    return [
      {
        block,
        row,
        own,
        above,
        headings: [...headings, ...roleHeadings],
        years,
        statuses: cellsOf(status ?? []),
        source,
        comment,
      },
    ];
  });
}

/** A year that stands above two columns is told apart by what can be filled in, or not at all. */
function onceEach(cells: readonly YearCell[]): readonly YearCell[] {
  const repeated = (all: readonly YearCell[]) =>
    new Set(all.map(({ year }) => year)).size < all.length;
  if (!repeated(cells)) return cells;
  const inputs = cells.filter(({ isInput }) => isInput);
  return repeated(inputs) ? [] : inputs;
}

function range(from: number, to: number): number[] {
  return to < from ? [] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
