import { basename, extname } from 'node:path';
import { parse } from 'csv-parse/sync';
import { lineCounter } from '../files/csv-lines.ts';
import { readBytes, readText } from '../files/read.ts';
import { InputError } from '../problems.ts';
import { readable } from '../workbook/index.ts';
import {
  openPackage,
  parseAddress,
  readCells,
  type WorkbookPackage,
} from '../workbook/package/index.ts';

/** A row of a table by column, counted from 0; blank cells are empty texts. */
export interface TextRow {
  /** Row of the sheet or line of the file, from 1. */
  row: number;
  cells: readonly string[];
}

/** The rows of a sheet or of a CSV file as text, as they stand there. */
export interface TextSheet {
  file: string;
  /** Empty for a CSV file. */
  sheet: string;
  rows: readonly TextRow[];
}

/**
 * The sheets of a workbook (.xlsx, .xlsm) or the one table of a CSV file (comma, semicolon or tab).
 * Throws {@link InputError} when the file cannot be read.
 */
export function readTextSheets(path: string): TextSheet[] {
  const file = basename(path);
  if (!/^\.xls[xm]$/i.test(extname(path))) return [readCsvSheet(path, file)];
  return readable(file, () => {
    const workbook = openPackage(readBytes(path, file));
    return workbook.sheets
      .filter(({ kind }) => kind === 'worksheet')
      .map(({ name }) => ({ file, sheet: name, rows: rowsOf(workbook, name) }));
  });
}

function rowsOf(workbook: WorkbookPackage, sheet: string): TextRow[] {
  const rows = new Map<number, string[]>();
  for (const [address, { value, type }] of readCells(workbook, sheet)) {
    const place = parseAddress(address);
    if (place === undefined || value === null || type === 'error') continue;
    const cells = rows.get(place.row) ?? [];
    rows.set(place.row, cells);
    while (cells.length < place.column) cells.push('');
    cells[place.column - 1] = String(value).trim();
  }
  return [...rows].sort(([a], [b]) => a - b).map(([row, cells]) => ({ row, cells }));
}

function readCsvSheet(path: string, file: string): TextSheet {
  const text = readText(path, file);
  const header = text.slice(0, text.indexOf('\n') === -1 ? undefined : text.indexOf('\n'));
  const delimiter = [',', ';', '\t'].reduce((best, sign) =>
    header.split(sign).length > header.split(best).length ? sign : best,
  );
  try {
    const records = parse(text, {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      info: true,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    const startOf = lineCounter();
    const rows = records.map(({ info, record }) => ({
      row: startOf(info.lines, record),
      cells: record.map((cell) => cell.trim()),
    }));
    return { file, sheet: '', rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) };
  } catch (error) {
    const reason = (error as { code?: string }).code ?? 'CSV';
    throw new InputError([{ code: 'not-csv', file, reason }]);
  }
}
