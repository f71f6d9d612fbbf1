import type { ProblemPlace } from '../../../problems.ts';
import type { DatasetFact } from '../../../schema/types.ts';
import { identifier, toNumber } from '../../database.ts';
import { derivedTable, isRecord } from '../derived-table.ts';
import { contentColumns } from '../left-out.ts';
import { type FactSearch, inWindow, named, yearOf } from './fact.ts';

/**
 * Records with the same key: copies with the same content, and records that contradict each other.
 * `records`: how many more there are than keys.
 */
export const duplicates: FactSearch = async ({ database, source, years }) => {
  const { definition, derived } = source;
  const { key } = definition;
  if (key === undefined) return [];
  const keys = key.map(identifier).join(', ');
  const content = contentColumns(definition).map(identifier).join(', ');
  const year = yearOf(source);
  // Records left out by their text are none; copies that count once are looked at like the others.
  const rows = await database.rows(`
    WITH "#records" AS (
      SELECT ${year} AS "#year", "#record", ROW(${keys}) AS "#key", ROW(${content}) AS "#content"
      FROM ${derivedTable(definition)} WHERE ${isRecord(derived.derivation)}),
    "#keys" AS (
      SELECT "#key", min("#year") AS "#year", count(*) - 1 AS "#more",
        count(DISTINCT "#content") = 1 AS "#same", list("#record" ORDER BY "#record") AS "#all"
      FROM "#records" GROUP BY "#key" HAVING count(*) > 1)
    SELECT "#year", "#same", sum("#more") AS "#more", count(*) AS "#keys",
      array_to_string(list_slice(flatten(list("#all" ORDER BY "#all")), 1, ${2 * named}), ' ') AS "#places"
    FROM "#keys" WHERE ${inWindow('"#year"', years)} GROUP BY "#year", "#same" ORDER BY "#year", "#same"`);
  const facts: DatasetFact[] = [];
  for (const row of rows) {
    const records = String(row['#places']).split(' ').map(Number);
    const places = await source.placesOf(records);
    facts.push({
      fact: 'duplicate-records',
      source: definition.source,
      year: toNumber(row['#year']),
      details: {
        key: key.join(', '),
        content: row['#same'] === true ? 'same' : 'different',
        counted: row['#same'] === true && definition.duplicates === 'once' ? 'once' : 'all',
        records: toNumber(row['#more']),
        keys: toNumber(row['#keys']),
        file: source.shownAs,
        lines: places.map(placeOf).join(' '),
      },
    });
  }
  return facts;
};

/** A line of a text file, or a cell of a sheet. */
function placeOf({ line, at }: ProblemPlace): string {
  return String(line ?? at?.address ?? '');
}
