import type { Band } from '../../../schema/types.ts';
import { identifier, literal } from '../../database.ts';
import { bandLimits, bandOfDate, dateInsteadOfBand, openEnd } from '../band-texts.ts';
import type { Dialect, Sql } from '../dialect.ts';
import type { DerivedAs, Kind } from '../kind.ts';

type Bands = DerivedAs<'bands'>;

/**
 * The questionnaire's band of an age or of a band in the source. A band that reaches into two of the
 * questionnaire's, or into none, has no category (the empty text): it is never split.
 */
export const bands: Kind<Bands> = {
  reads: ({ from }) => [from],
  steps(derived, { dialect }) {
    const { column, from, bands: asked, unknownCategory = '' } = derived;
    const text = identifier(`#text ${column}`);
    const { low, high } = bandLimits(dialect, text);
    const cases = [
      `WHEN ${isUnknown(derived, dialect)} THEN ${literal(unknownCategory)}`,
      ...asked.map(
        (band) =>
          `WHEN ${isWithin(identifier(`#low ${column}`), identifier(`#high ${column}`), band)} THEN ${literal(band.category)}`,
      ),
      `WHEN ${identifier(`#low ${column}`)} <= ${identifier(`#high ${column}`)} THEN ''`,
    ];
    return [
      { column: `#text ${column}`, sql: dialect.fold(`coalesce(${identifier(from)}, '')`) },
      { column: `#low ${column}`, sql: low },
      { column: `#high ${column}`, sql: high },
      { column, sql: `CASE ${cases.join(' ')} END` },
    ];
  },
  suspicions({ column, from }, { dialect }) {
    const text = identifier(`#text ${column}`);
    const notRead = `${identifier(column)} IS NULL`;
    const isDate = dialect.matches(text, dateInsteadOfBand);
    const base = { column: from, reads: [from, column, `#text ${column}`], together: true };
    return [
      {
        ...base,
        wrong: `(${notRead} AND ${isDate})`,
        problem: (found, records) => ({
          code: 'date-instead-of-band',
          column: from,
          found,
          band: bandOfDate(found),
          records,
        }),
      },
      {
        ...base,
        wrong: `(${notRead} AND NOT ${isDate})`,
        problem: (found, records) => ({ code: 'not-a-band', column: from, found, records }),
      },
    ];
  },
};

/** The condition under which a record falls between the bands of the questionnaire. */
export function isBandGap(derived: Bands, dialect: Dialect): Sql {
  return `(${identifier(derived.column)} = '' AND NOT ${isUnknown(derived, dialect)})`;
}

function isUnknown({ column, unknown = [] }: Bands, dialect: Dialect): Sql {
  const texts = ['', ...unknown].map((text) => dialect.fold(literal(text)));
  return `(${identifier(`#text ${column}`)} IN (${texts.join(', ')}))`;
}

function isWithin(low: Sql, high: Sql, { from = 0, to = openEnd }: Band): Sql {
  return `${low} >= ${from} AND ${low} <= ${high} AND ${high} <= ${to}`;
}
