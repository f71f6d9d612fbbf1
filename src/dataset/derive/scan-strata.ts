import type { Source } from '../../schema/types.ts';
import { type Database, identifier } from '../database.ts';
import { numberText } from '../load/number-text.ts';
import type { FileScan, ScannedColumn } from '../load/opened-file.ts';
import { valueMeasures } from '../values.ts';
import { derivationOf, yearColumn } from './columns.ts';
import { derivedSelect } from './derived-table.ts';
import type { Sql } from './dialect.ts';
import { type StrataSummary, summarize } from './strata-summary.ts';
import {
  createStrata,
  grainOf,
  quickly,
  quickSums,
  readByRecord,
  type StrataRequest,
  strataSelect,
} from './strata-table.ts';

/** Types of the database whose values are whole numbers of at most 63 bits. */
const wholeTypes = /^U?(TINYINT|SMALLINT|INTEGER)$|^BIGINT$/;

/**
 * Whether one look at each record is enough for all that is asked of a source: nothing compares records
 * with each other, or counts what only one record tells.
 */
export function isScannedOnce(source: Source): boolean {
  const { key, completeness, stock, long, counts = [], leaveOut = [], derived = [] } = source;
  return (
    [key, completeness, stock, long].every((each) => each === undefined) &&
    counts.every(({ distinct }) => distinct === undefined) &&
    leaveOut.every(({ totalOf = false }) => totalOf === false) &&
    derived.every(({ as }) => as !== 'bands' && as !== 'year-of-file' && as !== 'text-of-file')
  );
}

/**
 * Adds the records of a file up where they stand. Measures are taken as whole numbers that are not
 * negative; where a text is not plainly that, the summary says so, and the sums are of no use.
 */
export async function scanStrata(
  database: Database,
  request: StrataRequest,
  scan: FileScan,
): Promise<StrataSummary> {
  const { source } = request.derivation;
  const looked = quickly(source, request.suspicions);
  const byRecord = readByRecord(request, looked);
  const measures = valueMeasures(source);
  const isWhole = ({ column, type }: ScannedColumn): boolean =>
    measures.includes(column) && wholeTypes.test(type) && isWrittenPlainly(source);
  // Where nothing reads texts record by record, only those of the strata need be made.
  const isLate = request.derivation.steps.length === 0 && byRecord.length === 0;
  const late = isLate ? grainOf(request) : [];
  const whole = new Set(scan.columns.filter(isWhole).map(({ column }) => column));
  const columns = scan.columns.map(
    (each) =>
      `${late.includes(each.column) || whole.has(each.column) ? each.raw : each.textOf(each.raw)} AS ${identifier(each.column)}`,
  );
  const where =
    derivationOf(source, yearColumn(source)) === undefined ? '' : ` WHERE ${scan.isRecord}`;
  const derived = derivedSelect(
    request.derivation,
    `(SELECT ${columns.join(', ')} FROM ${scan.from}${where})`,
    scan.columns.map(({ column }) =>
      measures.includes(column) && !whole.has(column)
        ? `${numberText(column, source)} AS ${identifier(column)}`
        : identifier(column),
    ),
  );
  const sums = measures.flatMap((measure, index) => quickSums(measure, index, whole.has(measure)));
  const strata = strataSelect(request, `(${derived})`, sums, byRecord);
  await createStrata(database, source, withTexts(strata, late, scan));
  return summarize(database, request, { looked, byRecord, isQuick: true });
}

/** Strata whose columns are as in the file, with their texts. */
function withTexts(strata: Sql, late: readonly string[], { columns }: FileScan): Sql {
  const texts = columns
    .filter(({ column }) => late.includes(column))
    .map(({ column, textOf }) => ({ name: identifier(column), text: textOf(identifier(column)) }))
    .filter(({ name, text }) => name !== text)
    .map(({ name, text }) => `${text} AS ${name}`);
  return texts.length === 0 ? strata : `SELECT * REPLACE (${texts.join(', ')}) FROM (${strata})`;
}

/** Whether the description says nothing of how numbers are written, nor of texts that are none. */
function isWrittenPlainly({ file: { decimal = '.', thousands, nulls = [] } }: Source): boolean {
  return decimal === '.' && thousands === undefined && nulls.length === 0;
}
