import type { Source } from '../../schema/types.ts';
import { type Database, identifier } from '../database.ts';
import { fractionalType, valueMeasures } from '../values.ts';
import { yearColumn } from './columns.ts';
import { type Derivation, derivedTable } from './derived-table.ts';
import type { Sql } from './dialect.ts';
import { leftColumn } from './left-out.ts';
import { measureColumns, type StrataSummary, strataTable, summarize } from './strata-summary.ts';
import type { Suspicion } from './suspicion.ts';

/** How a strata table came about, and what it says. */
export interface StrataTable {
  /** Category and code columns by which records are kept apart. */
  keys: readonly string[];
  /** Measures of which some value is not plainly a whole number; absent where all are. */
  fractional: ReadonlySet<string> | undefined;
  summary: StrataSummary;
}

/** What adding up a source needs. */
export interface StrataRequest {
  derivation: Derivation;
  keys: readonly string[];
  suspicions: readonly Suspicion[];
}

/**
 * Adds the records of a source up and looks at every text, in one pass over its derived table: the grain
 * is the year, why a record is left out, and `keys`. Measures are taken as whole numbers that are not
 * negative; where a text is not plainly that, a second pass takes more care. Gives the suspicions that
 * hold for some record, too.
 */
export async function fillStrataTable(
  database: Database,
  request: StrataRequest,
): Promise<{ table: StrataTable; wrong: readonly Suspicion[] }> {
  const { derivation, keys, suspicions } = request;
  const { source } = derivation;
  const measures = valueMeasures(source);
  const fill = async (looked: readonly Suspicion[], fractional?: ReadonlySet<string>) => {
    const byRecord = readByRecord(request, looked);
    const sums = measures.flatMap((measure, index) =>
      fractional === undefined
        ? quickSums(measure, index)
        : carefulSums(measure, index, fractional.has(measure)),
    );
    await createStrata(
      database,
      source,
      strataSelect(request, derivedTable(source), sums, byRecord),
    );
    return summarize(database, request, { looked, byRecord, isQuick: fractional === undefined });
  };
  const quick = await fill(quickly(source, suspicions));
  if (quick.doubtful.length === 0) {
    return { table: { keys, fractional: undefined, summary: quick }, wrong: quick.wrong };
  }
  const fractional = new Set(quick.doubtful);
  const summary = await fill(suspicions, fractional);
  return { table: { keys, fractional, summary }, wrong: summary.wrong };
}

/** A text that is no number is doubtful: only then there is something to find. */
export function quickly(source: Source, suspicions: readonly Suspicion[]): Suspicion[] {
  const measures = valueMeasures(source);
  return suspicions.filter(({ column }) => !measures.includes(column));
}

/** Columns whose texts make the strata. */
export function grainOf({ derivation: { source, reasons }, keys }: StrataRequest): string[] {
  return [yearColumn(source), ...(reasons.length > 0 ? [leftColumn] : []), ...keys];
}

/** Suspicions that a stratum does not tell, so that they are looked at record by record. */
export function readByRecord(
  request: StrataRequest,
  looked: readonly Suspicion[],
): readonly Suspicion[] {
  const grain = grainOf(request);
  return looked.filter(({ reads }) => !reads.every((column) => grain.includes(column)));
}

/** The query that adds records up; `sums` are those of the measures. */
export function strataSelect(
  request: StrataRequest,
  from: Sql,
  sums: readonly Sql[],
  byRecord: readonly Suspicion[],
): Sql {
  const grain = grainOf(request).map(identifier);
  const wrong = byRecord.map(
    (suspicion, index) => `count(*) FILTER (WHERE ${suspicion.wrong}) AS "#wrong ${index}"`,
  );
  return `SELECT ${[...grain, 'count(*) AS "#records"', ...sums, ...wrong].join(', ')}
    FROM ${from} GROUP BY ${grain.join(', ')}`;
}

export async function createStrata(database: Database, source: Source, select: Sql): Promise<void> {
  await database.rows(`CREATE OR REPLACE TABLE ${strataTable(source)} AS ${select}`);
}

/** The number that a measure's text means. */
export function numberOf(measure: string, fractional: boolean): Sql {
  return `TRY_CAST(${identifier(measure)} AS ${fractional ? fractionalType : 'BIGINT'})`;
}

/** Sums of a measure of plain whole numbers; `isWhole`: it is of such a type, no text. */
export function quickSums(measure: string, index: number, isWhole = false): Sql[] {
  const [name, number] = [identifier(measure), numberOf(measure, false)];
  const to = measureColumns(index);
  // Writing the number again is quicker than a pattern; other spellings, such as 007, get more care.
  const otherText = isWhole ? 'false' : `CAST(${number} AS VARCHAR) IS DISTINCT FROM ${name}`;
  return [
    `sum(${number}) AS ${to.sum}`,
    `count(${name}) AS ${to.filled}`,
    `count_if(${otherText} OR ${number} < 0) AS ${to.doubtful}`,
  ];
}

function carefulSums(measure: string, index: number, fractional: boolean): Sql[] {
  const number = numberOf(measure, fractional);
  const to = measureColumns(index);
  return [
    `sum(${number}) AS ${to.sum}`,
    `count(${number}) AS ${to.filled}`,
    `count(*) FILTER (WHERE ${number} <> trunc(${number})) AS ${to.fractions}`,
    `count(*) FILTER (WHERE ${number} < 0) AS ${to.negative}`,
  ];
}
