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
const dayColumn = '#day';

/** Reasons for which records do not count, in the order in which they are asked. */
export function leavingReasons(
  source: Source,
  period: Country['referencePeriod'],
  dialect: Dialect,
): LeavingReason[] {
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
    ...(source.stock === undefined
      ? []
      : [
          {
            because: 'other-day' as const,
            reason: '',
            condition: isOtherDay(source, period, dialect),
          },
        ]),
  ];
}

/** Whether a column holds one of some texts; a blank at the end of "TOTAL " must make no other text. */
export function isText(column: string, values: readonly string[]): Sql {
  const texts = values.map((value) => literal(value.trim())).join(', ');
  return `trim(coalesce(${identifier(column)}, '')) IN (${texts})`;
}

/** Columns that the reasons need. */
export function leavingSteps(source: Source, dialect: Dialect): Step[] {
  const { stock } = source;
  const steps: Step[] = [];
  if (countsOnce(source)) {
    const content = contentColumns(source).map(identifier).join(', ');
    steps.push({ column: copyColumn, sql: `row_number() OVER (PARTITION BY ${content})` });
  }
  if (stock !== undefined) {
    steps.push({ column: dayColumn, sql: dateOf(dialect, identifier(stock.day), stock.format) });
  }
  return steps;
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

function isOtherDay(source: Source, period: Country['referencePeriod'], dialect: Dialect): Sql {
  const [month = 1, day = 1] = period.stockDay.split('-').map(Number);
  const year = `${dialect.toInteger(identifier(yearColumn(source)))} + ${stockYearOffset(period)}`;
  const expected = dialect.firstOfMonth(year, month, day - 1);
  return `(${identifier(dayColumn)} IS NULL OR ${identifier(dayColumn)} <> ${expected})`;
}
