import { type Database, identifier, literal, toNumber } from '../database.ts';

/** What stands in a column, as counts of its values. */
export interface ColumnProfile {
  heading: string;
  values: number;
  missing: number;
  /** Different texts, and how many there are when capitals and spaces do not count. */
  different: number;
  differentFolded: number;
  whole: number;
  /** 12.5, and 12,5 or 1,200. */
  point: number;
  comma: number;
  /** 1,200 or 12,34,567; 1.200; 1 200; 1'200. */
  byComma: number;
  byPoint: number;
  bySpace: number;
  byApostrophe: number;
  years: number;
  leadingZero: number;
  isoDays: number;
  /** 31/12/2013 in any order, and those whose first or second number cannot be a month. */
  slashDays: number;
  dayFirst: number;
  monthFirst: number;
  /** Separator of such days. */
  separator: string;
  /** Texts such as Oct-17, which a spreadsheet made of 10-17. */
  monthTexts: number;
  shortest: number;
  longest: number;
  /** The most frequent texts that are no numbers. */
  words: readonly { text: string; records: number }[];
  /** Texts that mean a total. */
  totals: readonly { text: string; records: number }[];
}

/** Records that are looked at; more tell nothing new. */
export const profiledRecords = 200_000;
const listed = 12;

const digitsGrouped = (mark: string): string =>
  `[+-]?([0-9]{1,3}(${mark}[0-9]{3})+|[0-9]{1,2}(${mark}[0-9]{2})+${mark}[0-9]{3})`;
const days = '[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{4}( .*)?';
const months = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)';
/** The word alone or among others, as in "ZZ TOTAL" or "Total (All-India)". */
const totals =
  '(^|[^\\p{L}])(grand[ -])?totals?($|[^\\p{L}])|^(totaux|ensemble|todos|всего|итого|المجموع|الإجمالي|合计|总计|共计)$';

const patterns = {
  whole: '[+-]?[0-9]+',
  point: '[+-]?[0-9]*\\.[0-9]+([eE][+-]?[0-9]+)?',
  comma: '[+-]?[0-9]+,[0-9]+',
  byComma: `${digitsGrouped(',')}(\\.[0-9]+)?`,
  byPoint: `${digitsGrouped('\\.')}(,[0-9]+)?`,
  bySpace: `${digitsGrouped('[ \u00a0\u202f]')}([.,][0-9]+)?`,
  byApostrophe: `${digitsGrouped("['\u2019]")}(\\.[0-9]+)?`,
  years: '(1[89]|20|21)[0-9]{2}',
  leadingZero: '0[0-9]+',
  isoDays: '[0-9]{4}-[0-9]{2}-[0-9]{2}([ T].*)?',
  slashDays: days,
  monthTexts: `(?i)${months}-[0-9]{1,2}|[0-9]{1,2}-${months}`,
} as const;

/** Profiles the columns c0, c1, ... of a table of texts. */
export async function profileColumns(
  database: Database,
  table: string,
  headings: readonly string[],
): Promise<ColumnProfile[]> {
  const profiles: ColumnProfile[] = [];
  for (const [at, heading] of headings.entries()) {
    profiles.push(await profileColumn(database, table, `c${at}`, heading));
  }
  return profiles;
}

async function profileColumn(
  database: Database,
  table: string,
  column: string,
  heading: string,
): Promise<ColumnProfile> {
  const name = identifier(column);
  const from = `(SELECT nullif(trim(${name}), '') AS text FROM ${table} LIMIT ${profiledRecords})`;
  const counts = Object.entries(patterns).map(
    ([key, pattern]) =>
      `count(*) FILTER (WHERE regexp_full_match(text, ${literal(pattern)})) AS "${key}"`,
  );
  const isDay = `regexp_full_match(text, ${literal(days)})`;
  const [row = {}] = await database.rows(
    `SELECT count(text) AS "values", count(*) - count(text) AS missing, count(DISTINCT text) AS different,
       count(DISTINCT lower(regexp_replace(text, '\\s+', ' ', 'g'))) AS folded, ${counts.join(', ')},
       count(*) FILTER (WHERE ${isDay} AND TRY_CAST(regexp_extract(text, '^[0-9]+') AS INTEGER) > 12) AS "dayFirst",
       count(*) FILTER (WHERE ${isDay} AND TRY_CAST(regexp_extract(text, '^[0-9]+.([0-9]+)', 1) AS INTEGER) > 12) AS "monthFirst",
       max(CASE WHEN ${isDay} THEN regexp_extract(text, '[/.-]') END) AS separator,
       min(length(text)) AS shortest, max(length(text)) AS longest FROM ${from}`,
  );
  const count = (key: string): number => toNumber(row[key]);
  const texts = async (where: string): Promise<{ text: string; records: number }[]> => {
    const rows = await database.rows(
      `SELECT text, count(*) AS records FROM ${from} WHERE ${where}
       GROUP BY text ORDER BY records DESC, text LIMIT ${listed}`,
    );
    return rows.map((each) => ({ text: String(each.text), records: toNumber(each.records) }));
  };
  return {
    heading,
    values: count('values'),
    missing: count('missing'),
    different: count('different'),
    differentFolded: count('folded'),
    whole: count('whole'),
    point: count('point'),
    comma: count('comma'),
    byComma: count('byComma'),
    byPoint: count('byPoint'),
    bySpace: count('bySpace'),
    byApostrophe: count('byApostrophe'),
    years: count('years'),
    leadingZero: count('leadingZero'),
    isoDays: count('isoDays'),
    slashDays: count('slashDays'),
    dayFirst: count('dayFirst'),
    monthFirst: count('monthFirst'),
    separator: String(row.separator ?? '/'),
    monthTexts: count('monthTexts'),
    shortest: count('shortest'),
    longest: count('longest'),
    words: await texts(`text IS NOT NULL AND NOT regexp_matches(text, '^[+-]?[0-9.,'' ]*[0-9]$')`),
    totals: await texts(`regexp_matches(lower(text), ${literal(totals)})`),
  };
}
