import type { Problem } from '../../problems.ts';
import {
  columnLetters,
  parseAddress,
  type ReadCell,
  readCells,
  type WorkbookPackage,
} from '../../workbook/package/index.ts';

/** A line of a sheet by the names of its columns. */
export interface SheetLine {
  /** Text of a column, without the space around it; empty for a blank or absent column. */
  text(column: string): string;
  /** Address of the column's cell on this line. */
  address(column: string): string;
}

export interface SheetTable {
  sheet: string;
  lines: readonly SheetLine[];
  problems: readonly Problem[];
}

/** How far down the headings of the columns are looked for. */
const deepestHeader = 20;

/**
 * Reads a sheet that is a table with a line of headings. The headings are found by their names, so
 * that columns may be moved, hidden or added and lines may stand above. Undefined if there is no
 * such sheet. Case and space around names do not count.
 */
export function readSheetTable(
  workbook: WorkbookPackage,
  file: string,
  name: string,
  needed: readonly string[],
): SheetTable | undefined {
  const sheet = workbook.sheets.find(
    (entry) => entry.kind === 'worksheet' && plain(entry.name) === plain(name),
  )?.name;
  if (sheet === undefined) return undefined;
  const rows = rowsOf(readCells(workbook, sheet));
  const header = findHeader(rows, needed);
  if ('missing' in header) {
    const { missing } = header;
    const at = { sheet };
    const problem = {
      code: 'csv-header',
      file,
      at,
      missing,
      unexpected: [],
      expected: [...needed],
    };
    return { sheet, lines: [], problems: [problem as Problem] };
  }
  const below = [...rows].filter(([row]) => row > header.row).sort(([a], [b]) => a - b);
  const named = new Map([...header.columns].map(([column, place]) => [place, column]));
  const problems = below.flatMap(([row, cells]) =>
    [...cells]
      .filter(([column, { type }]) => type === 'error' && named.has(column))
      .map(([column]): Problem => {
        const at = { sheet, address: columnLetters(column) + row };
        return { code: 'module-fault', file, at, path: '/', reason: 'cell-error' };
      }),
  );
  const lines = below.map(([row, cells]) => lineOf(row, cells, header.columns));
  const filled = lines.filter((line) =>
    [...header.columns.keys()].some((column) => line.text(column) !== ''),
  );
  return { sheet, lines: filled, problems };
}

type Rows = Map<number, Map<number, ReadCell>>;

function rowsOf(cells: ReadonlyMap<string, ReadCell>): Rows {
  const rows: Rows = new Map();
  for (const [address, cell] of cells) {
    const place = parseAddress(address);
    if (place === undefined || cell.value === null) continue;
    const row = rows.get(place.row) ?? new Map<number, ReadCell>();
    rows.set(place.row, row.set(place.column, cell));
  }
  return rows;
}

/** The first line that has all needed names, or what the best line lacks. */
function findHeader(
  rows: Rows,
  needed: readonly string[],
): { row: number; columns: Map<string, number> } | { missing: string[] } {
  let fewest: string[] = [...needed];
  for (let row = 1; row <= deepestHeader; row += 1) {
    const columns = new Map<string, number>();
    for (const [column, { value }] of rows.get(row) ?? []) {
      const name = plain(String(value));
      if (!columns.has(name)) columns.set(name, column);
    }
    const missing = needed.filter((name) => !columns.has(name));
    if (missing.length === 0) return { row, columns };
    if (missing.length < fewest.length) fewest = missing;
  }
  return { missing: fewest };
}

function lineOf(
  row: number,
  cells: ReadonlyMap<number, ReadCell>,
  columns: ReadonlyMap<string, number>,
): SheetLine {
  return {
    text: (column) => {
      const cell = cells.get(columns.get(column) ?? 0);
      return cell === undefined || cell.type === 'error' ? '' : String(cell.value ?? '').trim();
    },
    address: (column) => columnLetters(columns.get(column) ?? 1) + row,
  };
}

function plain(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase();
}
