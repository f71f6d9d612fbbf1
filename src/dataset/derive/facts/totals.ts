import type { DatasetFact, LeaveOut } from '../../../schema/types.ts';
import { type Database, identifier, toNumber } from '../../database.ts';
import { valueMeasures } from '../../values.ts';
import { keyColumns } from '../columns.ts';
import { counts, derivedTable } from '../derived-table.ts';
import type { Sql } from '../dialect.ts';
import { isOtherDay, isText, leftColumn } from '../left-out.ts';
import { numberOf } from '../strata-table.ts';
import { type FactRequest, type FactSearch, inWindow, yearOf } from './fact.ts';

/**
 * Totals that a source carries beside their parts: those that are not their sum, and those that nothing
 * could be compared with, by year and measure.
 */
export const totals: FactSearch = async (request) => {
  const { definition } = request.source;
  const facts: DatasetFact[] = [];
  for (const entry of definition.leaveOut ?? []) {
    if (entry.totalOf === undefined || entry.totalOf === false) continue;
    for (const measure of valueMeasures(definition)) {
      for (const text of entry.values) {
        facts.push(...(await compared(request, entry, text, measure)));
      }
    }
  }
  return facts;
};

async function compared(
  request: FactRequest,
  entry: LeaveOut,
  text: string,
  measure: string,
): Promise<DatasetFact[]> {
  const { database, source } = request;
  const others = keyColumns(source.definition).filter((name) => name !== entry.column);
  await groupTotalsAndParts(request, entry, { text, measure, others });
  await addUpParts(database, others);
  const shown = others.map((name) => `nullif(${identifier(name)}, '')`);
  const where = shown.length === 0 ? "''" : `concat_ws(', ', ${shown.join(', ')})`;
  // Where several differ alike, the last by year and text is shown: always the same one.
  const gap = `(abs("#total" - "#sum"), ${['"#year"', ...others.map(identifier)].join(', ')})`;
  const rows = await database.rows(`
    SELECT "#year", count(*) AS "#all", count(*) FILTER (WHERE "#sum" IS NULL) AS "#alone",
      count(*) FILTER (WHERE "#total" <> "#sum") AS "#differing",
      CAST(arg_max("#total", ${gap}) FILTER (WHERE "#sum" IS NOT NULL) AS DOUBLE) AS "#total",
      CAST(arg_max("#sum", ${gap}) FILTER (WHERE "#sum" IS NOT NULL) AS DOUBLE) AS "#sum",
      arg_max(${where}, ${gap}) FILTER (WHERE "#sum" IS NOT NULL) AS "#where"
    FROM "#totals" GROUP BY "#year" ORDER BY "#year"`);
  const about = { column: entry.column, text, measure };
  return rows.flatMap((row): DatasetFact[] => {
    const of = { source: source.definition.source, year: toNumber(row['#year']) };
    const [totals, alone] = [toNumber(row['#all']), toNumber(row['#alone'])];
    const differing = toNumber(row['#differing']);
    const details = {
      ...about,
      totals: totals - alone,
      differing,
      total: toNumber(row['#total']),
      sum: toNumber(row['#sum']),
      where: String(row['#where'] ?? ''),
    };
    return [
      ...(differing > 0 ? [{ fact: 'total-differs' as const, ...of, details }] : []),
      ...(alone > 0
        ? [{ fact: 'total-not-compared' as const, ...of, details: { ...about, totals, alone } }]
        : []),
    ];
  });
}

/** The totals with a figure, and the sums of what can be their parts, by year and the other columns. */
async function groupTotalsAndParts(
  { database, source, years }: FactRequest,
  { column, totalOf }: LeaveOut,
  { text, measure, others }: { text: string; measure: string; others: readonly string[] },
): Promise<void> {
  const { definition, derived } = source;
  const texts = others.map((name) => `coalesce(${identifier(name)}, '') AS ${identifier(name)}`);
  const number = numberOf(measure, derived.strata.fractional?.has(measure) ?? false);
  const isTotal = isText(column, [text]);
  const isPart = Array.isArray(totalOf)
    ? `${isText(column, totalOf)} AND NOT ${isNoRecord(source)}`
    : `NOT ${isTotal} AND NOT ${isNoPart(source, column)}`;
  const grouped = (condition: Sql, more: Sql): Sql => `
    SELECT ${[`${yearOf(source)} AS "#year"`, ...texts, `sum(${number}) AS "#figure"`, more].join(', ')}
    FROM ${derivedTable(definition)} WHERE ${condition}
    GROUP BY ALL HAVING "#figure" IS NOT NULL AND ${inWindow('"#year"', years)}`;
  await database.rows(`CREATE OR REPLACE TEMP TABLE "#parts" AS
    ${grouped(isPart, `sum(${number}) FILTER (WHERE ${counts(derived.derivation)}) AS "#counted"`)}`);
  await database.rows(`CREATE OR REPLACE TEMP TABLE "#totals" AS
    SELECT * RENAME ("#figure" AS "#total") FROM (${grouped(`${isTotal} AND NOT ${isOtherDay(definition)}`, 'NULL::DECIMAL(38, 6) AS "#sum"')})`);
}

/**
 * Gives each total the sum of its parts, which agree with it in every other column. Where nothing does, a
 * total that leaves columns empty is that of all records which agree in the others; then what is itself
 * left out is no part.
 */
async function addUpParts(database: Database, others: readonly string[]): Promise<void> {
  const isEmpty = others.map((name) => `"#totals".${identifier(name)} = ''`);
  await sumOver(database, others, '#figure', 'true');
  const rows = await database.rows(
    `SELECT DISTINCT ${['true AS "#any"', ...isEmpty.map((test, index) => `${test} AS "${index}"`)].join(', ')}
     FROM "#totals" WHERE "#sum" IS NULL ORDER BY ALL`,
  );
  for (const row of rows) {
    const filled = others.filter((_, index) => row[index] !== true);
    if (filled.length === others.length) continue;
    const same = isEmpty.map((test, index) => `(${test}) = ${String(row[index])}`);
    await sumOver(database, filled, '#counted', ['"#sum" IS NULL', ...same].join(' AND '));
  }
}

/** Gives the totals of a condition the sum of a figure of the parts that agree in some columns. */
async function sumOver(
  database: Database,
  columns: readonly string[],
  figure: string,
  condition: Sql,
): Promise<void> {
  const names = ['"#year"', ...columns.map(identifier)];
  await database.rows(`UPDATE "#totals" SET "#sum" = p."#figure" FROM (
      SELECT ${names.join(', ')}, sum(${identifier(figure)}) AS "#figure" FROM "#parts" GROUP BY ALL) AS p
    WHERE ${condition} AND ${names.map((name) => `p.${name} = "#totals".${name}`).join(' AND ')}`);
}

/**
 * Other records that the same column leaves out, such as the total of another group, are no parts; nor
 * are copies and records of other days. What another column leaves out agrees with the total in it.
 */
function isNoPart(source: FactRequest['source'], column: string): Sql {
  const sameColumn = (source.definition.leaveOut ?? [])
    .filter((entry) => entry.column === column)
    .flatMap(({ values }) => values);
  return `(${isText(column, sameColumn)} OR ${isNoRecord(source)})`;
}

/** Copies that count once, and records of other days. */
function isNoRecord({ derived }: FactRequest['source']): Sql {
  const { reasons } = derived.derivation;
  const byText = reasons.filter(({ because }) => because === 'left-out').length;
  return `coalesce(${identifier(leftColumn)} >= ${byText}, false)`;
}
