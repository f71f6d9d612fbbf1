import { fiscalYear } from '../../../country/period.ts';
import { identifier } from '../../database.ts';
import { dateOf, notADate } from '../dates.ts';
import type { DerivedAs, Kind } from '../kind.ts';

/** The country's reference year of a date, named for the calendar year in which it begins. */
export const referenceYear: Kind<DerivedAs<'reference-year'>> = {
  reads: ({ from }) => [from],
  steps({ column, from, format }, { dialect, firstMonth }) {
    const date = identifier(`#date ${column}`);
    const year = fiscalYear(dialect.year(date), dialect.month(date), firstMonth);
    return [
      { column: `#date ${column}`, sql: dateOf(dialect, identifier(from), format) },
      { column, sql: dialect.toText(year) },
    ];
  },
  suspicions: ({ column, from, format }) => [
    notADate(from, `${identifier(column)} IS NULL`, [column], format),
  ],
};
