import { identifier } from '../../database.ts';
import { dateOf, notADate } from '../dates.ts';
import type { DerivedAs, Kind } from '../kind.ts';

/** Nobody is known to have lived longer (122 years); more is an error in one of the dates. */
const oldest = 122;

/**
 * Age in completed years on the day of the event. Who was born on 29 February completes a year on
 * 1 March where the year has no such day.
 */
export const age: Kind<DerivedAs<'age'>> = {
  reads: ({ birth, at }) => [birth, at],
  steps({ column, birth, at, format }, { dialect }) {
    const [born, event] = [identifier(`#birth ${column}`), identifier(`#at ${column}`)];
    const dayOfYear = (date: string): string =>
      `(${dialect.month(date)} * 100 + ${dialect.day(date)})`;
    const birthdayToCome = `CASE WHEN ${dayOfYear(event)} < ${dayOfYear(born)} THEN 1 ELSE 0 END`;
    const years = `${dialect.year(event)} - ${dialect.year(born)} - ${birthdayToCome}`;
    return [
      { column: `#birth ${column}`, sql: dateOf(dialect, identifier(birth), format) },
      { column: `#at ${column}`, sql: dateOf(dialect, identifier(at), format) },
      { column: `#age ${column}`, sql: years },
      { column, sql: dialect.toText(identifier(`#age ${column}`)) },
    ];
  },
  suspicions({ column, birth, at, format }) {
    const years = identifier(`#age ${column}`);
    return [
      notADate(birth, `${identifier(`#birth ${column}`)} IS NULL`, [`#birth ${column}`], format),
      notADate(at, `${identifier(`#at ${column}`)} IS NULL`, [`#at ${column}`], format),
      {
        column: birth,
        reads: [birth, `#age ${column}`],
        wrong: `coalesce(${years} NOT BETWEEN 0 AND ${oldest}, false)`,
        together: false,
        problem: (found) => ({ code: 'age-impossible', column: birth, found, event: at, oldest }),
      },
    ];
  },
};
