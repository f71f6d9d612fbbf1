import { patternExpression } from '../../../files/pattern.ts';
import { fileColumn, identifier, literal } from '../../database.ts';
import type { Dialect, Sql } from '../dialect.ts';
import type { DerivedAs, Kind } from '../kind.ts';

type TextOfFile = DerivedAs<'text-of-file'>;

/** What only the name of a file tells of its records, such as a law or a status. */
export const textOfFile: Kind<TextOfFile> = {
  reads: () => [fileColumn],
  steps({ column, values }, { dialect }) {
    const tests = Object.entries(values).map(
      ([pattern, text]) => [isNamed(dialect, pattern), literal(text)] as const,
    );
    const matching = tests.map(([test]) => `CASE WHEN ${test} THEN 1 ELSE 0 END`).join(' + ');
    const cases = tests.map(([test, text]) => `WHEN ${test} THEN ${text}`).join(' ');
    // Two patterns for one name are a doubt, not an order.
    return [{ column, sql: `CASE WHEN ${matching} = 1 THEN CASE ${cases} END END` }];
  },
  suspicions: ({ column, values }) => [
    {
      column: fileColumn,
      reads: [fileColumn, column],
      wrong: `${identifier(column)} IS NULL`,
      together: true,
      problem: (found) => ({ code: 'text-of-file', column, found, patterns: Object.keys(values) }),
    },
  ],
};

/** A pattern without a folder looks at the name only, as in "rename". */
function isNamed(dialect: Dialect, pattern: string): Sql {
  const expression = patternExpression(pattern);
  const name = identifier(fileColumn);
  return dialect.matches(name, pattern.includes('/') ? expression : `(?:.*/)?${expression}`);
}
