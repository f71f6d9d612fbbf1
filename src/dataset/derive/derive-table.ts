import type { Problem } from '../../problems.ts';
import type { Country, Source } from '../../schema/types.ts';
import { type Database, fileColumn, identifier } from '../database.ts';
import type { RawSource } from '../load/load-raw.ts';
import { loadedColumns, namesFiles } from '../load/loaded-columns.ts';
import { numberText } from '../load/number-text.ts';
import { listed, rawTable, suspicionsOf, valueMeasures } from '../values.ts';
import { grainColumns } from './columns.ts';
import {
  counts,
  type Derivation,
  derivationFor,
  derivedSelect,
  derivedTable,
} from './derived-table.ts';
import { duckdbDialect } from './duckdb.ts';
import { fillStrataTable, numberOf, type StrataTable } from './strata-table.ts';

/** Column of the derived and typed views with the number of the record in the raw table, from 0. */
export const recordColumn = '#record';

/** What was made of a raw table. */
export interface DerivedTable {
  derivation: Derivation;
  strata: StrataTable;
}

/**
 * Makes of a source's raw table the view that mappings read: named like the source, the year as a
 * number, measures as exact numbers, everything else as text, only with records that count. `named`:
 * the columns by which mappings select; default: all. Problems name the file and the line.
 */
export async function deriveTable(
  database: Database,
  source: RawSource,
  period: Country['referencePeriod'],
  named?: ReadonlySet<string>,
): Promise<{ derived: DerivedTable } | { problems: Problem[] }> {
  const { definition } = source;
  const derivation = derivationFor(definition, period, duckdbDialect);
  await createDerivedView(database, derivation);
  const { table, wrong } = await fillStrataTable(database, {
    derivation,
    keys: grainColumns(definition, named),
    suspicions: suspicionsOf(derivation),
  });
  if (wrong.length > 0) {
    const problems: Problem[] = [];
    for (const suspicion of wrong) problems.push(...(await listed(database, source, suspicion)));
    return { problems };
  }
  await createTypedView(database, derivation, table);
  if (table.summary.years.length === 0) {
    return { problems: [{ code: 'file-empty', file: source.shownAs }] };
  }
  return { derived: { derivation, strata: table } };
}

async function createDerivedView(database: Database, derivation: Derivation): Promise<void> {
  const { source } = derivation;
  const measures = new Set(valueMeasures(source));
  const columns = loadedColumns(source).map((column) =>
    measures.has(column)
      ? `${numberText(column, source)} AS ${identifier(column)}`
      : identifier(column),
  );
  if (namesFiles(source)) columns.push(identifier(fileColumn));
  columns.push(`rowid AS ${identifier(recordColumn)}`);
  await database.rows(
    `CREATE OR REPLACE ${isCostly(source) ? 'TABLE' : 'VIEW'} ${derivedTable(source)} AS ${derivedSelect(derivation, rawTable(source), columns)}`,
  );
}

/** Spellings from which on it is quicker to make the columns once than for every query. */
const manySpellings = 40;

function isCostly({ derived = [] }: Source): boolean {
  const spellings = derived.flatMap((each) =>
    each.as === 'text' ? Object.keys(each.values ?? {}) : [],
  );
  return spellings.length >= manySpellings;
}

async function createTypedView(
  database: Database,
  derivation: Derivation,
  { fractional }: StrataTable,
): Promise<void> {
  const { source } = derivation;
  const columns = source.columns.flatMap(({ column, role }) => {
    const name = identifier(column);
    if (role === 'ignore') return [];
    if (role === 'year') return [`CAST(trim(${name}) AS INTEGER) AS ${name}`];
    if (role !== 'measure') return [`coalesce(${name}, '') AS ${name}`];
    const count = source.counts?.find(({ measure }) => measure === column);
    if (count === undefined)
      return [`${numberOf(column, fractional?.has(column) ?? false)} AS ${name}`];
    // A distinct count is no sum: the view has the texts that are counted.
    if (count.distinct === undefined) return [`CAST(1 AS BIGINT) AS ${name}`];
    return [`nullif(${identifier(count.distinct)}, '') AS ${name}`];
  });
  columns.push(identifier(recordColumn));
  await database.rows(
    `CREATE OR REPLACE VIEW ${identifier(source.source)} AS SELECT ${columns.join(', ')}
     FROM ${derivedTable(source)} WHERE ${counts(derivation)}`,
  );
}
