import { stockYearOffset } from '../../country/period.ts';
import type { Country, Source } from '../../schema/types.ts';
import { identifier, literal } from '../database.ts';
import { loadedColumns } from '../load/loaded-columns.ts';
import { yearColumn } from './columns.ts';
import { dateOf, notADate } from './dates.ts';
import type { Dialect, Sql } from './dialect.ts';
import type { Step } from './kind.ts';
import type { Suspicion } from './suspicion.ts';

/** Column of the derived table: which of the reasons leaves a record out, from 0; NULL if none. */
export const leftColumn = '#left';

/** Why records do not count. */
export interface LeavingReason {
  because: 'left-out' | 'duplicate' | 'other-day';
  /** The words of the description; empty for the others. */
  reason: string;
  condition: Sql;
}

const copyColumn = '#copy';
/** Column of the derived table with the day of a record of stock. */
export const dayColumn = '#day';
/** Column of the derived table with the stock day of its year. */
export const stockDayColumn = '#stock day';
const gapColumn = '#gap';
const nearestColumn = '#nearest';

/** Reasons for which records do not count, in the order in which they are asked. */
export function leavingReasons(source: Source): LeavingReason[] {
  const otherDay = { because: 'other-day' as const, reason: '', condition: isOtherDay(source) };
  return [...reasonsBeforeStock(source), ...(source.stock === undefined ? [] : [otherDay])];
}

function reasonsBeforeStock(source: Source): LeavingReason[] {
  return [
    ...(source.leaveOut ?? []).map(
      ({ column, values, reason }): LeavingReason => ({
        because: 'left-out',
        reason,
        condition: isText(column, values),
      }),
    ),
    ...(countsOnce(source)
      ? [{ because: 'duplicate' as const, reason: '', condition: `${identifier(copyColumn)} > 1` }]
      : []),
  ];
}

/** Whether a column holds one of some texts; a blank at the end of "TOTAL " must make no other text. */
export function isText(column: string, values: readonly string[]): Sql {
  const texts = values.map((value) => literal(value.trim())).join(', ');
  return `trim(coalesce(${identifier(column)}, '')) IN (${texts})`;
}

/** Columns that the reasons need. */
export function leavingSteps(
  source: Source,
  period: Country['referencePeriod'],
  dialect: Dialect,
): Step[] {
  const steps: Step[] = [];
  if (countsOnce(source)) {
    const content = contentColumns(source).map(identifier).join(', ');
    steps.push({ column: copyColumn, sql: `row_number() OVER (PARTITION BY ${content})` });
  }
  return [...steps, ...stockSteps(source, period, dialect)];
}

/** The day of each record and its stock day; where another day may count, how near the two are. */
function stockSteps(source: Source, period: Country['referencePeriod'], dialect: Dialect): Step[] {
  const { stock } = source;
  if (stock === undefined) return [];
  const [day, expected] = [identifier(dayColumn), identifier(stockDayColumn)];
  const steps = [
    { column: dayColumn, sql: dateOf(dialect, identifier(stock.day), stock.format) },
    { column: stockDayColumn, sql: stockDayOf(source, period, dialect) },
  ];
  if (stock.nearest === undefined) return steps;
  const others = reasonsBeforeStock(source).map(({ condition }) => `NOT ${condition}`);
  const isNear = `abs(${day} - ${expected}) <= ${stock.nearest}`;
  const ofRecord = ['true', ...others].join(' AND ');
  // Of two days as near, the earlier one has the smaller gap.
  const gap = `2 * abs(${day} - ${expected}) + CASE WHEN ${day} > ${expected} THEN 1 ELSE 0 END`;
  const ofYear = `PARTITION BY ${identifier(yearColumn(source))}`;
  return [
    ...steps,
    { column: gapColumn, sql: `CASE WHEN ${isNear} THEN ${gap} END` },
    {
      column: nearestColumn,
      sql: `min(CASE WHEN ${ofRecord} THEN ${identifier(gapColumn)} END) OVER (${ofYear})`,
    },
  ];
}

/** Dates of stock that are none. */
export function stockSuspicions({ stock }: Source): Suspicion[] {
  if (stock === undefined) return [];
  const wrong = `${identifier(dayColumn)} IS NULL`;
  return [notADate(stock.day, wrong, [dayColumn], stock.format)];
}

/** Columns that make the content of a record: those of the file that are read, and those of its key. */
export function contentColumns(source: Source): string[] {
  return [...new Set([...loadedColumns(source), ...(source.key ?? [])])];
}

function countsOnce(source: Source): boolean {
  return source.key !== undefined && source.duplicates === 'once';
}

/** Whether a record, left out or not, is of another day than the one that counts. */
export function isOtherDay({ stock }: Source): Sql {
  if (stock === undefined) return 'false';
  const [found, wanted] =
    stock.nearest === undefined ? [dayColumn, stockDayColumn] : [gapColumn, nearestColumn];
  const [one, other] = [identifier(found), identifier(wanted)];
  return `(${one} IS NULL OR ${one} <> ${other})`;
}

function stockDayOf(source: Source, period: Country['referencePeriod'], dialect: Dialect): Sql {
  const [month = 1, day = 1] = period.stockDay.split('-').map(Number);
  const year = `${dialect.toInteger(identifier(yearColumn(source)))} + ${stockYearOffset(period)}`;
  return dialect.firstOfMonth(year, month, day - 1);
}
