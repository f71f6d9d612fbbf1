import type { DatasetFact } from '../../../schema/types.ts';
import { identifier, toNumber } from '../../database.ts';
import { counts, derivedTable } from '../derived-table.ts';
import { dayColumn, leftColumn, stockDayColumn } from '../left-out.ts';
import { type FactSearch, inWindow, yearOf } from './fact.ts';

/** Years in which records of another day count in place of those of the stock day, or none do. */
export const stockDay: FactSearch = async ({ database, source, years }) => {
  const { definition, derived } = source;
  const { stock } = definition;
  if (stock === undefined) return [];
  const { reasons } = derived.derivation;
  const isOther = `${identifier(leftColumn)} = ${reasons.findIndex(({ because }) => because === 'other-day')}`;
  const [day, expected] = [identifier(dayColumn), identifier(stockDayColumn)];
  const rows = await database.rows(`
    WITH "#days" AS (
      SELECT ${yearOf(source)} AS "#year", CAST(any_value(${expected}) AS VARCHAR) AS "#expected",
        coalesce(CAST(min(${day}) FILTER (WHERE ${counts(derived.derivation)}) AS VARCHAR), '') AS "#counted",
        coalesce(abs(min(${day} - ${expected}) FILTER (WHERE ${counts(derived.derivation)})), 0) AS "#days",
        count(*) FILTER (WHERE ${counts(derived.derivation)}) AS "#records",
        count(*) FILTER (WHERE ${isOther}) AS "#others"
      FROM ${derivedTable(definition)} GROUP BY "#year")
    SELECT * FROM "#days" WHERE ${inWindow('"#year"', years)} AND "#counted" <> "#expected"
      AND "#records" + "#others" > 0 ORDER BY "#year"`);
  return rows.map((row): DatasetFact => {
    const counted = String(row['#counted']);
    return {
      fact: 'stock-day',
      source: definition.source,
      year: toNumber(row['#year']),
      details: {
        column: stock.day,
        expected: String(row['#expected']),
        counted,
        days: toNumber(row['#days']),
        limit: stock.nearest ?? 0,
        records: toNumber(row[counted === '' ? '#others' : '#records']),
      },
    };
  });
};
