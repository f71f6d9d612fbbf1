import type { Source } from '../schema/types.ts';
import { type Database, identifier, toNumber } from './database.ts';

/** Records of a source that agree in year and in every category: the grain at which mappings select. */
export interface Stratum {
  year: number;
  /** Text of each category and code column, by column. */
  categories: Readonly<Record<string, string>>;
  /** How many records. */
  records: number;
  /** By measure: sum of the values present and how many records have one. */
  measures: Readonly<Record<string, { sum: number; filled: number }>>;
}

/**
 * Adds a source up over everything that no mapping selects by: one query a source, whatever the number
 * of cells. `columns` are the category and code columns that selections use. Sorted, so that results
 * do not depend on the order of records.
 */
export async function aggregate(
  database: Database,
  source: Source,
  columns: readonly string[],
): Promise<Stratum[]> {
  const measures = source.columns
    .filter(({ role }) => role === 'measure')
    .map(({ column }) => column);
  const year = source.columns.find(({ role }) => role === 'year')?.column ?? '';
  const keys = [year, ...columns].map(identifier);
  const sums = measures.flatMap((measure, index) => [
    `CAST(coalesce(sum(${identifier(measure)}), 0) AS DOUBLE) AS "#sum ${index}"`,
    `count(${identifier(measure)}) AS "#filled ${index}"`,
  ]);
  const rows = await database.rows(
    `SELECT ${[...keys, 'count(*) AS "#records"', ...sums].join(', ')}
     FROM ${identifier(source.source)} GROUP BY ${keys.join(', ')} ORDER BY ${keys.join(', ')}`,
  );
  return rows.map((row) => ({
    year: toNumber(row[year]),
    categories: Object.fromEntries(columns.map((column) => [column, String(row[column])])),
    records: toNumber(row['#records']),
    measures: Object.fromEntries(
      measures.map((measure, index) => [
        measure,
        { sum: toNumber(row[`#sum ${index}`]), filled: toNumber(row[`#filled ${index}`]) },
      ]),
    ),
  }));
}
