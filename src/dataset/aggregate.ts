import { type Database, identifier, toNumber } from './database.ts';
import { yearColumn } from './derive/columns.ts';
import { counts } from './derive/derived-table.ts';
import { measureColumns, strataTable } from './derive/strata-summary.ts';
import type { FileSource } from './read-table.ts';
import { type SharedTexts, sharedTexts } from './shared-texts.ts';
import { valueMeasures } from './values.ts';

/** Records of a source that agree in year and in every category: the grain at which mappings select. */
export interface Stratum {
  year: number;
  /** Text of each category and code column, by column. */
  categories: Readonly<Record<string, string>>;
  /** How many records. */
  records: number;
  /** By measure: sum of the values present and how many records have one. */
  measures: Readonly<Record<string, { sum: number; filled: number }>>;
  /** Of distinct counts, by measure: texts that other strata have, too. See {@link SharedTexts}. */
  shared?: Readonly<Record<string, ReadonlyMap<number, number>>>;
}

/**
 * Adds a source up over everything that no mapping selects by: one query a source, whatever the number
 * of cells. `columns` are the category and code columns that selections use. Sorted, so that results
 * do not depend on the order of records.
 */
export async function aggregate(
  database: Database,
  source: FileSource,
  columns: readonly string[],
): Promise<Stratum[]> {
  const { definition } = source;
  const measures = definition.columns
    .filter(({ role }) => role === 'measure')
    .map(({ column }) => column);
  const year = yearColumn(definition);
  const keys = [year, ...columns].map(identifier);
  const rows = await database.rows(
    `SELECT ${keys.join(', ')}, ${sums(source, measures, columns).join(', ')}
     FROM (${isAddedUp(source, columns) ? addedUp(source, columns) : `SELECT * FROM ${identifier(definition.source)}`})
     GROUP BY ${keys.join(', ')} ORDER BY ${keys.join(', ')}`,
  );
  const shared = await sharedByMeasure(database, source, [year, ...columns]);
  return rows.map((row, stratum) => ({
    year: toNumber(row[year]),
    categories: Object.fromEntries(columns.map((column) => [column, String(row[column])])),
    records: toNumber(row['#records']),
    measures: Object.fromEntries(
      measures.map((measure, index) => [
        measure,
        { sum: toNumber(row[`#total ${index}`]), filled: toNumber(row[`#with ${index}`]) },
      ]),
    ),
    ...sharedBy(shared, stratum),
  }));
}

/** By measure that counts different texts, those that several strata share. */
async function sharedByMeasure(
  database: Database,
  { definition }: FileSource,
  keys: readonly string[],
): Promise<Map<string, SharedTexts>> {
  const shared = new Map<string, SharedTexts>();
  for (const { measure, distinct } of definition.counts ?? []) {
    if (distinct === undefined) continue;
    shared.set(measure, await sharedTexts(database, definition.source, measure, keys));
  }
  return shared;
}

function sharedBy(
  shared: ReadonlyMap<string, SharedTexts>,
  stratum: number,
): Pick<Stratum, 'shared'> {
  const own = [...shared].flatMap(([measure, texts]) => {
    const groups = texts.get(stratum);
    return groups === undefined ? [] : [[measure, groups] as const];
  });
  return own.length === 0 ? {} : { shared: Object.fromEntries(own) };
}

/** Whether the strata table can be added up further: different texts of a distinct count cannot. */
export function isAddedUp(
  { definition, derived }: FileSource,
  columns: readonly string[],
): boolean {
  const isDistinct = definition.counts?.some(({ distinct }) => distinct !== undefined) ?? false;
  return !isDistinct && columns.every((column) => derived.strata.keys.includes(column));
}

/** The strata table with the year as a number and texts in place of no text. */
function addedUp({ definition, derived }: FileSource, columns: readonly string[]): string {
  const year = identifier(yearColumn(definition));
  const others = columns.map(identifier).map((name) => `coalesce(${name}, '') AS ${name}`);
  const excluded = [year, ...columns.map(identifier)].join(', ');
  return `SELECT CAST(trim(${year}) AS INTEGER) AS ${[year, ...others].join(', ')},
    * EXCLUDE (${excluded}) FROM ${strataTable(definition)} WHERE ${counts(derived.derivation)}`;
}

function sums(
  source: FileSource,
  measures: readonly string[],
  columns: readonly string[],
): string[] {
  const { definition } = source;
  const added = isAddedUp(source, columns);
  const inFile = valueMeasures(definition);
  const records = added ? 'sum("#records")' : 'count(*)';
  return [
    `${records} AS "#records"`,
    ...measures.flatMap((measure, index) => {
      const name = identifier(measure);
      const at = measureColumns(inFile.indexOf(measure));
      const count = definition.counts?.find((entry) => entry.measure === measure);
      const [sum, filled] =
        count !== undefined
          ? count.distinct === undefined
            ? [records, records]
            : [`count(DISTINCT ${name})`, `count(${name})`]
          : added
            ? [`sum(${at.sum})`, `sum(${at.filled})`]
            : [`sum(${name})`, `count(${name})`];
      return [
        `CAST(coalesce(${sum}, 0) AS DOUBLE) AS "#total ${index}"`,
        `${filled} AS "#with ${index}"`,
      ];
    }),
  ];
}
