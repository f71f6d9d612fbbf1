import { statSync } from 'node:fs';
import { readJson } from '../../files/json.ts';
import { readText } from '../../files/read.ts';
import { InputError, type Problem, type ProblemPlace } from '../../problems.ts';
import { type Database, identifier, literal, toNumber } from '../database.ts';
import { plain } from './header.ts';
import type { OpenedFile, OpenRequest, ReadPlan } from './opened-file.ts';
import { insertSql, unnamedValues } from './select-sql.ts';
import { asUtf8, cutFile } from './text-file.ts';
import { withoutNulls } from './typed-text.ts';

/** Bytes that one record may have. */
const longestRecord = 2 ** 24;

/**
 * Opens a JSON file: an array of objects, or objects one after the other, one a line as a rule. Numbers
 * keep their digits; nested values are a problem.
 */
export async function openJson(
  request: OpenRequest,
): Promise<OpenedFile | { problems: Problem[] }> {
  const { file, definition, database, temporary } = request;
  const place = { file: file.shownAs };
  if (statSync(file.path).size === 0) return { problems: [{ code: 'file-empty', ...place }] };
  const text = await asUtf8(file, definition.file.encoding ?? 'utf-8', temporary);
  const path =
    text.mark === 0 ? text.path : await cutFile(text.path, temporary, text.mark, undefined);
  const options = `${literal(path)}, format = 'auto', maximum_object_size = ${longestRecord}`;
  try {
    const keys = await keysOf(database, `read_json_objects(${options})`);
    if (keys === undefined) return { problems: [{ code: 'json-records', ...place }] };
    if (keys.length === 0) return { problems: [{ code: 'file-empty', ...place }] };
    return openedJson(request, options, keys);
  } catch (error) {
    return { problems: [jsonProblem(path, place, String((error as Error).message))] };
  }
}

/** Names in order of appearance; undefined when some record is no object. */
async function keysOf(database: Database, objects: string): Promise<string[] | undefined> {
  const [row = {}] = await database.rows(
    `SELECT count(*) AS others FROM ${objects} WHERE json_type(json) <> 'OBJECT'`,
  );
  if (toNumber(row.others) > 0) return undefined;
  const rows = await database.rows(
    `SELECT key, min(place) AS first FROM (
       SELECT unnest(json_keys(json)) AS key, unnest(range(len(json_keys(json)))) AS place FROM ${objects}
     ) GROUP BY key ORDER BY first, key`,
  );
  return rows.map((each) => String(each.key));
}

function openedJson(
  { file, definition }: OpenRequest,
  options: string,
  keys: string[],
): OpenedFile {
  const place = { file: file.shownAs };
  const fields = keys.map((key, at) => ({
    path: literal(`$."${key.replaceAll('"', '\\"')}"`),
    at,
  }));
  // Each field as JSON: only so does a number keep its digits and a nested value show itself.
  const from = `(SELECT ${fields.map(({ path, at }) => `json -> ${path} AS c${at}`).join(', ')} FROM read_json_objects(${options}))`;
  const field = (position: number): string =>
    withoutNulls(decimalText(`c${position}`, definition.file.decimal), definition.file);
  return {
    file,
    headings: keys.map(plain),
    place,
    notes: 0,
    async fill(database, table, plan) {
      const nested = await nestedProblems(database, from, plan, keys, place);
      if (nested.length > 0) return nested;
      await database.rows(insertSql(table, plan, { field, from }));
      return unnamedValues(database, plan, { field, from }, place);
    },
    placesOf: async (records) => records.map((record) => ({ ...place, record: record + 1 })),
  };
}

/** Numbers of JSON have a point: it becomes the decimal mark with which the source writes its texts. */
function decimalText(column: string, decimal = '.'): string {
  const text = `(${column} ->> '$')`;
  if (decimal === '.') return text;
  return `CASE json_type(${column}) WHEN 'DOUBLE' THEN replace(${text}, '.', ${literal(decimal)}) ELSE ${text} END`;
}

async function nestedProblems(
  database: Database,
  from: string,
  plan: ReadPlan,
  keys: readonly string[],
  place: ProblemPlace,
): Promise<Problem[]> {
  const read = [...plan.columns, ...(plan.wide?.columns ?? [])].map(({ position }) => position);
  const counts = read.map(
    (at) =>
      `min(record) FILTER (WHERE json_type(c${at}) IN ('OBJECT', 'ARRAY')) AS ${identifier(String(at))}`,
  );
  const [row = {}] = await database.rows(
    `SELECT ${counts.join(', ')} FROM (SELECT *, row_number() OVER () AS record FROM ${from})`,
  );
  return read.flatMap((at): Problem[] => {
    const record = row[at];
    if (record === null || record === undefined) return [];
    return [{ code: 'nested-value', ...place, record: toNumber(record), column: keys[at] ?? '' }];
  });
}

/**
 * Where JSON is broken and how. The database counts bytes from where it happens to read, so that the
 * file is parsed again: line by line if its first line is whole, otherwise as one text.
 */
function jsonProblem(path: string, place: ProblemPlace, message: string): Problem {
  try {
    const lines = readText(path, place.file).split('\n');
    const wrong = lines.findIndex((line) => line.trim() !== '' && !isJson(line));
    if (wrong > 0)
      return { code: 'not-json', ...place, line: wrong + 1, reason: whatDatabaseSays(message) };
    readJson(path, place.file);
  } catch (error) {
    if (error instanceof InputError && error.problems[0] !== undefined) return error.problems[0];
    throw error;
  }
  return { code: 'not-json', ...place, reason: whatDatabaseSays(message) };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** Its message without the name of the file, which is that of a copy, and without bytes. */
function whatDatabaseSays(message: string): string {
  const [first = message] = message.split('\n');
  return first
    .replace(/^.*?Error: /, '')
    .replace(/ in file "[^"]*"/, '')
    .replace(/,? ?at byte \d+ in record\/value \d+/, '')
    .replace(/[.\s]+$/, '');
}
