import type { Source } from '../schema/types.ts';
import { aggregate } from './aggregate.ts';
import { type Database, identifier, literal, toNumber } from './database.ts';
import type { FoundRecords, RecordRequest, SourceEngine } from './engine.ts';
import type { ReadSource } from './read-table.ts';
import { recordOf } from './record-texts.ts';
import { textsOfSource } from './texts.ts';

/** Answers from the database of this run, into which the files of the source have been read. */
export function duckdbEngine(
  database: Database,
  { definition }: ReadSource,
  sha256: string,
): SourceEngine {
  return {
    texts: (columns) => textsOfSource(database, definition, columns),
    strata: (columns) => aggregate(database, definition, columns),
    records: (request) => recordsOf(database, definition, request),
    fingerprint: () => sha256,
  };
}

async function recordsOf(
  database: Database,
  definition: Source,
  { year, tests, limit }: RecordRequest,
): Promise<FoundRecords> {
  const columns = definition.columns.filter(({ role }) => role !== 'ignore');
  const yearColumn = columns.find(({ role }) => role === 'year')?.column ?? '';
  const conditions = [
    `${identifier(yearColumn)} = ${year}`,
    ...tests.map(({ column, texts, negated }) =>
      texts.length === 0
        ? String(negated)
        : `${identifier(column)} ${negated ? 'NOT IN' : 'IN'} (${texts.map(literal).join(', ')})`,
    ),
  ];
  const from = `FROM ${identifier(definition.source)} WHERE ${conditions.join(' AND ')}`;
  const [counted = {}] = await database.rows(`SELECT count(*) AS total ${from}`);
  const shown = columns.map(
    ({ column }, index) => `coalesce(CAST(${identifier(column)} AS VARCHAR), '') AS "${index}"`,
  );
  const rows = await database.rows(`SELECT ${shown.join(', ')} ${from} LIMIT ${limit}`);
  return {
    total: toNumber(counted.total),
    records: rows.map((row) =>
      recordOf(
        columns,
        columns.map((_, index) => String(row[index])),
      ),
    ),
  };
}
