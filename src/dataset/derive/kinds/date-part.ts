import { identifier, literal } from '../../database.ts';
import { dateOf, notADate } from '../dates.ts';
import type { Dialect, Sql } from '../dialect.ts';
import type { DeriveContext, DerivedAs, Kind, Step } from '../kind.ts';
import { monthNames } from '../month-names.ts';

type DatePart = DerivedAs<'date-part'>;

/** A name within a date: no digits and none of the signs between the parts. */
const nameInDate = '([^0-9 ./,-]{2,}[.]?)';

/**
 * Year, month or day of a date, without zeros before it. With a language and no format the text is the
 * name of a month alone; with both, the date holds the name (%B).
 */
export const datePart: Kind<DatePart> = {
  reads: ({ from }) => [from],
  steps(derived, context) {
    const { column, part } = derived;
    if (isNameAlone(derived)) return [monthOfName(derived, context)];
    const { dialect } = context;
    const date = identifier(`#date ${column}`);
    return [
      { column: `#date ${column}`, sql: dateWithName(derived, dialect) },
      { column, sql: dialect.toText(dialect[part](date)) },
    ];
  },
  suspicions(derived) {
    const { column, from, format, language = '' } = derived;
    const wrong = `${identifier(column)} IS NULL`;
    const date = notADate(from, wrong, [column], format);
    if (!isNameAlone(derived)) return [date];
    return [
      {
        ...date,
        problem: (found, records) => ({
          code: 'not-a-month',
          column: from,
          found,
          language,
          records,
        }),
      },
    ];
  },
};

/** Whether the text is the name of a month and nothing else. */
function isNameAlone({ language, format, part }: DatePart): boolean {
  return language !== undefined && format === undefined && part === 'month';
}

function monthOfName({ column, from, language }: DatePart, { dialect }: DeriveContext): Step {
  const months = namesOf(language).map(
    (names, index) => `WHEN ${inNames(dialect, identifier(from), names)} THEN '${index + 1}'`,
  );
  return { column, sql: `CASE ${months.join(' ')} END` };
}

/** The date of a text whose name of a month is put into English first. */
function dateWithName({ from, format, language }: DatePart, dialect: Dialect): Sql {
  const text = identifier(from);
  if (language === undefined || language === 'en') return dateOf(dialect, text, format);
  const name = dialect.extract(text, nameInDate);
  const english = namesOf(language).map(
    (names, index) =>
      `WHEN ${inNames(dialect, name, names)} THEN ${literal(namesOf('en')[index]?.[0] ?? '')}`,
  );
  const written = `replace(${text}, ${name}, CASE ${english.join(' ')} ELSE ${name} END)`;
  return dateOf(dialect, written, format?.replaceAll('%b', '%B'));
}

function inNames(dialect: Dialect, text: Sql, names: readonly string[]): Sql {
  const folded = dialect.fold(`rtrim(${text}, '. ')`);
  return `${folded} IN (${names.map((name) => dialect.fold(literal(name))).join(', ')})`;
}

function namesOf(language: string | undefined): readonly (readonly string[])[] {
  return monthNames[language ?? 'en'] ?? [];
}
