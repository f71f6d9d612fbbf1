import { closeSync, openSync, readSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { fingerprint } from '../files/json.ts';
import { fileProblem, readBytes } from '../files/read.ts';
import { InputError, type Problem } from '../problems.ts';
import type { Source } from '../schema/types.ts';
import { type Database, type DatabaseRow, identifier, literal, toNumber } from './database.ts';
import type { DescribedSource } from './source-files.ts';
import { measureType, rawTable, valueProblems } from './values.ts';

/** Largest data file that is read whole to take its fingerprint. */
const limitMegabytes = 4096;

/** A source whose records have been checked and can be selected from. */
export interface ReadSource extends DescribedSource {
  /** Years that have at least one record. */
  years: readonly number[];
}

/**
 * Reads the data file of a source into a table named like the source, with the year as a number,
 * measures as exact numbers and everything else as text. Gives the fingerprint of the file with it.
 * Problems name the file and the line.
 */
export async function readTable(
  database: Database,
  source: DescribedSource,
): Promise<{ source: ReadSource; sha256: string } | { problems: Problem[] }> {
  try {
    const header = readHeader(source);
    const problems = headerProblems(source, header);
    if (problems.length > 0) return { problems };
    problems.push(...(await loadText(database, source, header)));
    if (problems.length > 0) return { problems };
    problems.push(...(await valueProblems(database, source)));
    if (problems.length > 0) return { problems };
    await castTable(database, source.definition);
    const years = await yearsOf(database, source.definition);
    if (years.length === 0) return { problems: [{ code: 'file-empty', file: source.shownAs }] };
    const sha256 = fingerprint(readBytes(source.path, source.shownAs, limitMegabytes));
    return { source: { ...source, years }, sha256 };
  } catch (error) {
    if (error instanceof InputError) return { problems: [...error.problems] };
    throw error;
  }
}

function yearColumn(source: Source): string {
  return source.columns.find(({ role }) => role === 'year')?.column ?? '';
}

/** The first record of the file; enough bytes for any header are read, not the whole file. */
function readHeader(source: DescribedSource): string[] {
  const buffer = Buffer.alloc(1 << 16);
  let length = 0;
  try {
    const handle = openSync(source.path, 'r');
    length = readSync(handle, buffer);
    closeSync(handle);
  } catch (error) {
    throw new InputError([fileProblem(error, source.shownAs)]);
  }
  if (length === 0) throw new InputError([{ code: 'file-empty', file: source.shownAs }]);
  if (buffer.subarray(0, length).includes(0)) {
    throw new InputError([{ code: 'not-csv', file: source.shownAs, reason: 'NUL' }]);
  }
  try {
    const records = parse(buffer.subarray(0, length), {
      bom: true,
      delimiter: source.definition.file.delimiter ?? ',',
      relax_column_count: true,
      to: 1,
    }) as string[][];
    return records[0] ?? [];
  } catch {
    throw new InputError([{ code: 'not-csv', file: source.shownAs, line: 1, reason: 'header' }]);
  }
}

function headerProblems(source: DescribedSource, header: readonly string[]): Problem[] {
  const file = source.shownAs;
  const declared = source.definition.columns.map(({ column }) => column);
  return [
    ...declared
      .filter((column) => !header.includes(column))
      .map(
        (column): Problem => ({
          code: 'column-missing',
          file,
          line: 1,
          column,
          header: [...header],
        }),
      ),
    ...header
      .filter((column) => !declared.includes(column))
      .map((column): Problem => ({ code: 'column-undeclared', file, line: 1, column })),
    ...header
      .filter((column, index) => header.indexOf(column) !== index)
      .map(
        (column): Problem => ({ code: 'duplicate-id', file, line: 1, kind: 'column', id: column }),
      ),
  ];
}

async function loadText(
  database: Database,
  source: DescribedSource,
  header: readonly string[],
): Promise<Problem[]> {
  const { definition, path, shownAs } = source;
  const columns = header.map((column) => `${literal(column)}: 'VARCHAR'`).join(', ');
  const nulls = ['', ...(definition.file.nulls ?? [])].map(literal).join(', ');
  // DuckDB takes only plain names here.
  const suffix = definition.source.replaceAll('-', '_');
  await database.rows(`CREATE TABLE ${rawTable(definition)} AS SELECT * FROM read_csv(${literal(path)},
    auto_detect = false, header = true, columns = {${columns}}, nullstr = [${nulls}],
    delim = ${literal(definition.file.delimiter ?? ',')}, quote = '"', escape = '"',
    null_padding = false, allow_quoted_nulls = true, store_rejects = true, rejects_limit = 100,
    rejects_table = 'rejects_${suffix}', rejects_scan = 'scan_${suffix}')`);
  const rejected = await database.rows(
    `SELECT line, any_value(error_type::VARCHAR) AS kind, arg_min(error_message, column_idx) AS message
     FROM rejects_${suffix} GROUP BY line ORDER BY line`,
  );
  return rejected.map((row) => rejection(row, shownAs, header.length));
}

function rejection(row: DatabaseRow, file: string, expected: number): Problem {
  const line = toNumber(row.line);
  const kind = String(row.kind);
  if (kind === 'INVALID ENCODING') return { code: 'not-utf8', file, line };
  const found = Number(/Found: (\d+)/.exec(String(row.message))?.[1] ?? 0);
  if (kind === 'MISSING COLUMNS' || kind === 'TOO MANY COLUMNS') {
    return { code: 'row-width', file, line, found, expected };
  }
  return { code: 'not-csv', file, line, reason: kind };
}

/** Years are numbers, measures exact numbers, everything else text: the table that mappings read. */
async function castTable(database: Database, source: Source): Promise<void> {
  const columns: string[] = [];
  for (const { column, role } of source.columns.filter((entry) => entry.role !== 'ignore')) {
    const name = identifier(column);
    if (role === 'year') columns.push(`CAST(trim(${name}) AS INTEGER) AS ${name}`);
    else if (role === 'measure') {
      const type = await measureType(database, source, column);
      columns.push(`CAST(${name} AS ${type}) AS ${name}`);
    } else columns.push(`coalesce(${name}, '') AS ${name}`);
  }
  await database.rows(
    `CREATE VIEW ${identifier(source.source)} AS SELECT ${columns.join(', ')} FROM ${rawTable(source)}`,
  );
}

async function yearsOf(database: Database, source: Source): Promise<number[]> {
  const rows = await database.rows(
    `SELECT DISTINCT ${identifier(yearColumn(source))} AS year FROM ${identifier(source.source)} ORDER BY year`,
  );
  return rows.map((row) => toNumber(row.year));
}
