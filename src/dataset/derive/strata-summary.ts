import { DuckDBListValue, type DuckDBValue } from '@duckdb/node-api';
import type { Source } from '../../schema/types.ts';
import { type Database, identifier, toNumber } from '../database.ts';
import type { ColumnTexts } from '../engine.ts';
import { valueMeasures } from '../values.ts';
import { yearColumn } from './columns.ts';
import { counts } from './derived-table.ts';
import type { StrataRequest } from './strata-table.ts';
import type { Suspicion } from './suspicion.ts';

/** Name of the table in which the records of a source are added up once, over everything unneeded. */
export const strataTable = (source: Source): string => identifier(`strata ${source.source}`);

/** Names of what is known of each measure in a strata table; they go by its place. */
export const measureColumns = (index: number) => ({
  sum: identifier(`#sum ${index}`),
  filled: identifier(`#filled ${index}`),
  doubtful: identifier(`#doubtful ${index}`),
  fractions: identifier(`#fractions ${index}`),
  negative: identifier(`#negative ${index}`),
});

/** What a strata table says as a whole. */
export interface StrataSummary {
  /** All records, left out or not. */
  records: number;
  /** Years that have at least one record, left out or not. */
  years: readonly number[];
  /** Texts of the keys among the records that count. */
  texts: ColumnTexts;
  /** Suspicions that hold for some record. */
  wrong: readonly Suspicion[];
  /** Measures of which some text is not plainly a whole number that is not negative. */
  doubtful: readonly string[];
  /** Whether no sum can be negative or beyond what a figure carries exactly. */
  isPlain: boolean;
}

/** Asks a strata table all at once. `byRecord`: the suspicions that were counted in it. */
export async function summarize(
  database: Database,
  { derivation, keys }: StrataRequest,
  {
    looked,
    byRecord,
    isQuick,
  }: { looked: readonly Suspicion[]; byRecord: readonly Suspicion[]; isQuick: boolean },
): Promise<StrataSummary> {
  const { source } = derivation;
  const measures = isQuick ? valueMeasures(source) : [];
  const year = identifier(yearColumn(source));
  const [row = {}] = await database.rows(
    `SELECT ${[
      'sum("#records") AS "records"',
      `list(DISTINCT TRY_CAST(trim(${year}) AS INTEGER)) AS "years"`,
      ...keys.map(
        (column, index) =>
          `list(DISTINCT coalesce(${identifier(column)}, '')) FILTER (WHERE ${counts(derivation)}) AS "texts ${index}"`,
      ),
      ...looked.map((suspicion, index) => {
        const counted = byRecord.indexOf(suspicion);
        const count = counted === -1 ? `count_if(${suspicion.wrong})` : `sum("#wrong ${counted}")`;
        return `${count} AS "wrong ${index}"`;
      }),
      ...measures.flatMap((_, index) => [
        `sum(${measureColumns(index).doubtful}) AS "doubtful ${index}"`,
        `coalesce(sum(${measureColumns(index).sum}), 0) > ${Number.MAX_SAFE_INTEGER} AS "large ${index}"`,
      ]),
    ].join(', ')} FROM ${strataTable(source)}`,
  );
  const doubtful = measures.filter((_, index) => toNumber(row[`doubtful ${index}`]) > 0);
  return {
    records: toNumber(row.records),
    years: itemsOf(row.years)
      .map(Number)
      .sort((a, b) => a - b),
    texts: new Map(
      keys.map((column, index) => [column, new Set(itemsOf(row[`texts ${index}`]).map(String))]),
    ),
    wrong: looked.filter((_, index) => toNumber(row[`wrong ${index}`]) > 0),
    doubtful,
    isPlain:
      isQuick &&
      doubtful.length === 0 &&
      measures.every((_, index) => row[`large ${index}`] === false),
  };
}

function itemsOf(list: DuckDBValue | undefined): readonly DuckDBValue[] {
  return list instanceof DuckDBListValue ? list.items : [];
}
