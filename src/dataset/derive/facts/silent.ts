import { identifier, toNumber } from '../../database.ts';
import { yearColumn } from '../columns.ts';
import { type FactSearch, inWindow, named } from './fact.ts';

/**
 * Combinations, such as a state and a month, without a record in a year. Every text of a column is
 * expected with every text of the others, in each year that the source covers; the empty text is none.
 */
export const silent: FactSearch = async ({ database, source, years }) => {
  const { definition } = source;
  const by = definition.completeness?.by;
  if (by === undefined) return [];
  const year = identifier(yearColumn(definition));
  const columns = by.map(identifier);
  const view = identifier(definition.source);
  const texts = columns.map(
    (column) => `(SELECT DISTINCT ${column} FROM "#seen" WHERE ${column} <> '')`,
  );
  const shown = `concat_ws(', ', ${columns.join(', ')})`;
  const rows = await database.rows(`
    WITH "#seen" AS (SELECT DISTINCT ${year} AS "#year", ${columns.join(', ')} FROM ${view}),
    "#expected" AS (
      SELECT * FROM (SELECT DISTINCT "#year" FROM "#seen" WHERE ${inWindow('"#year"', years)})
      CROSS JOIN ${texts.join(' CROSS JOIN ')})
    SELECT "#year", count(*) FILTER (WHERE "#silent") AS "#silent", count(*) AS "#all",
      array_to_string(list_slice(list(${shown} ORDER BY ${columns.join(', ')}) FILTER (WHERE "#silent"), 1, ${named}), '; ') AS "#first"
    FROM (
      SELECT *, NOT EXISTS (
        SELECT 1 FROM "#seen" AS s WHERE ${['"#year"', ...columns].map((name) => `s.${name} = e.${name}`).join(' AND ')}
      ) AS "#silent" FROM "#expected" AS e)
    GROUP BY "#year" HAVING count(*) FILTER (WHERE "#silent") > 0 ORDER BY "#year"`);
  return rows.map((row) => ({
    fact: 'silent-combination',
    source: definition.source,
    year: toNumber(row['#year']),
    details: {
      by: by.join(', '),
      silent: toNumber(row['#silent']),
      all: toNumber(row['#all']),
      combinations: String(row['#first']),
    },
  }));
};
