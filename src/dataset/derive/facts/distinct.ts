import type { DatasetFact } from '../../../schema/types.ts';
import { identifier, toNumber } from '../../database.ts';
import { yearColumn } from '../columns.ts';
import { type FactSearch, inWindow } from './fact.ts';

/**
 * Distinct counts are not additive: a person whose records lie in two strata counts in both. Compares
 * their sum over the strata with the count over the whole year.
 */
export const distinct: FactSearch = async ({ database, source, years, columns }) => {
  const { definition } = source;
  const year = identifier(yearColumn(definition));
  const group = [year, ...columns.map(identifier)].join(', ');
  const facts: DatasetFact[] = [];
  for (const { measure, distinct: counted } of definition.counts ?? []) {
    if (counted === undefined) continue;
    const name = identifier(measure);
    const rows = await database.rows(`
      WITH "#strata" AS (
        SELECT ${year} AS "#year", count(DISTINCT ${name}) AS "#count"
        FROM ${identifier(definition.source)} GROUP BY ${group}),
      "#years" AS (
        SELECT ${year} AS "#year", count(DISTINCT ${name}) AS "#count"
        FROM ${identifier(definition.source)} GROUP BY ${year})
      SELECT y."#year", sum(s."#count") AS "#sum", any_value(y."#count") AS "#distinct"
      FROM "#years" AS y JOIN "#strata" AS s ON s."#year" = y."#year"
      WHERE ${inWindow('y."#year"', years)} GROUP BY y."#year"
      HAVING sum(s."#count") <> any_value(y."#count") ORDER BY y."#year"`);
    facts.push(
      ...rows.map(
        (row): DatasetFact => ({
          fact: 'distinct-in-several',
          source: definition.source,
          year: toNumber(row['#year']),
          details: {
            measure,
            column: counted,
            sum: toNumber(row['#sum']),
            distinct: toNumber(row['#distinct']),
          },
        }),
      ),
    );
  }
  return facts;
};
