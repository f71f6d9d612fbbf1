import { isUtf8 } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { fingerprint } from '../files/json.ts';
import { fileProblem, readBytes } from '../files/read.ts';
import { InputError, type Problem } from '../problems.ts';
import type { Country } from '../schema/types.ts';
import {
  type Database,
  type DatabaseRow,
  fileColumn,
  identifier,
  literal,
  toNumber,
} from './database.ts';
import { columnsOfFile } from './derive/columns.ts';
import { type DerivedTable, deriveTable, type RawTable } from './derive/derive-table.ts';
import type { DescribedSource } from './source-files.ts';
import { rawTable } from './values.ts';

/** Largest data file that is read whole to take its fingerprint. */
const limitMegabytes = 4096;
/** A source whose file has been read into the database. */
export interface ReadSource extends DescribedSource {
  sha256: string;
  /** Years that have at least one record. */
  years: readonly number[];
  derived: DerivedTable;
}

/**
 * Reads the data file of a source and makes of it the view that mappings read: see
 * {@link deriveTable}. Problems name the file and the line.
 */
export async function readTable(
  database: Database,
  source: DescribedSource,
  period: Country['referencePeriod'],
  named?: ReadonlySet<string>,
): Promise<{ source: ReadSource } | { problems: Problem[] }> {
  try {
    const header = readHeader(source);
    const problems = headerProblems(source, header);
    if (problems.length > 0) return { problems };
    const raw = await loadText(database, source, header);
    const bytes = readBytes(source.path, source.shownAs, limitMegabytes);
    const sha256 = fingerprint(bytes);
    // Columns that nobody needs are not taken apart: only keeping the table shows what is wrong in them.
    if (!isUtf8(bytes)) await raw.keep();
    const result = await deriveTable(database, source, raw, period, named);
    if ('problems' in result) return result;
    return { source: { ...source, sha256, years: result.derived.years, derived: result.derived } };
  } catch (error) {
    if (error instanceof InputError) return { problems: [...error.problems] };
    throw error;
  }
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
  const declared = columnsOfFile(source.definition).map(({ column }) => column);
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

/** The file as a view: it is read where it lies, once where nothing is wrong. */
async function loadText(
  database: Database,
  source: DescribedSource,
  header: readonly string[],
): Promise<RawTable> {
  const { definition, path, shownAs } = source;
  const columns = header.map((column) => `${literal(column)}: 'VARCHAR'`).join(', ');
  const nulls = ['', ...(definition.file.nulls ?? [])].map(literal).join(', ');
  // DuckDB takes only plain names here.
  const suffix = definition.source.replaceAll('-', '_');
  const records = (
    rejects: string,
  ): string => `SELECT *, ${literal(shownAs)} AS ${identifier(fileColumn)}
    FROM read_csv(${literal(path)},
    auto_detect = false, header = true, columns = {${columns}}, nullstr = [${nulls}],
    delim = ${literal(definition.file.delimiter ?? ',')}, quote = '"', escape = '"',
    null_padding = false, allow_quoted_nulls = true, ${rejects})`;
  const reported = `store_rejects = true, rejects_limit = 100,
    rejects_table = 'rejects_${suffix}', rejects_scan = 'scan_${suffix}'`;
  await database.rows(`CREATE VIEW ${rawTable(definition)} AS ${records(reported)}`);
  let isKept = false;
  return {
    async rejections() {
      const rejected = await database.rows(
        `SELECT line, any_value(error_type::VARCHAR) AS kind, arg_min(error_message, column_idx) AS message
         FROM rejects_${suffix} GROUP BY line ORDER BY line`,
      );
      return rejected.map((row) => rejection(row, shownAs, header.length));
    },
    async keep() {
      if (isKept) return;
      isKept = true;
      await database.rows(`DROP VIEW ${rawTable(definition)}`);
      await database.rows(`CREATE TABLE ${rawTable(definition)} AS ${records(reported)}`);
    },
  };
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
