import type { Problem } from '../problems.ts';
import type { Source } from '../schema/types.ts';
import { type Database, type DatabaseRow, identifier, literal, toNumber } from './database.ts';
import type { RawSource } from './load/load-raw.ts';
import { numberText } from './load/number-text.ts';

/** At most this many wrong values of one column are listed. */
const listedPerColumn = 20;

/** Table in which the texts of a source's file stand as they are. */
export const rawTable = (source: Source): string => identifier(`raw ${source.source}`);

/** Type of a measure with fractions: exact, so that a sum does not depend on the order of records. */
const fractional = 'DECIMAL(30, 6)';

/** Texts become decimals slowly, and nearly all measures are whole: these are told apart first. */
const notWhole = (name: string): string =>
  `(${name} IS NOT NULL AND NOT regexp_full_match(${name}, '[+-]?[0-9]{1,15}'))`;

/** The type in which a measure is added up: whole numbers unless some value is not. */
export async function measureType(
  database: Database,
  source: Source,
  column: string,
): Promise<string> {
  const [row = {}] = await database.rows(
    `SELECT count(*) AS others FROM ${rawTable(source)} WHERE ${notWhole(numberText(column, source))}`,
  );
  return toNumber(row.others) === 0 ? 'BIGINT' : fractional;
}

/** A column, the condition under which its text is wrong, and the problem that it then is. */
interface Suspicion {
  column: string;
  wrong: string;
  /** One problem for all records with the same text. */
  together: boolean;
  problem: (found: string, records: number) => ProblemWithoutPlace;
}

type ProblemWithoutPlace = Problem extends infer P
  ? P extends Problem
    ? Omit<P, 'file' | 'line'>
    : never
  : never;

/**
 * Texts in number columns, years that are none, and texts of a breakdown that are not declared (their
 * records would fall between the categories): each with its line. One pass where nothing is wrong.
 */
export async function valueProblems(database: Database, source: RawSource): Promise<Problem[]> {
  const { definition } = source;
  const suspicions = [...numberSuspicions(definition), ...breakdownSuspicions(definition)];
  const counts = suspicions.map(
    ({ wrong }, index) => `count(*) FILTER (WHERE ${wrong}) AS "${index}"`,
  );
  const [row = {}] = await database.rows(
    `SELECT ${counts.join(', ')} FROM ${rawTable(definition)}`,
  );
  const problems: Problem[] = [];
  for (const [index, suspicion] of suspicions.entries()) {
    if (toNumber(row[index]) > 0) problems.push(...(await listed(database, source, suspicion)));
  }
  return problems;
}

function numberSuspicions(definition: Source): Suspicion[] {
  return definition.columns.flatMap(({ column, role }): Suspicion[] => {
    const name = identifier(column);
    if (role === 'year') {
      const wrong = `${name} IS NULL OR NOT regexp_full_match(trim(${name}), '(1[89]|20|21)[0-9]{2}')`;
      return [
        {
          column,
          wrong,
          together: false,
          problem: (found) => ({ code: 'not-a-year', column, found }),
        },
      ];
    }
    if (role === 'measure') {
      const number = numberText(column, definition);
      // CASE, because AND would try the slow cast on every text.
      const wrong = `CASE WHEN ${notWhole(number)} THEN TRY_CAST(${number} AS ${fractional}) IS NULL ELSE false END`;
      return [
        {
          column,
          wrong,
          together: false,
          problem: (found) => ({ code: 'not-a-number', column, found }),
        },
      ];
    }
    return [];
  });
}

function breakdownSuspicions(definition: Source): Suspicion[] {
  return (definition.breakdowns ?? []).map(({ breakdown, column, values }) => ({
    column,
    wrong: `coalesce(${identifier(column)}, '') NOT IN (${Object.keys(values).map(literal).join(', ')})`,
    together: true,
    problem: (found, records) => ({ code: 'breakdown-value', column, breakdown, found, records }),
  }));
}

/** The records that a suspicion holds for, in the order of the file. */
async function listed(
  database: Database,
  source: RawSource,
  suspicion: Suspicion,
): Promise<Problem[]> {
  const name = identifier(suspicion.column);
  const rows: DatabaseRow[] = await database.rows(
    `SELECT coalesce(${name}, '') AS found, count(*) AS records, min(rowid) AS record
     FROM ${rawTable(source.definition)} WHERE ${suspicion.wrong}
     GROUP BY ${suspicion.together ? 'found' : 'found, rowid'} ORDER BY record LIMIT ${listedPerColumn}`,
  );
  const places = await source.placesOf(rows.map((row) => toNumber(row.record)));
  return rows.map((row, index) => {
    const problem = suspicion.problem(String(row.found), toNumber(row.records));
    return { file: source.shownAs, ...places[index], ...problem } as Problem;
  });
}
