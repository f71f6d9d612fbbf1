import { CsvError, parse } from 'csv-parse/sync';
import { InputError, type Problem } from '../problems.ts';
import { lineCounter } from './csv-lines.ts';
import { readText } from './read.ts';

export interface CsvLine {
  /** Line of the file on which the record starts, counted from 1. */
  line: number;
  values: Record<string, string>;
}

/**
 * Reads a CSV file that a person edits in a spreadsheet: comma or semicolon, byte-order mark or not,
 * blank lines allowed. Columns named in `optional` may be missing. Throws {@link InputError} when the
 * header is not the expected one.
 */
export function readCsv(
  path: string,
  shownAs: string,
  header: readonly string[],
  optional: readonly string[] = [],
): CsvLine[] {
  const text = readText(path, shownAs);
  const records = parseText(text, shownAs);
  const [first, ...rest] = records;
  if (first === undefined) throw new InputError([{ code: 'file-empty', file: shownAs }]);
  const found = first.fields.map((field) => field.trim());
  const missing = header.filter((column) => !found.includes(column) && !optional.includes(column));
  const unexpected = found.filter(
    (column, index) => !header.includes(column) || found.indexOf(column) !== index,
  );
  if (missing.length > 0 || unexpected.length > 0) {
    throw new InputError([
      {
        code: 'csv-header',
        file: shownAs,
        line: first.line,
        missing,
        unexpected,
        expected: [...header],
      },
    ]);
  }
  const problems: Problem[] = rest
    .filter((record) => record.fields.length !== found.length)
    .map((record) => ({
      code: 'row-width',
      file: shownAs,
      line: record.line,
      found: record.fields.length,
      expected: found.length,
    }));
  if (problems.length > 0) throw new InputError(problems);
  return rest.map(({ line, fields }) => ({
    line,
    values: Object.fromEntries(
      found.map((column, index) => [column, (fields[index] ?? '').trim()]),
    ),
  }));
}

interface RawRecord {
  line: number;
  fields: string[];
}

function parseText(text: string, shownAs: string): RawRecord[] {
  const startOf = lineCounter();
  try {
    const records = parse(text, {
      delimiter: delimiterOf(text),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { info: { lines: number }; record: string[] }[];
    return records
      .map(({ info, record }) => ({ line: startOf(info.lines, record), fields: record }))
      .filter(({ fields }) => fields.some((field) => field.trim() !== ''));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error.lines);
    throw new InputError([
      {
        code: 'not-csv',
        file: shownAs,
        reason: error.code,
        ...(Number.isFinite(line) ? { line } : {}),
      },
    ]);
  }
}

/** Spreadsheets in many countries save CSV with semicolons. The header decides. */
function delimiterOf(text: string): string {
  const header = text.slice(0, text.indexOf('\n') === -1 ? undefined : text.indexOf('\n'));
  return header.split(';').length > header.split(',').length ? ';' : ',';
}
