import type { Problem, ProblemPlace } from '../../problems.ts';
import type { Source } from '../../schema/types.ts';
import { type Database, type DatabaseRow, identifier, literal, toNumber } from '../database.ts';
import { csvRecords } from './csv-records.ts';
import type { FileScan, ReadPlan } from './opened-file.ts';
import { insertSql, unnamedValues } from './select-sql.ts';
import { withEqualLineEnds } from './text-file.ts';

/** Wrong lines of one file that are listed. */
const listed = 100;
/** Faults that are counted. */
const mostCounted = 1_000_000;

/** A UTF-8 file that holds nothing but records, below at most one header. */
export interface CsvPart {
  path: string;
  header: boolean;
  /** Line of the data file on which it starts. */
  firstLine: number;
  /** Number of columns. */
  width: number;
  table: string;
  plan: ReadPlan;
  place: ProblemPlace;
  temporary: string;
  definition: Source;
}

/** Lets the database read records into a table. Gives the lines that it cannot read. */
export async function fillFromCsv(database: Database, part: CsvPart): Promise<Problem[]> {
  try {
    return await read(database, part);
  } catch (error) {
    const message = String((error as Error).message);
    if (!/invalid state/i.test(message)) return [unreadable(part, message)];
  }
  // The database stops where line ends of two kinds meet.
  const path = await withEqualLineEnds(part.path, part.temporary);
  try {
    return await read(database, { ...part, path });
  } catch (error) {
    return [unreadable(part, String((error as Error).message))];
  }
}

async function read(database: Database, part: CsvPart): Promise<Problem[]> {
  const from = readCsv(part, rejectsUpTo(listed));
  const field = (position: number): string => identifier(`c${position}`);
  await dropRejects(database);
  // A record without any text is a blank line that a spreadsheet saved with its separators.
  const where = Array.from({ length: part.width }, (_, at) => `${field(at)} IS NOT NULL`).join(
    ' OR ',
  );
  await database.rows(insertSql(part.table, part.plan, { field, from, where }));
  const { rows, all } = await wrongLines(database, part);
  if (rows.length > 0) {
    const problems = rejections(rows, part);
    const { file } = part.place;
    if (all > rows.length) {
      problems.push({ code: 'more-lines-wrong', file, listed, lines: all, most: mostCounted });
    }
    return (await headerWidth(database, part, problems)) ?? problems;
  }
  return unnamedValues(database, part.plan, { field, from }, part.place);
}

/** The first lines that the database could not read, and how many there are; blank lines are none. */
async function wrongLines(
  database: Database,
  part: CsvPart,
): Promise<{ rows: DatabaseRow[]; all: number }> {
  const [row = {}] = await database.rows('SELECT count(*) AS faults FROM rejected');
  if (toNumber(row.faults) >= listed) {
    // The database stopped listing, though not reading: what is wrong after that is counted.
    await dropRejects(database);
    await database.rows(`SELECT count(COLUMNS(*)) FROM ${readCsv(part, rejectsUpTo(mostCounted))}`);
  }
  const delimiter = literal(part.definition.file.delimiter ?? ',');
  const rows = await database.rows(
    `SELECT line_byte_position AS start, any_value(line) AS line, any_value(csv_line) AS text,
       any_value(error_type::VARCHAR) AS kind, arg_min(error_message, column_idx) AS message,
       count(*) OVER () AS "all"
     FROM rejected WHERE regexp_matches(replace(csv_line, ${delimiter}, ''), '[^[:space:]\u00a0]')
     GROUP BY start ORDER BY start LIMIT ${listed}`,
  );
  await dropRejects(database);
  return { rows, all: toNumber(rows[0]?.all) };
}

async function dropRejects(database: Database): Promise<void> {
  await database.rows('DROP TABLE IF EXISTS rejected');
  await database.rows('DROP TABLE IF EXISTS scanned');
}

/** What the database cannot read goes into a table, up to a limit of faults. */
function rejectsUpTo(limit: number): string {
  return `, store_rejects = true, rejects_limit = ${limit},
    rejects_table = 'rejected', rejects_scan = 'scanned'`;
}

