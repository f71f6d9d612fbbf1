import { identifier, literal } from '../../database.ts';
import type { DerivedAs, Kind } from '../kind.ts';

/**
 * One spelling for each text. With `fold`, capitals, accents and spaces do not count: texts are
 * compared folded, a spelling also stands for itself, and a text that is not listed becomes its folded
 * form. Without it, a text that is not listed stays as it is.
 */
export const text: Kind<DerivedAs<'text'>> = {
  reads: ({ from }) => [from],
  steps({ column, from, fold = false, values = {} }, { dialect }) {
    const plain = `coalesce(${identifier(from)}, '')`;
    const helper = identifier(`#folded ${column}`);
    const of = fold ? dialect.fold : (sql: string) => sql;
    const listed = new Map(Object.entries(values));
    for (const spelling of fold ? Object.values(values) : []) {
      if (!listed.has(spelling)) listed.set(spelling, spelling);
    }
    const cases = [...listed].map(
      ([found, spelling]) => `WHEN ${of(literal(found))} THEN ${literal(spelling)}`,
    );
    return [
      { column: `#folded ${column}`, sql: of(plain) },
      {
        column,
        sql: cases.length === 0 ? helper : `CASE ${helper} ${cases.join(' ')} ELSE ${helper} END`,
      },
    ];
  },
  suspicions: () => [],
};
