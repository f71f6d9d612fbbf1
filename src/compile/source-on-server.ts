import type { ReadSource } from '../dataset/engine.ts';
import { compareText } from '../order.ts';
import type { SourceColumn } from '../schema/types.ts';
import type { CheckedColumn, SourceCheck } from './source.ts';

/**
 * What a source on a server holds, from the sums that it gives; of each column the first
 * `shownTexts` texts.
 */
export async function serverHolds(
  { definition, shownAs, years, keys, engine }: ReadSource,
  shownTexts: number,
): Promise<Pick<SourceCheck, 'files' | 'years' | 'columns' | 'leftOut'>> {
  const strata = await engine.strata([]);
  const texts = await engine.texts(keys);
  const records = strata.reduce((sum, stratum) => sum + stratum.records, 0);
  return {
    files: [{ file: shownAs, records, rows: records, notes: 0 }],
    years: strata.map((stratum) => ({ year: stratum.year, records: stratum.records })),
    columns: definition.columns.map(checked),
    leftOut: [],
  };

  function checked({ column, role }: SourceColumn): CheckedColumn {
    if (role === 'ignore') return { column, role };
    if (role === 'measure') {
      const sums = strata.map(({ measures }) => measures[column] ?? { sum: 0, filled: 0 });
      const filled = sums.reduce((total, each) => total + each.filled, 0);
      const sum = sums.reduce((total, each) => total + each.sum, 0);
      return { column, role, figures: { filled, missing: records - filled, sum } };
    }
    const found = role === 'year' ? years.map(String) : [...(texts.get(column) ?? [])];
    const first = found.sort(compareText).slice(0, shownTexts);
    return { column, role, texts: { count: found.length, first } };
  }
}