/** The records of a part as they stand in the file; reading fails at the first that is wrong. */
export function scanOfCsv(
  part: Pick<CsvPart, 'path' | 'header' | 'width' | 'definition'>,
  { columns }: ReadPlan,
): FileScan {
  const fields = Array.from({ length: part.width }, (_, at) => identifier(`c${at}`));
  return {
    from: readCsv(part),
    columns: columns.map(({ column, position }) => ({
      column,
      raw: identifier(`c${position}`),
      type: 'VARCHAR',
      textOf: (raw) => raw,
    })),
    isRecord: `coalesce(${fields.join(', ')}) IS NOT NULL`,
  };
}

function readCsv(
  { path, header, width, definition: { file } }: Parameters<typeof scanOfCsv>[0],
  options = '',
): string {
  const columns = Array.from({ length: width }, (_, at) => `'c${at}': 'VARCHAR'`).join(', ');
  const nulls = ['', ...(file.nulls ?? [])].map(literal).join(', ');
  return `read_csv(${literal(path)}, auto_detect = false, header = ${header}, columns = {${columns}},
    nullstr = [${nulls}], delim = ${literal(file.delimiter ?? ',')}, quote = '"', escape = '"',
    null_padding = false, allow_quoted_nulls = true${options})`;
}

function rejections(rows: readonly DatabaseRow[], part: CsvPart): Problem[] {
  const lines = linesAt(
    part,
    rows.map((row) => toNumber(row.start) + leadingLineEnds(String(row.text))),
  );
  return rows.map((row, index) => {
    const line = lines[index] ?? part.firstLine + toNumber(row.line) - 1;
    return rejection(row, { file: part.place.file, line }, part.width);
  });
}

/** No record fits the header and all are alike: then it is the header that is wrong, once. */
async function headerWidth(
  database: Database,
  { table, place, width }: CsvPart,
  problems: readonly Problem[],
): Promise<Problem[] | undefined> {
  const fields = new Set(
    problems
      .filter(({ code }) => code !== 'more-lines-wrong')
      .map((each) => (each.code === 'row-width' ? each.found : 0)),
  );
  const [found = 0] = fields;
  if (fields.size > 1 || found === 0 || problems.length < 2) return undefined;
  const [row = {}] = await database.rows(`SELECT count(*) AS records FROM ${table}`);
  if (toNumber(row.records) > 0) return undefined;
  return [{ code: 'header-width', ...place, headings: width, fields: found }];
}

function leadingLineEnds(text: string): number {
  return /^[\r\n]*/.exec(text)?.[0].length ?? 0;
}

function rejection(row: DatabaseRow, place: ProblemPlace, expected: number): Problem {
  const kind = String(row.kind);
  if (kind === 'INVALID ENCODING') return { code: 'not-utf8', ...place };
  const found = Number(/Found: (\d+)/.exec(String(row.message))?.[1] ?? 0);
  if (kind === 'MISSING COLUMNS' || kind === 'TOO MANY COLUMNS') {
    return { code: 'row-width', ...place, found, expected };
  }
  if (kind === 'LINE SIZE OVER MAXIMUM')
    return { code: 'csv-record', ...place, reason: 'too-long' };
  if (kind === 'UNQUOTED VALUE') return { code: 'csv-record', ...place, reason: 'quote' };
  return { code: 'not-csv', ...place, reason: kind };
}

/** Lines of the records at bytes of the file; the database counts records in place of lines. */
function linesAt(part: CsvPart, bytes: readonly number[]): (number | undefined)[] {
  const lines: (number | undefined)[] = [];
  const { path, firstLine, definition } = part;
  try {
    for (const record of csvRecords(path, definition.file.delimiter ?? ',', 0, firstLine)) {
      while ((bytes[lines.length] ?? Number.POSITIVE_INFINITY) < record.end)
        lines.push(record.line);
      if (lines.length === bytes.length) break;
    }
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return lines;
}

function unreadable({ place: { file } }: CsvPart, message: string): Problem {
  return { code: 'not-csv', file, reason: message.split('\n')[0] ?? message };
}
