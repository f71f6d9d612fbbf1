import { statSync } from 'node:fs';
import { csvRecords } from '../dataset/load/csv-records.ts';
import { isBlank, searchedRows } from '../dataset/load/header.ts';
import type { SheetBook } from '../dataset/load/sheet-data.ts';
import type { SourceFile } from '../dataset/load/source-file.ts';
import { withTemporary } from '../dataset/load/temporary.ts';
import { asUtf8, headOf } from '../dataset/load/text-file.ts';
import { xlsBook } from '../dataset/load/xls-book.ts';
import { xlsxBook } from '../dataset/load/xlsx-book.ts';
import { detectDelimiter } from '../dataset/preview/detect-delimiter.ts';
import { detectEncoding } from '../dataset/preview/detect-encoding.ts';
import { fileProblem } from '../files/read.ts';
import { InputError, type Problem, stopOn } from '../problems.ts';
import { columnsIn, type FoundColumns } from './columns.ts';

/** A row that is not blank; `line` is its line or row in the file, `lines` how many it takes. */
export interface TableRow {
  line: number;
  lines: number;
  cells: readonly (string | null)[];
}

/** A file with its header found. The rows can be gone through once. */
export interface PortalTable {
  /** Rows above the header: who publishes, and when. */
  above: readonly TableRow[];
  headerLine: number;
  columns: FoundColumns;
  rows: Iterable<TableRow>;
  /** The sheet, of a workbook. */
  sheet?: string;
}

/** Largest text file that is read, in MB: the portal's have up to 15. */
const limit = 512;
/** Enough of a file to know what it is, or that it is no text. */
const examined = 1 << 16;

/**
 * Opens a file of the portal, a CSV text of any encoding or a workbook, and lets `work` go through it.
 * The bytes say what a file is, not its name. Throws {@link InputError} when it is of another kind, or
 * has no header.
 */
export async function withTable<T>(file: SourceFile, work: (table: PortalTable) => T): Promise<T> {
  const head = firstBytes(file);
  const zip = head.subarray(0, 2).toString('latin1') === 'PK';
  if (zip || isPage(head)) return work(sheetOf(opened(xlsxBook(file, undefined)), file.shownAs));
  if (head.subarray(0, 4).toString('hex') === 'd0cf11e0') {
    return work(sheetOf(opened(await xlsBook(file, undefined)), file.shownAs));
  }
  return withText(file, work);
}

/** A web page or a PDF, which the door of the workbooks names in its refusal. */
function isPage(head: Buffer): boolean {
  const text = head.subarray(0, 1024).toString('latin1');
  return /^(\u00ef\u00bb\u00bf)?\s*(<|%PDF-)/.test(text);
}

function firstBytes({ path, shownAs }: SourceFile): Buffer {
  try {
    const { size } = statSync(path);
    if (size > limit * 2 ** 20) {
      const megabytes = Math.ceil(size / 2 ** 20);
      throw new InputError([{ code: 'file-too-large', file: shownAs, megabytes, limit }]);
    }
    const head = headOf(path, examined);
    stopOn(head.length === 0 ? [{ code: 'file-empty', file: shownAs }] : []);
    return head;
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError([fileProblem(error, shownAs)]);
  }
}

async function withText<T>(file: SourceFile, work: (table: PortalTable) => T): Promise<T> {
  return withTemporary(async (folder) => {
    const { encoding } = await detectEncoding(file.path);
    const { path, mark } = await asUtf8(file, encoding, folder);
    if (headOf(path, examined).includes(0)) {
      throw new InputError([{ code: 'csv-record', file: file.shownAs, reason: 'nul' }]);
    }
    const rows = textRows(path, mark);
    try {
      return work(tableOf(rows, file.shownAs));
    } catch (error) {
      if (!(error instanceof RangeError) || !/^\d+$/.test(error.message)) throw error;
      const line = Number(error.message);
      throw new InputError([{ code: 'csv-record', file: file.shownAs, line, reason: 'too-long' }]);
    } finally {
      // The file is open until the last row is read, or nobody asks for more.
      rows.return();
    }
  });
}

function* textRows(path: string, mark: number): Generator<TableRow, void> {
  for (const record of csvRecords(path, detectDelimiter(path, mark), mark)) {
    const cells = record.fields();
    if (!isBlank(cells)) yield { line: record.line, lines: record.lines, cells };
  }
}

function opened(book: SheetBook | { problems: Problem[] }): SheetBook {
  if ('problems' in book) throw new InputError(book.problems);
  return book;
}

/** The first visible sheet with a header. */
function sheetOf(book: SheetBook, shownAs: string): PortalTable {
  for (const { name } of book.sheets.filter(({ hidden }) => !hidden)) {
    const data = book.read(name);
    if ('problems' in data) throw new InputError(data.problems);
    const rows = data.rows.filter(({ cells }) => !isBlank(cells));
    const table = headed(rows.map(({ line, cells }) => ({ line, lines: 1, cells })));
    if (table !== undefined) return { ...table, sheet: name };
  }
  throw new InputError([{ code: 'portal-header', file: shownAs }]);
}

function tableOf(rows: Iterable<TableRow>, shownAs: string): PortalTable {
  const table = headed(rows);
  if (table === undefined) throw new InputError([{ code: 'portal-header', file: shownAs }]);
  return table;
}

function headed(rows: Iterable<TableRow>): PortalTable | undefined {
  const iterator = rows[Symbol.iterator]();
  const above: TableRow[] = [];
  while (above.length < searchedRows) {
    const { value, done } = iterator.next();
    if (done === true) return undefined;
    const columns = columnsIn(value.cells);
    if (columns !== undefined) {
      const rest = { [Symbol.iterator]: () => iterator };
      return { above, headerLine: value.line, columns, rows: rest };
    }
    above.push(value);
  }
  return undefined;
}
