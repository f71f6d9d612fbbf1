import type { DatasetFact, LeaveOut } from '../../../schema/types.ts';
import { identifier, literal, toNumber } from '../../database.ts';
import { valueMeasures } from '../../values.ts';
import { keyColumns } from '../columns.ts';
import { derivedTable } from '../derived-table.ts';
import { leftColumn } from '../left-out.ts';
import { numberOf } from '../strata-table.ts';
import { type FactRequest, type FactSearch, inWindow, yearOf } from './fact.ts';

/** Totals that a source carries beside their parts and that are not their sum, by year and measure. */
export const totals: FactSearch = async (request) => {
  const { definition } = request.source;
  const facts: DatasetFact[] = [];
  for (const entry of (definition.leaveOut ?? []).filter(({ totalOf }) => totalOf === true)) {
    for (const measure of valueMeasures(definition)) {
      for (const text of entry.values) {
        facts.push(...(await differences(request, entry, text, measure)));
      }
    }
  }
  return facts;
};

async function differences(
  { database, source, years }: FactRequest,
  { column }: LeaveOut,
  text: string,
  measure: string,
): Promise<DatasetFact[]> {
  const { definition, derived } = source;
  const others = keyColumns(definition).filter((name) => name !== column);
  const group = ['"#year"', ...others.map(identifier)];
  const isTotal = `coalesce(${identifier(column)}, '') = ${literal(text)}`;
  const number = numberOf(measure, derived.strata.fractional?.has(measure) ?? false);
  const texts = others.map((name) => `nullif(${identifier(name)}, '')`);
  const where = texts.length === 0 ? "''" : `concat_ws(', ', ${texts.join(', ')})`;
  // Where several differ alike, the last by year and text is shown: always the same one.
  const gap = `(abs("#total" - "#sum"), ${group.join(', ')})`;
  const rows = await database.rows(`
    WITH "#groups" AS (
      SELECT ${yearOf(source)} AS ${group.join(', ')},
        sum(${number}) FILTER (WHERE ${isTotal}) AS "#total",
        sum(${number}) FILTER (WHERE NOT ${isTotal} AND NOT ${isNoPart(source, column)}) AS "#sum"
      FROM ${derivedTable(definition)} GROUP BY ${group.join(', ')})
    SELECT "#year", count(*) AS "#all", count(*) FILTER (WHERE "#total" <> "#sum") AS "#differing",
      CAST(arg_max("#total", ${gap}) AS DOUBLE) AS "#total",
      CAST(arg_max("#sum", ${gap}) AS DOUBLE) AS "#sum",
      arg_max(${where}, ${gap}) AS "#where"
    FROM "#groups" WHERE "#total" IS NOT NULL AND "#sum" IS NOT NULL AND ${inWindow('"#year"', years)}
    GROUP BY "#year" HAVING count(*) FILTER (WHERE "#total" <> "#sum") > 0 ORDER BY "#year"`);
  return rows.map((row) => ({
    fact: 'total-differs',
    source: definition.source,
    year: toNumber(row['#year']),
    details: {
      column,
      text,
      measure,
      totals: toNumber(row['#all']),
      differing: toNumber(row['#differing']),
      total: toNumber(row['#total']),
      sum: toNumber(row['#sum']),
      where: String(row['#where'] ?? ''),
    },
  }));
}

/**
 * Other records that the same column leaves out, such as the total of another group, are no parts; nor
 * are copies and records of other days. What another column leaves out agrees with the total in it.
 */
function isNoPart({ definition, derived }: FactRequest['source'], column: string): string {
  if (derived.derivation.reasons.length === 0) return 'false';
  const sameColumn = (definition.leaveOut ?? [])
    .filter((entry) => entry.column === column)
    .flatMap(({ values }) => values);
  const byText = derived.derivation.reasons.filter(({ because }) => because === 'left-out').length;
  return `(trim(coalesce(${identifier(column)}, '')) IN (${sameColumn.map((value) => literal(value.trim())).join(', ')}) OR coalesce(${identifier(leftColumn)} >= ${byText}, false))`;
}
