import type { Source, SourceColumn } from '../../schema/types.ts';
import { identifier, literal } from '../database.ts';
import { columnsOfFile } from '../derive/columns.ts';
import type { ServerField } from './connection.ts';
import type { ServerDialect } from './dialect.ts';

/** A column of the description as expressions over the server's table. */
export interface ServerColumn extends SourceColumn {
  /** Its text; NULL where there is no value. */
  text: string;
  /** Its value as mappings read it: a year, an exact number or NULL, a text. */
  value: string;
  /** Condition under which the value is none; undefined when its type rules that out. */
  wrong: string | undefined;
}

/** Numbers of PostgreSQL's types (pg_type): the same in every version and in what speaks like it. */
const whole: readonly number[] = [20, 21, 23];
const exact = 1700;

/** Decimals that are kept of a measure, as with files. */
const decimals = 6;

/** The columns that are read, by the types that the server gives them, and the counts of records. */
export function serverColumns(
  source: Source,
  fields: readonly ServerField[],
  dialect: ServerDialect,
): ServerColumn[] {
  const { file, counts = [] } = source;
  const counted = counts.map(
    ({ measure }): ServerColumn => ({
      column: measure,
      role: 'measure',
      text: "'1'",
      value: '1',
      wrong: undefined,
    }),
  );
  const read = readColumns(source).map((column, index): ServerColumn => {
    const field = fields[index] ?? { name: column.column, type: 0, modifier: -1 };
    const name = identifier(column.column);
    const text = withoutNulls(dialect.text(name), file.nulls ?? []);
    const plain = (file.nulls ?? []).length === 0;
    if (column.role === 'year') {
      const typed = plain && whole.includes(field.type);
      return { ...column, text, ...(typed ? wholeYear(name) : yearOf(text, dialect)) };
    }
    if (column.role !== 'measure') {
      const value = `coalesce(${plain ? dialect.text(name) : text}, '')`;
      return { ...column, text, value, wrong: undefined };
    }
    return { ...column, text, ...measureOf(name, text, field, file, dialect) };
  });
  return [...read, ...counted];
}

/** Columns of the server's table that are not ignored, in the order of the description. */
export function readColumns(source: Source): SourceColumn[] {
  return columnsOfFile(source).filter(({ role }) => role !== 'ignore');
}

/** A list of texts as SQL; a text with NUL stands in no server and is left out. */
export function textList(texts: readonly string[]): string {
  return texts
    .filter((text) => !text.includes('\0'))
    .map(literal)
    .join(', ');
}

function withoutNulls(text: string, nulls: readonly string[]): string {
  return `CASE WHEN ${text} IN (${textList(['', ...nulls])}) THEN NULL ELSE ${text} END`;
}

/** The same as {@link yearOf} where the type spares the server a text for every record. */
function wholeYear(name: string): { value: string; wrong: string } {
  const fits = `${name} BETWEEN 1800 AND 2199`;
  return {
    value: `CASE WHEN ${fits} THEN ${name} END`,
    wrong: `CASE WHEN ${fits} THEN false ELSE true END`,
  };
}

function yearOf(text: string, dialect: ServerDialect): { value: string; wrong: string } {
  const fits = dialect.matches(`trim(${text})`, '(1[89]|20|21)[0-9]{2}');
  return {
    value: `CASE WHEN ${fits} THEN CAST(trim(${text}) AS integer) END`,
    wrong: `CASE WHEN ${fits} THEN false ELSE true END`,
  };
}

function measureOf(
  name: string,
  text: string,
  { type, modifier }: ServerField,
  { nulls = [] }: Source['file'],
  dialect: ServerDialect,
): { value: string; wrong: string | undefined } {
  const hidesNumbers = nulls.some((entry) => /\d|nan|inf/i.test(entry));
  const number = hidesNumbers ? `CASE WHEN ${text} IS NULL THEN NULL ELSE ${name} END` : name;
  if (whole.includes(type)) return { value: number, wrong: undefined };
  if (type === exact) {
    return {
      value: scaleOf(modifier) <= decimals ? number : `round(${number}, ${decimals})`,
      wrong: dialect.notFinite(number),
    };
  }
  const value = dialect.tryNumber(text);
  return { value, wrong: `CASE WHEN ${text} IS NULL THEN false ELSE (${value}) IS NULL END` };
}

/** Decimals that a NUMERIC(precision, scale) column keeps; without a modifier, any number. */
function scaleOf(modifier: number): number {
  return modifier < 4 ? Number.POSITIVE_INFINITY : (modifier - 4) & 0x7ff;
}
