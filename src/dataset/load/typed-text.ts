import type { Source } from '../../schema/types.ts';
import { literal } from '../database.ts';

/** Types of the database whose values hold others. */
const nested = /\[|^(STRUCT|MAP|UNION|LIST|ARRAY|BLOB|VARIANT)\b/;

export function isNested(type: string): boolean {
  return nested.test(type);
}

/**
 * A typed value as text, as SQL: whole numbers without a point whatever their type, days as
 * 2013-12-31 without a time of midnight, fractions with the decimal mark of the source.
 */
export function textOf(sql: string, type: string, file: Source['file']): string {
  return withoutNulls(asText(sql, type, file), file);
}

function asText(sql: string, type: string, { decimal = '.' }: Source['file']): string {
  const marked = (text: string): string =>
    decimal === '.' ? text : `replace(${text}, '.', ${literal(decimal)})`;
  if (type === 'DOUBLE' || type === 'FLOAT') {
    // Tools without a missing whole number store counts as fractions, and missing ones as no number.
    return `CASE WHEN isnan(${sql}) THEN NULL
      WHEN ${sql} = trunc(${sql}) AND abs(${sql}) < 9007199254740992 THEN CAST(CAST(${sql} AS BIGINT) AS VARCHAR)
      ELSE ${marked(`CAST(${sql} AS VARCHAR)`)} END`;
  }
  if (type.startsWith('DECIMAL')) {
    return marked(`regexp_replace(CAST(${sql} AS VARCHAR), '\\.0*$', '')`);
  }
  if (type.startsWith('TIMESTAMP')) {
    const moment = type.includes('TIME ZONE') ? `(${sql} AT TIME ZONE 'UTC')` : sql;
    return `CASE WHEN ${moment} = date_trunc('day', ${moment}) THEN CAST(CAST(${moment} AS DATE) AS VARCHAR)
      ELSE CAST(${moment} AS VARCHAR) END`;
  }
  return `CAST(${sql} AS VARCHAR)`;
}

/** Texts that mean no value become none. */
export function withoutNulls(sql: string, { nulls = [] }: Source['file']): string {
  return ['', ...nulls].reduce((inner, text) => `nullif(${inner}, ${literal(text)})`, sql);
}
