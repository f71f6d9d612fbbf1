import { identifier } from '../../database.ts';
import type { DerivedAs, Kind } from '../kind.ts';

/** Codes of digits that lost the zeros before them, or got ".0" behind them, as spreadsheets do it. */
export const padded: Kind<DerivedAs<'padded'>> = {
  reads: ({ from }) => [from],
  steps({ column, from, length }, { dialect }) {
    const code = identifier(`#code ${column}`);
    const digits = dialect.extract(identifier(from), '^[ ]*([0-9]+)([.]0*)?[ ]*$');
    return [
      { column: `#code ${column}`, sql: digits },
      { column, sql: `coalesce(${dialect.padZeros(code, length)}, ${identifier(from)})` },
    ];
  },
  suspicions: ({ column, from, length }) => [
    {
      column: from,
      reads: [from, `#code ${column}`],
      wrong: `length(coalesce(${identifier(`#code ${column}`)}, '')) > ${length}`,
      together: true,
      problem: (found, records) => ({
        code: 'code-too-long',
        column: from,
        found,
        length,
        records,
      }),
    },
  ],
};
