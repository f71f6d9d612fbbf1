import type { Source } from '../schema/types.ts';
import { type Database, identifier, literal, toNumber } from './database.ts';
import { recordColumn } from './derive/derive-table.ts';
import { isDistinctCount, measureTotal } from './values.ts';

/** Records of one year whose texts in some columns are among given ones, or not among them. */
export interface SelectedRecords {
  year: number;
  tests: readonly { column: string; texts: readonly string[]; negated: boolean }[];
}

/** Share of one text of a column in a selection. */
export interface TextShare {
  text: string;
  /** Records selected, those with an empty measure included. */
  records: number;
  /** Sum of the measure, or how many different texts it counts. */
  value: number;
}

/** The largest texts of a column, and how many texts there are in all. */
export interface ColumnShares {
  column: string;
  shares: readonly TextShare[];
  texts: number;
  /** Whether the values of all texts make up the figure: counts of different texts may share some. */
  addsUp: boolean;
}

/** One record: its number in the raw table, and its texts by column. */
export interface FoundRecord {
  record: number;
  texts: Readonly<Record<string, string>>;
}

/** How a column divides the selected records: one query, of which only the largest texts come back. */
export async function sharesBy(
  database: Database,
  source: Source,
  selected: SelectedRecords,
  { column, measure, limit }: { column: string; measure: string; limit: number },
): Promise<ColumnShares> {
  const rows = await database.rows(
    `SELECT ${identifier(column)} AS "text", count(*) AS "records",
       ${measureTotal(source, measure)} AS "value",
       count(*) OVER () AS "texts"
     FROM ${identifier(source.source)} WHERE ${conditionOf(source, selected)}
     GROUP BY ${identifier(column)} ORDER BY "value" DESC, "records" DESC, "text" LIMIT ${limit}`,
  );
  return {
    column,
    shares: rows.map((row) => ({
      text: String(row.text),
      records: toNumber(row.records),
      value: toNumber(row.value),
    })),
    texts: toNumber(rows[0]?.texts),
    addsUp: !isDistinctCount(source, measure),
  };
}

/** The first selected records after a given one, in the order of the file: one query. */
export async function recordsAfter(
  database: Database,
  source: Source,
  selected: SelectedRecords,
  { after, limit, skip = 0 }: { after: number; limit: number; skip?: number },
): Promise<FoundRecord[]> {
  const columns = columnsShown(source);
  const texts = columns.map(
    (column, index) => `coalesce(CAST(${identifier(column)} AS VARCHAR), '') AS "${index}"`,
  );
  const record = identifier(recordColumn);
  const rows = await database.rows(
    `SELECT ${[`${record} AS "record"`, ...texts].join(', ')}
     FROM ${identifier(source.source)} WHERE ${conditionOf(source, selected)} AND ${record} > ${after}
     ORDER BY ${record} LIMIT ${limit} OFFSET ${skip}`,
  );
  const measures = new Set(
    source.columns.filter(({ role }) => role === 'measure').map(({ column }) => column),
  );
  return rows.map((row) => ({
    record: toNumber(row.record),
    texts: Object.fromEntries(
      columns.map((column, index) => {
        const text = String(row[index]);
        return [column, measures.has(column) ? withoutZeros(text) : text];
      }),
    ),
  }));
}

/** The numbers of all selected records, in the order of the file. */
export async function recordNumbers(
  database: Database,
  source: Source,
  selected: SelectedRecords,
): Promise<number[]> {
  const record = identifier(recordColumn);
  const rows = await database.rows(
    `SELECT ${record} AS "record" FROM ${identifier(source.source)}
     WHERE ${conditionOf(source, selected)} ORDER BY ${record}`,
  );
  return rows.map((row) => toNumber(row.record));
}

/** Columns of a source that are read, in the order of its description. */
export function columnsShown(source: Source): string[] {
  return source.columns.filter(({ role }) => role !== 'ignore').map(({ column }) => column);
}

function conditionOf(source: Source, { year, tests }: SelectedRecords): string {
  const yearColumn = source.columns.find(({ role }) => role === 'year')?.column ?? '';
  return [
    `${identifier(yearColumn)} = ${Math.trunc(year)}`,
    ...tests.map(({ column, texts, negated }) =>
      texts.length === 0
        ? String(negated)
        : `${identifier(column)} ${negated ? 'NOT IN' : 'IN'} (${texts.map(literal).join(', ')})`,
    ),
  ].join(' AND ');
}

/** Exact numbers with fractions are stored with six decimals. */
export function withoutZeros(number: string): string {
  return number.includes('.') ? number.replace(/\.?0+$/, '') : number;
}
