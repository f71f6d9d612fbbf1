import type { Problem } from '../problems.ts';
import type { Source } from '../schema/types.ts';
import { type Database, type DatabaseRow, identifier, literal, toNumber } from './database.ts';
import { derivationOf, yearColumn } from './derive/columns.ts';
import { type Derivation, derivedTable, isRecord } from './derive/derived-table.ts';
import { stockSuspicions } from './derive/left-out.ts';
import { kindOf } from './derive/registry.ts';
import type { Suspicion } from './derive/suspicion.ts';
import type { RawSource } from './load/load-raw.ts';
import { writtenNumber } from './load/number-text.ts';

/** At most this many wrong values of one column are listed. */
const listedPerColumn = 20;

/** Table in which the texts of a source's file stand as they are. */
export const rawTable = (source: Source): string => identifier(`raw ${source.source}`);

/** A written number. The database itself would take 1_000 and 0x10 for numbers, too. */
const numberForm = ' *[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]{1,2})? *';

/** Type of a measure with fractions: exact, so that a sum does not depend on the order of records. */
export const fractionalType = 'DECIMAL(30, 6)';

/**
 * What can be wrong with the texts of a source: no number in a number column, years that are none,
 * texts of a breakdown that are not declared (their records would fall between the categories), and
 * what the derivations say. Records that the description leaves out by their text are let be, but for
 * their year.
 */
export function suspicionsOf(derivation: Derivation): Suspicion[] {
  const { source, context } = derivation;
  const derived = (source.derived ?? []).flatMap((entry) =>
    kindOf(entry).suspicions(entry, context),
  );
  const others = [...measureSuspicions(source), ...breakdownSuspicions(source)];
  return [
    yearSuspicion(derivation),
    ...[...others, ...derived, ...stockSuspicions(source)].map((suspicion) =>
      ofRecords(derivation, suspicion),
    ),
  ];
}

function ofRecords(derivation: Derivation, suspicion: Suspicion): Suspicion {
  const record = isRecord(derivation);
  if (record === 'true') return suspicion;
  return {
    ...suspicion,
    reads: [...suspicion.reads, '#left'],
    wrong: `(${record} AND ${suspicion.wrong})`,
  };
}

/** A year that was made of something wrong is told by what is wrong, not as a year. */
function yearSuspicion({ source, context }: Derivation): Suspicion {
  const column = yearColumn(source);
  const name = identifier(column);
  const derived = derivationOf(source, column);
  const causes = derived === undefined ? [] : kindOf(derived).suspicions(derived, context);
  const wrong = `(${name} IS NULL OR NOT regexp_full_match(trim(${name}), '(1[89]|20|21)[0-9]{2}'))`;
  return {
    column,
    reads: [column, ...causes.flatMap(({ reads }) => reads)],
    wrong: [wrong, ...causes.map((cause) => `NOT coalesce(${cause.wrong}, false)`)].join(' AND '),
    together: false,
    problem: (found) => ({ code: 'not-a-year', column, found }),
  };
}

/** Measures whose values stand in the file. */
export function valueMeasures({ columns, counts = [] }: Source): string[] {
  return columns
    .filter(({ role }) => role === 'measure')
    .map(({ column }) => column)
    .filter((column) => !counts.some(({ measure }) => measure === column));
}

/** Whether a measure counts different texts: then it does not add up over records that share one. */
export function isDistinctCount({ counts = [] }: Source, measure: string): boolean {
  return counts.some((entry) => entry.measure === measure && entry.distinct !== undefined);
}

/** The total of a measure over records of the view that mappings read. */
export function measureTotal(source: Source, measure: string): string {
  const name = identifier(measure);
  const total = isDistinctCount(source, measure) ? `count(DISTINCT ${name})` : `sum(${name})`;
  return `CAST(coalesce(${total}, 0) AS DOUBLE)`;
}

function measureSuspicions(source: Source): Suspicion[] {
  return valueMeasures(source).map((column) => {
    const name = identifier(column);
    return {
      column,
      reads: [column],
      wrong: `(${name} IS NOT NULL AND (TRY_CAST(${name} AS ${fractionalType}) IS NULL OR NOT regexp_full_match(${name}, '${numberForm}')))`,
      together: false,
      problem: (found) => ({ code: 'not-a-number', column, found: writtenNumber(found) }),
    };
  });
}

function breakdownSuspicions(source: Source): Suspicion[] {
  return (source.breakdowns ?? []).map(({ breakdown, column, values }) => {
    // What falls between the bands has no category and is told as such: see facts/band-gap.ts.
    const gap = derivationOf(source, column)?.as === 'bands' ? [''] : [];
    const declared = [...Object.keys(values), ...gap].map(literal).join(', ');
    return {
      column,
      reads: [column],
      wrong: `coalesce(${identifier(column)}, '') NOT IN (${declared})`,
      together: true,
      problem: (found, records) => ({ code: 'breakdown-value', column, breakdown, found, records }),
    };
  });
}

/** The records that a suspicion holds for, in the order of the file; the table has their numbers. */
export async function listed(
  database: Database,
  source: RawSource,
  suspicion: Suspicion,
): Promise<Problem[]> {
  const name = identifier(suspicion.column);
  const rows: DatabaseRow[] = await database.rows(
    `SELECT coalesce(${name}, '') AS found, count(*) AS records, min("#record") AS record
     FROM ${derivedTable(source.definition)} WHERE ${suspicion.wrong}
     GROUP BY ${suspicion.together ? 'found' : 'found, "#record"'} ORDER BY record LIMIT ${listedPerColumn}`,
  );
  const places = await source.placesOf(rows.map((row) => toNumber(row.record)));
  return rows.map((row, index) => {
    const problem = suspicion.problem(String(row.found), toNumber(row.records));
    return { file: source.shownAs, ...places[index], ...problem } as Problem;
  });
}
