import { openCountry } from '../country/folder.ts';
import { type Database, identifier, openDatabase, toNumber } from '../dataset/database.ts';
import { derivedTable } from '../dataset/derive/derived-table.ts';
import { isText } from '../dataset/derive/left-out.ts';
import type { ReadSource } from '../dataset/engine.ts';
import { readSource } from '../dataset/read-source.ts';
import { openServers, type Servers } from '../dataset/server/index.ts';
import { type DescribedSource, readDescriptions } from '../dataset/source-files.ts';
import { measureTotal } from '../dataset/values.ts';
import type { Problem } from '../problems.ts';
import type { Country, Source } from '../schema/types.ts';
import { serverHolds } from './source-on-server.ts';

export interface SourceCheckRequest {
  /** A code or a path to a country folder. */
  country: string;
  /** Id of the only source to check. */
  source?: string;
  /** Folder that holds country folders. */
  dataFolder?: string;
}

/** What a column of a source holds. */
export interface CheckedColumn {
  column: string;
  role: Source['columns'][number]['role'];
  /** Different texts of a year, category or code; none for what is not read. */
  texts?: { count: number; first: readonly string[] };
  /** Of a measure. */
  figures?: { filled: number; missing: number; sum: number };
}

/** What reading one source gave. */
export interface SourceCheck {
  describedIn: string;
  title?: string;
  publisher?: string;
  files: readonly { file: string; records: number; rows: number; notes: number }[];
  years: readonly { year: number; records: number }[];
  columns: readonly CheckedColumn[];
  leftOut: readonly {
    column: string;
    values: readonly string[];
    reason: string;
    records: number;
  }[];
  problems: readonly Problem[];
}

/** Texts of a column that are shown. */
const shownTexts = 5;

/**
 * Reads the sources of a country, each for itself, and says what is in them. Writes nothing. Throws
 * `InputError` when there is no such country or source.
 */
export async function checkSources(request: SourceCheckRequest): Promise<SourceCheck[]> {
  const { folder, profile } = openCountry(request.country, request.dataFolder);
  const database = await openDatabase();
  const servers = openServers(process.env);
  try {
    const checks: SourceCheck[] = [];
    for (const each of readDescriptions(folder, request.source)) {
      checks.push(
        'problems' in each
          ? withProblems(each.describedIn, each.problems)
          : await checkSource({ database, servers }, each, profile),
      );
    }
    return checks;
  } finally {
    database.close();
    await servers.close();
  }
}

async function checkSource(
  from: { database: Database; servers: Servers },
  described: DescribedSource,
  profile: Country,
): Promise<SourceCheck> {
  const { describedIn, definition } = described;
  const result = await readSource(from, {
    source: described,
    period: profile.referencePeriod,
  });
  const { title, publisher } = definition;
  if ('problems' in result) {
    return { ...withProblems(describedIn, result.problems), title, publisher };
  }
  const { source } = result;
  const { database } = from;
  const about = { describedIn, title, publisher, problems: [] };
  if (source.read === undefined) return { ...about, ...(await serverHolds(source, shownTexts)) };
  return {
    ...about,
    files: source.read.files.map(({ shownAs, records, rows, notes }) => ({
      file: shownAs,
      records,
      rows,
      notes,
    })),
    years: await recordsByYear(database, definition),
    columns: await Promise.all(
      definition.columns.map((entry) => checkColumn(database, source, entry)),
    ),
    leftOut: await leftOut(database, definition),
  };
}

function withProblems(describedIn: string, problems: readonly Problem[]): SourceCheck {
  return { describedIn, files: [], years: [], columns: [], leftOut: [], problems };
}

async function recordsByYear(
  database: Database,
  definition: Source,
): Promise<{ year: number; records: number }[]> {
  const year = identifier(definition.columns.find(({ role }) => role === 'year')?.column ?? '');
  const rows = await database.rows(
    `SELECT ${year} AS year, count(*) AS records FROM ${identifier(definition.source)}
     GROUP BY ${year} ORDER BY ${year}`,
  );
  return rows.map((row) => ({ year: toNumber(row.year), records: toNumber(row.records) }));
}

async function checkColumn(
  database: Database,
  { definition }: ReadSource,
  { column, role }: Source['columns'][number],
): Promise<CheckedColumn> {
  const name = identifier(column);
  const table = identifier(definition.source);
  if (role === 'ignore') return { column, role };
  if (role === 'measure') {
    const [row = {}] = await database.rows(
      `SELECT count(${name}) AS filled, count(*) - count(${name}) AS missing,
         ${measureTotal(definition, column)} AS total
       FROM ${table}`,
    );
    const { filled, missing, total } = row;
    const figures = {
      filled: toNumber(filled),
      missing: toNumber(missing),
      sum: toNumber(total),
    };
    return { column, role, figures };
  }
  const rows = await database.rows(
    `SELECT CAST(${name} AS VARCHAR) AS text, count(*) OVER () AS texts FROM ${table}
     GROUP BY ${name} ORDER BY text LIMIT ${shownTexts}`,
  );
  const texts = { count: toNumber(rows[0]?.texts), first: rows.map(({ text }) => String(text)) };
  return { column, role, texts };
}

async function leftOut(database: Database, definition: Source): Promise<SourceCheck['leftOut']> {
  const counted: SourceCheck['leftOut'][number][] = [];
  for (const { column, values, reason } of definition.leaveOut ?? []) {
    const [row = {}] = await database.rows(
      `SELECT count(*) AS records FROM ${derivedTable(definition)}
       WHERE ${isText(column, values)}`,
    );
    counted.push({ column, values, reason, records: toNumber(row.records) });
  }
  return counted;
}
