import type { Problem, ProblemPlace } from '../../problems.ts';
import { type Database, fileColumn, identifier, literal, toNumber } from '../database.ts';
import type { ReadPlan } from './opened-file.ts';
import { unnamed } from './opened-file.ts';

/**
 * The query that adds the records of a file to a table. `field` is the text of the column at a position
 * of the file; columns side by side become one row each, in their order, missing values included.
 */
export function insertSql(
  table: string,
  plan: ReadPlan,
  { field, from, where }: { field: (position: number) => string; from: string; where?: string },
): string {
  const selected = plan.columns.map(({ column, position }) => ({
    column,
    sql: field(position),
  }));
  if (plan.wide !== undefined) {
    const { into, value, columns } = plan.wide;
    const texts = columns.map(({ text }) => literal(text)).join(', ');
    const values = columns.map(({ position }) => field(position)).join(', ');
    selected.push(
      { column: into, sql: `unnest([${texts}])` },
      { column: value, sql: `unnest([${values}])` },
    );
  }
  if (plan.file !== undefined) selected.push({ column: fileColumn, sql: literal(plan.file) });
  const names = selected.map(({ column }) => identifier(column)).join(', ');
  return `INSERT INTO ${table} (${names}) SELECT ${selected.map(({ sql }) => sql).join(', ')}
    FROM ${from}${where === undefined ? '' : ` WHERE ${where}`}`;
}

/** Values in columns without a heading: of each column the number of them. */
export async function unnamedValues(
  database: Database,
  plan: ReadPlan,
  { field, from }: { field: (position: number) => string; from: string },
  place: ProblemPlace,
): Promise<Problem[]> {
  if (plan.empty.length === 0) return [];
  const counts = plan.empty.map((position) => `count(${field(position)}) AS "${position}"`);
  const [row = {}] = await database.rows(`SELECT ${counts.join(', ')} FROM ${from}`);
  return unnamedProblems(
    plan.empty.map((position) => ({ position, values: toNumber(row[position]) })),
    place,
  );
}

export function unnamedProblems(
  counts: readonly { position: number; values: number }[],
  place: ProblemPlace,
): Problem[] {
  return counts
    .filter(({ values }) => values > 0)
    .map(({ position, values }) => ({
      code: 'column-unnamed',
      ...place,
      column: unnamed(position),
      values,
    }));
}
