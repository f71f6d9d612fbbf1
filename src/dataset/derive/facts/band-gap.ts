import type { DatasetFact } from '../../../schema/types.ts';
import { identifier, toNumber } from '../../database.ts';
import { counts, derivedTable } from '../derived-table.ts';
import { isBandGap } from '../kinds/bands.ts';
import { type FactSearch, inWindow, named, yearOf } from './fact.ts';

/** Ages and bands of the source that lie in no band of the questionnaire, or in two. */
export const bandGap: FactSearch = async ({ database, source, years }) => {
  const { definition, derived } = source;
  const facts: DatasetFact[] = [];
  for (const entry of definition.derived ?? []) {
    if (entry.as !== 'bands') continue;
    const gap = isBandGap(entry, derived.derivation.context.dialect);
    const rows = await database.rows(`
      WITH "#gaps" AS (
        SELECT ${yearOf(source)} AS "#year", ${identifier(entry.from)} AS "#text", count(*) AS "#records"
        FROM ${derivedTable(definition)} WHERE ${counts(derived.derivation)} AND ${gap} GROUP BY ALL)
      SELECT "#year", sum("#records") AS "#records", count(*) AS "#texts",
        array_to_string(list_slice(list("#text" ORDER BY "#records" DESC, "#text"), 1, ${named}), '; ') AS "#first"
      FROM "#gaps" WHERE ${inWindow('"#year"', years)} GROUP BY "#year" ORDER BY "#year"`);
    facts.push(
      ...rows.map(
        (row): DatasetFact => ({
          fact: 'band-gap',
          source: definition.source,
          year: toNumber(row['#year']),
          details: {
            column: entry.column,
            from: entry.from,
            records: toNumber(row['#records']),
            different: toNumber(row['#texts']),
            texts: String(row['#first']),
          },
        }),
      ),
    );
  }
  return facts;
};
