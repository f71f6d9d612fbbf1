import { type Database, identifier, toNumber } from './database.ts';

/**
 * Of a distinct count, the texts that lie in several strata: by number of the stratum, how many there
 * are of each group of texts that lie in the same strata. Who adds strata up takes each group once.
 */
export type SharedTexts = ReadonlyMap<number, ReadonlyMap<number, number>>;

/**
 * Finds the texts of a column that strata of one year share. `keys` make the strata and put them in
 * order, the year first; strata count from 0.
 */
export async function sharedTexts(
  database: Database,
  view: string,
  column: string,
  keys: readonly string[],
): Promise<SharedTexts> {
  const names = keys.map(identifier).join(', ');
  const [year = ''] = keys;
  const rows = await database.rows(`
    WITH "#strata" AS (
      SELECT *, row_number() OVER (ORDER BY ${names}) - 1 AS "#stratum"
      FROM (SELECT DISTINCT ${names} FROM ${identifier(view)})),
    "#texts" AS (
      SELECT list(DISTINCT "#stratum" ORDER BY "#stratum") AS "#in"
      FROM ${identifier(view)} JOIN "#strata" USING (${names})
      WHERE ${identifier(column)} IS NOT NULL
      GROUP BY ${identifier(year)}, ${identifier(column)} HAVING count(DISTINCT "#stratum") > 1)
    SELECT array_to_string("#in", ' ') AS "#in", count(*) AS "#texts"
    FROM "#texts" GROUP BY ALL ORDER BY ALL`);
  const shared = new Map<number, Map<number, number>>();
  for (const [group, row] of rows.entries()) {
    for (const stratum of String(row['#in']).split(' ').map(Number)) {
      const groups = shared.get(stratum) ?? new Map<number, number>();
      shared.set(stratum, groups.set(group, toNumber(row['#texts'])));
    }
  }
  return shared;
}
