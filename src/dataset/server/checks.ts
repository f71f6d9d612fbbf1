import type { Problem } from '../../problems.ts';
import type { Source } from '../../schema/types.ts';
import { type ServerColumn, textList } from './columns.ts';
import type { ServerConnection } from './connection.ts';

/** At most this many wrong texts of one column are listed. */
const listedPerColumn = 20;

/** A column, the condition under which its value is wrong, and the problem that it then is. */
interface Suspicion {
  column: ServerColumn;
  wrong: string;
  problem: (found: string, records: number) => Problem;
}

/**
 * The years that have records, and values that files would not be let pass with: one query where
 * nothing is wrong. Problems name the description; a server has no lines.
 */
export async function checkValues(
  connection: ServerConnection,
  from: string,
  columns: readonly ServerColumn[],
  definition: Source,
  describedIn: string,
): Promise<{ years: number[]; problems: Problem[] }> {
  const suspicions = [
    ...columns.flatMap((column) => numberSuspicion(column, describedIn)),
    ...breakdownSuspicions(columns, definition, describedIn),
  ];
  const year = columns.find(({ role }) => role === 'year')?.value ?? 'NULL';
  const counts = suspicions.map(({ wrong }) => `count(CASE WHEN ${wrong} THEN 1 END)`);
  const { rows } = await connection.query(
    `SELECT ${[year, 'count(*)', ...counts].join(', ')} FROM ${from} GROUP BY 1`,
  );
  const problems: Problem[] = [];
  for (const [index, suspicion] of suspicions.entries()) {
    if (rows.some((row) => row[index + 2] !== '0')) {
      problems.push(...(await listed(connection, from, suspicion)));
    }
  }
  if (rows.length === 0) problems.push({ code: 'server-empty', file: describedIn });
  const years = rows.flatMap(([found]) => (found == null ? [] : [Number(found)]));
  return { years: years.sort((a, b) => a - b), problems };
}

function numberSuspicion(column: ServerColumn, file: string): Suspicion[] {
  const { wrong } = column;
  if (wrong === undefined) return [];
  const code = column.role === 'year' ? 'not-a-year' : 'not-a-number';
  return [{ column, wrong, problem: (found) => ({ code, file, column: column.column, found }) }];
}

function breakdownSuspicions(
  columns: readonly ServerColumn[],
  { breakdowns = [] }: Source,
  file: string,
): Suspicion[] {
  return breakdowns.flatMap(({ breakdown, column: name, values }): Suspicion[] => {
    const column = columns.find((entry) => entry.column === name);
    if (column === undefined) return [];
    return [
      {
        column,
        wrong: `${column.value} NOT IN (${textList(Object.keys(values))})`,
        problem: (found, records) => ({
          code: 'breakdown-value',
          file,
          column: name,
          breakdown,
          found,
          records,
        }),
      },
    ];
  });
}

async function listed(
  connection: ServerConnection,
  from: string,
  { column, wrong, problem }: Suspicion,
): Promise<Problem[]> {
  const { rows } = await connection.query(
    `SELECT coalesce(${column.text}, ''), count(*) FROM ${from} WHERE ${wrong}
     GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${listedPerColumn}`,
  );
  return rows.map(([found, records]) => problem(found ?? '', Number(records)));
}
