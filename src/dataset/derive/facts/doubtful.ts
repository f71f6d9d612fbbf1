import type { DatasetFact } from '../../../schema/types.ts';
import { toNumber } from '../../database.ts';
import { valueMeasures } from '../../values.ts';
import { counts } from '../derived-table.ts';
import { measureColumns, strataTable } from '../strata-summary.ts';
import { type FactSearch, inWindow, yearOf } from './fact.ts';

/** Largest whole number up to which figures are exact in workbooks and JSON. */
const largestExact = Number.MAX_SAFE_INTEGER;

/**
 * Negative values, which a sum hides; and sums beyond 2^53 - 1, which a figure cannot carry exactly.
 * Inside the database sums are exact.
 */
export const doubtful: FactSearch = async ({ database, source, years }) => {
  const { definition, derived } = source;
  if (derived.strata.summary.isPlain) return [];
  const facts: DatasetFact[] = [];
  for (const [index, measure] of valueMeasures(definition).entries()) {
    const at = measureColumns(index);
    const isCareful = derived.strata.fractional !== undefined;
    const rows = await database.rows(`
      SELECT ${yearOf(source)} AS "#year", ${isCareful ? `sum(${at.negative})` : '0'} AS "#negative",
        CAST(sum(${at.sum}) AS VARCHAR) AS "#sum",
        coalesce(max(abs(${at.sum})), 0) > ${largestExact} OR coalesce(abs(sum(${at.sum})), 0) > ${largestExact} AS "#large"
      FROM ${strataTable(definition)} WHERE ${counts(derived.derivation)}
      GROUP BY "#year" HAVING ${inWindow('"#year"', years)} ORDER BY "#year"`);
    for (const row of rows) {
      const year = toNumber(row['#year']);
      const of = { source: definition.source, year };
      const records = toNumber(row['#negative']);
      if (records > 0) {
        facts.push({ fact: 'negative-values', ...of, details: { measure, records } });
      }
      if (row['#large'] === true) {
        facts.push({
          fact: 'sum-not-exact',
          ...of,
          details: { measure, sum: String(row['#sum']) },
        });
      }
    }
  }
  return facts;
};
