import { literal } from '../database.ts';

type Sql = string;

const names = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

/** What each sign of a format stands for, as strptime of DuckDB reads it. */
const forms: Readonly<Record<string, string>> = {
  Y: '[0-9]{1,4}',
  y: '[0-9]{1,2}',
  m: '[0-9]{1,2}',
  d: '[0-9]{1,2}',
  H: '(?:[01]?[0-9]|2[0-3])',
  M: '[0-5]?[0-9]',
  S: '[0-5]?[0-9]',
  b: `(?:${names.map((name) => name.slice(0, 3)).join('|')})`,
  B: `(?:${names.join('|')})`,
};

/**
 * The date that a text means by a format with the signs above and %%; NULL where the text does not have
 * the form, or no such day exists, and outside the years 1000 to 9999. PostgreSQL's own to_date takes
 * almost anything or stops the query, so the parts are looked at first.
 */
export function parsedDate(text: Sql, format: string): Sql {
  const part = (...signs: string[]): Sql | undefined => {
    const sign = signs.find((wanted) => new RegExp(`%-?${wanted}`).test(format));
    return sign && `substring(${text} FROM ${literal(patternOf(format, sign))})`;
  };
  const number = (found: Sql | undefined): Sql => `CAST(${found ?? 'NULL'} AS integer)`;
  const short = number(part('y'));
  const year = part('Y')
    ? number(part('Y'))
    : `${short} + CASE WHEN ${short} < 69 THEN 2000 ELSE 1900 END`;
  const letters = names.map((name) => name.slice(0, 3)).join('');
  const name = part('b', 'B');
  const month = name
    ? `(position(substring(lower(${name}) FROM 1 FOR 3) IN '${letters}') + 2) / 3`
    : number(part('m'));
  const leap = '(y % 4 = 0 AND y % 100 <> 0 OR y % 400 = 0)';
  const last = `CASE WHEN m IN (4, 6, 9, 11) THEN 30 WHEN m <> 2 THEN 31 WHEN ${leap} THEN 29 ELSE 28 END`;
  const exists = `y BETWEEN 1000 AND 9999 AND m BETWEEN 1 AND 12 AND d BETWEEN 1 AND ${last}`;
  const date = "to_date(CAST(y * 10000 + m * 100 + d AS text), 'YYYYMMDD')";
  return `(SELECT CASE WHEN ${exists} THEN ${date} END FROM (SELECT ${year} AS y, ${month} AS m, ${number(part('d'))} AS d) AS parts)`;
}

/** The pattern of a whole text, with a group around one sign. */
function patternOf(format: string, wanted: string): string {
  const pieces = [...format.matchAll(/%-?(.)|(\s+)|([^%\s])/gs)].map(([, sign, space, plain]) => {
    if (space !== undefined) return '[ ]+';
    if (plain !== undefined) return `[${plain === '^' || plain === '\\' ? `\\${plain}` : plain}]`;
    const form = forms[sign ?? ''] ?? '[%]';
    return sign === wanted ? `(${form})` : form;
  });
  return `(?i)^[ \t\n\v\f\r]*${pieces.join('')}[ \t\n\v\f\r]*$`;
}
