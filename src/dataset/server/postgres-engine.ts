import { InputError, type Problem, stopOn } from '../../problems.ts';
import type { Stratum } from '../aggregate.ts';
import type { ColumnTexts, PlacedRecord, RecordRequest, SourceEngine } from '../engine.ts';
import { withoutZeros } from '../selected-records.ts';
import { type ServerColumn, textList } from './columns.ts';
import type { ServerConnection } from './connection.ts';
import { compareCharacters, fingerprintOf, isExact, wholePart } from './exact.ts';
import { ServerError } from './faults.ts';

/** A source on a server: the connection, what follows FROM, and its columns as expressions. */
export interface ServerTable {
  connection: ServerConnection;
  from: string;
  columns: readonly ServerColumn[];
  describedIn: string;
  /** The table, as lineage names it. */
  shownAs: string;
  /** The problem that a failed query is. */
  failed: (error: ServerError) => Problem;
}

/**
 * Answers from the server that holds the source. Each question is one query that adds up on the server:
 * only its answer travels. The answers throw {@link InputError} when the server fails.
 */
export function postgresEngine(table: ServerTable): SourceEngine {
  return {
    texts: (columns) => answered(table, () => textsOf(table, columns)),
    strata: (columns) => answered(table, () => strataOf(table, columns)),
    facts: async () => [],
    leftOut: async () => [],
    records: (request) => answered(table, () => recordsOf(table, request)),
    fingerprint: fingerprintOf,
  };
}

async function answered<T>({ failed }: ServerTable, ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    throw error instanceof ServerError ? new InputError([failed(error)]) : error;
  }
}

async function textsOf(
  { connection, from, columns }: ServerTable,
  wanted: readonly string[],
): Promise<ColumnTexts> {
  const texts = new Map(wanted.map((column) => [column, new Set<string>()]));
  const queries = wanted.map(
    (column, index) =>
      `SELECT ${index} AS place, ${expressionOf(columns, column)} AS found FROM ${from} GROUP BY 2`,
  );
  if (queries.length === 0) return texts;
  const { rows } = await connection.query(queries.join('\nUNION ALL '));
  for (const [place, text] of rows) texts.get(wanted[Number(place)] ?? '')?.add(text ?? '');
  return texts;
}

async function strataOf(
  { connection, from, columns, describedIn }: ServerTable,
  wanted: readonly string[],
): Promise<Stratum[]> {
  const measures = columns.filter(({ role }) => role === 'measure');
  const keys = [
    expressionOf(columns, yearOf(columns)),
    ...wanted.map((name) => expressionOf(columns, name)),
  ];
  const sums = measures.flatMap(({ value }) => [`coalesce(sum(${value}), 0)`, `count(${value})`]);
  const { rows } = await connection.query(
    `SELECT ${[...keys, 'count(*)', ...sums].join(', ')} FROM ${from}
     GROUP BY ${keys.map((_, index) => index + 1).join(', ')}`,
  );
  const first = keys.length + 1;
  const totals = new Map<string, { column: string; year: string; total: bigint }>();
  const strata = rows.map((row): Stratum => {
    const year = row[0] ?? '';
    return {
      year: Number(year),
      categories: Object.fromEntries(wanted.map((name, index) => [name, row[index + 1] ?? ''])),
      records: Number(row[keys.length]),
      measures: Object.fromEntries(
        measures.map(({ column }, index) => {
          const sum = row[first + 2 * index] ?? '0';
          const key = `${year} ${column}`;
          const known = totals.get(key)?.total ?? 0n;
          totals.set(key, { column, year, total: known + wholePart(sum) });
          return [column, { sum: Number(sum), filled: Number(row[first + 2 * index + 1]) }];
        }),
      ),
    };
  });
  stopOn(
    [...totals.values()]
      .filter(({ total }) => !isExact(total))
      .map(({ column, year, total }) => ({
        code: 'number-too-large',
        file: describedIn,
        column,
        year: Number(year),
        found: String(total),
      })),
  );
  return strata.sort((a, b) => compareStrata(a, b, wanted));
}

/** The order of files: by year, then by the text of each column. */
function compareStrata(a: Stratum, b: Stratum, columns: readonly string[]): number {
  for (const column of a.year === b.year ? columns : []) {
    const order = compareCharacters(a.categories[column] ?? '', b.categories[column] ?? '');
    if (order !== 0) return order;
  }
  return a.year - b.year;
}

async function recordsOf(
  { connection, from, columns, shownAs }: ServerTable,
  { year, tests, limit, skip }: RecordRequest,
): Promise<PlacedRecord[]> {
  const conditions = [
    `${expressionOf(columns, yearOf(columns))} = ${Math.trunc(year)}`,
    ...tests.map(({ column, texts, negated }) => {
      const list = textList(texts);
      if (list === '') return String(negated);
      return `${expressionOf(columns, column)} ${negated ? 'NOT IN' : 'IN'} (${list})`;
    }),
  ];
  const where = `FROM ${from} WHERE ${conditions.join(' AND ')}`;
  const values = columns.map(({ value }) => `coalesce(CAST(${value} AS text), '') COLLATE "C"`);
  const order = columns.map((_, index) => index + 1).join(', ');
  const { rows } = await connection.query(
    `SELECT ${values.join(', ')} ${where} ORDER BY ${order} 
     LIMIT ${Math.trunc(limit)} OFFSET ${Math.trunc(skip)}`,
  );
  return rows.map((row) => ({
    file: shownAs,
    texts: Object.fromEntries(
      columns.map(({ column, role }, index) => {
        const text = row[index] ?? '';
        return [column, role === 'measure' ? withoutZeros(text) : text];
      }),
    ),
  }));
}

function yearOf(columns: readonly ServerColumn[]): string {
  return columns.find(({ role }) => role === 'year')?.column ?? '';
}

function expressionOf(columns: readonly ServerColumn[], name: string): string {
  const column = columns.find((entry) => entry.column === name);
  if (column === undefined) throw new Error(`no column ${name}`);
  return column.value;
}
