import { cellOf, figureOf, type RawRow, type RawTable, readRaw } from './csv.ts';
import { placeOf } from './places.ts';
import { compare, note, type Remark, type Spot } from './remarks.ts';
import { sumFigures } from './tidy.ts';

/** What every table maker is given: the raw folder, and the list that remarks are added to. */
export interface Run {
  readonly folder: string;
  readonly remarks: Remark[];
}

/** A record of a raw file whose place and year are read. */
export interface StateRow {
  readonly file: string;
  readonly state: string;
  readonly year: string;
  readonly row: RawRow;
}

const PLACE_COLUMNS = ['STATE/UT', 'Area_Name', 'state_name', 'State_UT_name'];
const YEAR_COLUMNS = ['YEAR', 'TimePeriod'];
const LAST_YEAR = 2013;

/** The label under which national totals are kept by {@link readStates}. */
export const COUNTRY = 'India';

/** The records of a raw file by state, and the totals over states that stand among them. */
export interface StateTable {
  readonly file: string;
  readonly rows: readonly StateRow[];
  /** The records of the national total (place `India`). */
  readonly country: readonly StateRow[];
}

/**
 * Reads a raw file and separates states from totals over states. Later years than 2013 are left.
 *
 * @param year the year of a file that has no year column.
 */
export function readStates(run: Run, file: string, year?: string): StateTable {
  return separate(run, readRaw(run.folder, file), year);
}

/** {@link readStates} for a table in memory. */
export function separate(run: Run, table: RawTable, year?: string): StateTable {
  const rows: StateRow[] = [];
  const country: StateRow[] = [];
  for (const row of table.rows) {
    const of = year ?? cellOf(row, ...YEAR_COLUMNS);
    if (Number(of) > LAST_YEAR) continue;
    const text = cellOf(row, ...PLACE_COLUMNS);
    const place = placeOf(text);
    const at = { file: table.file, year: of, row };
    if (place.kind === 'state') rows.push({ ...at, state: place.state });
    else if (place.kind === 'unknown') {
      note(
        run.remarks,
        { file: table.file, place: text, year: of, what: 'place' },
        'not read: unknown place',
      );
    } else if (place.of === 'country') country.push({ ...at, state: COUNTRY });
  }
  return { file: table.file, rows, country };
}

/** Records of one state and year together, in file order. */
export function byStateAndYear(rows: readonly StateRow[]): StateRow[][] {
  const groups = new Map<string, StateRow[]>();
  for (const row of rows) {
    const key = `${row.state}\t${row.year}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()];
}

/** Where a record stands, for a remark. */
export function spotOf(row: StateRow, what: string): Spot {
  return { file: row.file, place: row.state, year: row.year, what };
}

/** A figure of a record. A cell that is not a figure is missing, with a remark. */
export function figure(run: Run, row: StateRow, ...headers: readonly string[]): number | null {
  const text = cellOf(row.row, ...headers);
  const value = figureOf(text);
  if (value !== undefined) return value;
  note(run.remarks, spotOf(row, `${headers[0]}: '${text}'`), 'not a figure: missing');
  return null;
}

/**
 * Records of one place, year and category that stand twice: an equal one, or one of zeros only, is
 * left out; two different ones are both kept. Each case is remarked.
 */
export function withoutDoubles(
  run: Run,
  rows: readonly StateRow[],
  categoryOf: (row: StateRow) => string,
  figuresOf: (row: StateRow) => readonly (number | null)[],
): StateRow[] {
  const groups = new Map<string, StateRow[]>();
  for (const row of rows) {
    const key = [row.state, row.year, categoryOf(row)].join('\u0000');
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined || group.length === 1) return group;
    const filled = group.filter((row) => figuresOf(row).some((value) => (value ?? 0) !== 0));
    const different = new Map(filled.map((row) => [figuresOf(row).join(','), row]));
    const kept = different.size === 0 ? [first] : [...different.values()];
    note(
      run.remarks,
      spotOf(first, `${categoryOf(first)}: ${group.length} records`),
      kept.length === 1 ? 'taken once' : 'different records: added up',
    );
    return kept;
  });
}

/** A column of the record marked as total against the same column of the other records. */
export function checkTotalRow(
  run: Run,
  rows: readonly StateRow[],
  labelColumn: string,
  columns: readonly string[],
): void {
  const isTotal = (row: StateRow) => /^total/i.test(cellOf(row.row, labelColumn));
  for (const whole of rows.filter(isTotal)) {
    for (const column of columns) {
      const parts = rows.filter((row) => !isTotal(row)).map((row) => figure(run, row, column));
      compare(
        run.remarks,
        spotOf(whole, column),
        figure(run, whole, column),
        sumFigures(parts),
        'parts used',
      );
    }
  }
}
