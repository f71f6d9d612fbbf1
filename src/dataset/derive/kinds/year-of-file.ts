import { fileColumn, identifier } from '../../database.ts';
import type { DerivedAs, Kind } from '../kind.ts';

const year = '(?:1[89]|20|21)[0-9]{2}';
const first = `(?:^|[^0-9])(${year})(?:[^0-9]|$)`;
const second = `(?:^|[^0-9])${year}[^0-9](?:.*[^0-9])?(${year})(?:[^0-9]|$)`;

/**
 * The year in the name of the file, such as crime-2013.csv. Of two years that follow each other, as in
 * 2013-2014, the first: a reference year is named for the calendar year in which it begins.
 */
export const yearOfFile: Kind<DerivedAs<'year-of-file'>> = {
  reads: () => [fileColumn],
  steps({ column }, { dialect }) {
    const name = dialect.replaceAll(identifier(fileColumn), '^.*/', "''");
    const one = `#first ${column}`;
    const other = `#second ${column}`;
    const clear = `${identifier(other)} IS NULL OR ${dialect.toInteger(identifier(other))} IN (${dialect.toInteger(identifier(one))}, ${dialect.toInteger(identifier(one))} + 1)`;
    return [
      { column: `#name ${column}`, sql: name },
      { column: one, sql: dialect.extract(identifier(`#name ${column}`), first) },
      { column: other, sql: dialect.extract(identifier(`#name ${column}`), second) },
      { column, sql: `CASE WHEN ${clear} THEN ${identifier(one)} END` },
    ];
  },
  suspicions: ({ column }) => [
    {
      column: fileColumn,
      reads: [fileColumn, column],
      wrong: `${identifier(column)} IS NULL`,
      together: true,
      problem: (found) => ({ code: 'year-of-file', found }),
    },
  ],
};
