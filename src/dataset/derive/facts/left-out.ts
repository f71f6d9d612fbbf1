import type { Account } from '../../../schema/types.ts';
import { identifier, toNumber } from '../../database.ts';
import type { FileSource } from '../../read-table.ts';
import { valueMeasures } from '../../values.ts';
import { leftColumn } from '../left-out.ts';
import { measureColumns, strataTable } from '../strata-summary.ts';
import { type FactRequest, inWindow, yearOf } from './fact.ts';

/** Records that the description leaves out, by year and reason. */
export interface LeftOut {
  year: number;
  exclusion: Account['excludedFor'][number];
}

/** Counts the records that a source's description leaves out, in the order of its reasons. */
export async function leftOutOf({
  database,
  source,
  years,
}: Omit<FactRequest, 'columns'>): Promise<LeftOut[]> {
  const { definition, derived } = source;
  const { reasons } = derived.derivation;
  if (reasons.length === 0) return [];
  const left = identifier(leftColumn);
  const rows = await database.rows(
    `SELECT ${yearOf(source)} AS "#year", ${left} AS "#reason", sum("#records") AS "#count",
       CAST(coalesce(${mass(source)}, 0) AS DOUBLE) AS "#mass"
     FROM ${strataTable(definition)} WHERE ${left} IS NOT NULL
     GROUP BY "#year", ${left} HAVING ${inWindow('"#year"', years)} ORDER BY "#year", ${left}`,
  );
  return rows.map((row) => {
    const { because = 'left-out' as const, reason = '' } = reasons[toNumber(row['#reason'])] ?? {};
    return {
      year: toNumber(row['#year']),
      exclusion: {
        line: 0,
        because,
        reason,
        records: toNumber(row['#count']),
        mass: toNumber(row['#mass']),
      },
    };
  });
}

/** Sum of the source's first measure. */
function mass({ definition }: FileSource): string {
  const first = definition.columns.find(({ role }) => role === 'measure')?.column ?? '';
  const index = valueMeasures(definition).indexOf(first);
  return index === -1 ? 'sum("#records")' : `sum(${measureColumns(index).sum})`;
}
