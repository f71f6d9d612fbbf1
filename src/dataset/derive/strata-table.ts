import type { Source } from '../../schema/types.ts';
import { type Database, identifier, toNumber } from '../database.ts';
import { fractionalType, valueMeasures } from '../values.ts';
import { yearColumn } from './columns.ts';
import { type Derivation, derivedTable } from './derived-table.ts';
import type { Sql } from './dialect.ts';
import { leftColumn } from './left-out.ts';
import type { Suspicion } from './suspicion.ts';

/** Name of the table in which the records of a source are added up once, over everything unneeded. */
export const strataTable = (source: Source): string => identifier(`strata ${source.source}`);

/** Grain of a strata table, and how its measures were read. */
export interface StrataTable {
  /** Category and code columns by which records are kept apart. */
  keys: readonly string[];
  /** Measures of which some value is not plainly a whole number; absent where all are. */
  fractional: ReadonlySet<string> | undefined;
}

/** Names of what is known of each measure in a strata table; they go by its place. */
export const measureColumns = (index: number) => ({
  sum: identifier(`#sum ${index}`),
  filled: identifier(`#filled ${index}`),
  doubtful: identifier(`#doubtful ${index}`),
  fractions: identifier(`#fractions ${index}`),
  negative: identifier(`#negative ${index}`),
});

/**
 * Adds the records of a source up and looks at every text, in one pass over the file: the grain is the
 * year, why a record is left out, and `keys`. Measures are taken as whole numbers that are not
 * negative; where a text is not plainly that, a second pass takes more care. Gives the suspicions that
 * hold for some record, too.
 */
export async function fillStrataTable(
  database: Database,
  derivation: Derivation,
  keys: readonly string[],
  suspicions: readonly Suspicion[],
): Promise<{ table: StrataTable; wrong: Suspicion[] }> {
  const { source } = derivation;
  const measures = valueMeasures(source);
  const grain = [
    yearColumn(source),
    ...(derivation.reasons.length > 0 ? [leftColumn] : []),
    ...keys,
  ];
  const fill = async (looked: readonly Suspicion[], fractional?: ReadonlySet<string>) => {
    const byRecord = looked.filter(({ reads }) => !reads.every((column) => grain.includes(column)));
    await database.rows(`CREATE OR REPLACE TABLE ${strataTable(source)} AS
      SELECT ${[
        ...grain.map(identifier),
        'count(*) AS "#records"',
        ...measures.flatMap((measure, index) =>
          fractional === undefined
            ? quickSums(measure, index)
            : carefulSums(measure, index, fractional.has(measure)),
        ),
        ...byRecord.map(
          ({ wrong }, index) => `count(*) FILTER (WHERE ${wrong}) AS "#wrong ${index}"`,
        ),
      ].join(', ')}
      FROM ${derivedTable(source)} GROUP BY ${grain.map(identifier).join(', ')}`);
    const counts = looked.map((suspicion) => {
      const index = byRecord.indexOf(suspicion);
      return index === -1
        ? `count(*) FILTER (WHERE ${suspicion.wrong})`
        : `coalesce(sum("#wrong ${index}"), 0)`;
    });
    return positive(database, source, looked, counts);
  };
  // A text that is no number is doubtful: only then there is something to find.
  const ofMeasure = ({ column }: Suspicion): boolean => measures.includes(column);
  const wrong = await fill(suspicions.filter((suspicion) => !ofMeasure(suspicion)));
  const doubtful = await positive(
    database,
    source,
    measures,
    measures.map((_, index) => `sum(${measureColumns(index).doubtful})`),
  );
  if (doubtful.length === 0) return { table: { keys, fractional: undefined }, wrong };
  const fractional = new Set(doubtful);
  return { table: { keys, fractional }, wrong: await fill(suspicions, fractional) };
}

/** The items whose count over the strata table is not zero. */
async function positive<T>(
  database: Database,
  source: Source,
  items: readonly T[],
  counts: readonly Sql[],
): Promise<T[]> {
  if (items.length === 0) return [];
  const columns = counts.map((count, index) => `${count} AS "${index}"`);
  const [row = {}] = await database.rows(
    `SELECT ${columns.join(', ')} FROM ${strataTable(source)}`,
  );
  return items.filter((_, index) => toNumber(row[index]) > 0);
}

/** The number that a measure's text means. */
export function numberOf(measure: string, fractional: boolean): Sql {
  return `TRY_CAST(${identifier(measure)} AS ${fractional ? fractionalType : 'BIGINT'})`;
}

function quickSums(measure: string, index: number): Sql[] {
  const [name, number] = [identifier(measure), numberOf(measure, false)];
  const to = measureColumns(index);
  // Writing the number again is quicker than a pattern; other spellings, such as 007, get more care.
  const isPlain = `coalesce(CAST(${number} AS VARCHAR) = ${name}, false) AND ${number} >= 0`;
  return [
    `sum(${number}) AS ${to.sum}`,
    `count(${name}) AS ${to.filled}`,
    `count(*) FILTER (WHERE ${name} IS NOT NULL AND NOT (${isPlain})) AS ${to.doubtful}`,
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
