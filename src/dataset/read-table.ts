import { InputError, type Problem } from '../problems.ts';
import type { Source } from '../schema/types.ts';
import { type Database, identifier, toNumber } from './database.ts';
import { loadRaw, type RawSource } from './load/load-raw.ts';
import { numberText } from './load/number-text.ts';
import type { DescribedSource } from './source-files.ts';
import { measureType, rawTable, valueProblems } from './values.ts';

/** Column of the table with the number of the record in the raw table, from 0. */
export const recordColumn = '#record';

/** A source whose files have been read into the database. */
export interface ReadSource extends RawSource {
  /** Years that have at least one record. */
  years: readonly number[];
}

/**
 * Reads the data files of a source into a table named like the source, with the year as a number,
 * measures as exact numbers and everything else as text. Problems name the file and the line.
 */
export async function readTable(
  database: Database,
  source: DescribedSource,
): Promise<{ source: ReadSource } | { problems: Problem[] }> {
  const raw = await loadRaw(database, source);
  if ('problems' in raw) return raw;
  try {
    const problems = await valueProblems(database, raw);
    if (problems.length > 0) return { problems };
    await castTable(database, source.definition);
    const years = await yearsOf(database, source.definition);
    return { source: { ...raw, years } };
  } catch (error) {
    if (error instanceof InputError) return { problems: [...error.problems] };
    throw error;
  }
}

function yearColumn(source: Source): string {
  return source.columns.find(({ role }) => role === 'year')?.column ?? '';
}

/** Years are numbers, measures exact numbers, everything else text: the table that mappings read. */
async function castTable(database: Database, source: Source): Promise<void> {
  const columns: string[] = [];
  for (const { column, role } of source.columns.filter((entry) => entry.role !== 'ignore')) {
    const name = identifier(column);
    if (role === 'year') columns.push(`CAST(trim(${name}) AS INTEGER) AS ${name}`);
    else if (role === 'measure') {
      const type = await measureType(database, source, column);
      columns.push(`CAST(${numberText(column, source)} AS ${type}) AS ${name}`);
    } else columns.push(`coalesce(${name}, '') AS ${name}`);
  }
  columns.push(`rowid AS ${identifier(recordColumn)}`);
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
