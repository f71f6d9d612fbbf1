import type { Source } from '../../schema/types.ts';
import { type Database, identifier, toNumber } from '../database.ts';
import { fractionalType, notWhole, valueMeasures } from '../values.ts';
import { yearColumn } from './columns.ts';
import { type Derivation, derivedTable } from './derived-table.ts';
import type { Sql } from './dialect.ts';
import { leftColumn } from './left-out.ts';
import type { Suspicion } from './suspicion.ts';

/** Name of the table in which the records of a source are added up once, over everything unneeded. */
export const strataTable = (source: Source): string => identifier(`strata ${source.source}`);

/** Grain of a strata table, and which measures have fractions. */
export interface StrataTable {
  /** Category and code columns by which records are kept apart. */
  keys: readonly string[];
  fractional: ReadonlySet<string>;
}

/** Names of what is known of each measure in a strata table; they go by its place. */
export const measureColumns = (index: number) => ({
  sum: identifier(`#sum ${index}`),
  filled: identifier(`#filled ${index}`),
  fractions: identifier(`#fractions ${index}`),
  negative: identifier(`#negative ${index}`),
});

/**
 * Adds the records of a source up and looks at every text, in one pass over the file: the grain is the
 * year, why a record is left out, and `keys`. Measures are taken as whole numbers; where one has
 * fractions, the pass is done again. Gives the suspicions that hold for some record, too.
 */
export async function fillStrataTable(
  database: Database,
  derivation: Derivation,
  keys: readonly string[],
  suspicions: readonly Suspicion[],
): Promise<{ table: StrataTable; wrong: Suspicion[] }> {
  const { source } = derivation;
  const measures = valueMeasures(source);
  const grain = [yearColumn(source), ...(hasReasons(derivation) ? [leftColumn] : []), ...keys];
  const inGrain = ({ reads }: Suspicion): boolean =>
    reads.every((column) => grain.includes(column));
  const byRecord = suspicions.filter((suspicion) => !inGrain(suspicion));
  const fill = async (fractional: ReadonlySet<string>): Promise<void> => {
    await database.rows(`CREATE OR REPLACE TABLE ${strataTable(source)} AS
      SELECT ${[
        ...grain.map(identifier),
        'count(*) AS "#records"',
        ...measures.flatMap((measure, index) => sums(measure, index, fractional.has(measure))),
        ...byRecord.map(
          ({ wrong }, index) => `count(*) FILTER (WHERE ${wrong}) AS "#wrong ${index}"`,
        ),
      ].join(', ')}
      FROM ${derivedTable(source)} GROUP BY ${grain.map(identifier).join(', ')}`);
  };
  await fill(new Set());
  const fractional = await measuresWithFractions(database, source, measures);
  if (fractional.size > 0) await fill(fractional);
  const counts = suspicions.map((suspicion) => {
    const index = byRecord.indexOf(suspicion);
    return index === -1
      ? `count(*) FILTER (WHERE ${suspicion.wrong})`
      : `coalesce(sum("#wrong ${index}"), 0)`;
  });
  const [row = {}] = await database.rows(
    `SELECT ${counts.map((count, index) => `${count} AS "${index}"`).join(', ')} FROM ${strataTable(source)}`,
  );
  const wrong = suspicions.filter((_, index) => toNumber(row[index]) > 0);
  return { table: { keys, fractional }, wrong };
}

const hasReasons = ({ reasons }: Derivation): boolean => reasons.length > 0;

/** The number that a measure's text means. */
export function numberOf(measure: string, fractional: boolean): Sql {
  return `TRY_CAST(${identifier(measure)} AS ${fractional ? fractionalType : 'BIGINT'})`;
}

function sums(measure: string, index: number, fractional: boolean): Sql[] {
  const number = numberOf(measure, fractional);
  const to = measureColumns(index);
  return [
    `sum(${number}) AS ${to.sum}`,
    `count(${number}) AS ${to.filled}`,
    `count(*) FILTER (WHERE ${notWhole(identifier(measure))}) AS ${to.fractions}`,
    `count(*) FILTER (WHERE ${number} < 0) AS ${to.negative}`,
  ];
}

async function measuresWithFractions(
  database: Database,
  source: Source,
  measures: readonly string[],
): Promise<ReadonlySet<string>> {
  if (measures.length === 0) return new Set();
  const counts = measures.map(
    (_, index) => `sum(${measureColumns(index).fractions}) AS "${index}"`,
  );
  const [row = {}] = await database.rows(`SELECT ${counts.join(', ')} FROM ${strataTable(source)}`);
  return new Set(measures.filter((_, index) => toNumber(row[index]) > 0));
}
