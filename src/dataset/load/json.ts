import { statSync } from 'node:fs';
import type { Problem, ProblemPlace } from '../../problems.ts';
import { type Database, identifier, literal, toNumber } from '../database.ts';
import { plain } from './header.ts';
import type { OpenedFile, OpenRequest, ReadPlan } from './opened-file.ts';
import { insertSql, unnamedValues } from './select-sql.ts';
import { asUtf8, cutFile, headOf } from './text-file.ts';
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

/** What the database says of broken JSON, without the name of the file, and the line it stands on. */
function jsonProblem(path: string, place: ProblemPlace, message: string): Problem {
  const [first = message] = message.split('\n');
  const reason = first.replace(/^.*?Error: /, '').replace(/ in file "[^"]*"/, '');
  const said = reason.replace(/,? ?at byte \d+ in record\/value \d+/, '').replace(/[.\s]+$/, '');
  const byte = /at byte (\d+)/.exec(reason)?.[1];
  const line = byte === undefined ? {} : { line: lineOfByte(path, Number(byte)) };
  return { code: 'not-json', ...place, ...line, reason: said };
}

function lineOfByte(path: string, byte: number): number {
  return headOf(path, byte).toString('latin1').split('\n').length;
}
