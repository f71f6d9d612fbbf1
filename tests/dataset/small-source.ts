import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { inconsistencies } from '../../src/dataset/consistency.ts';
import { type Database, openDatabase } from '../../src/dataset/database.ts';
import { loadRaw, type RawSource } from '../../src/dataset/load/load-raw.ts';
import { rawTable } from '../../src/dataset/values.ts';
import { problemText } from '../../src/messages/problems.ts';
import type { Source } from '../../src/schema/types.ts';

/** A source with a year, a canton and a figure, whose file can be described otherwise. */
export function smallSource(file: Partial<Source['file']>, changes: Partial<Source> = {}): Source {
  return {
    source: 'small',
    title: 'Small source',
    publisher: 'Police of Utopia',
    institution: 'police',
    file: { path: 'data/small.csv', format: 'csv', ...file },
    columns: [
      { column: 'year', role: 'year' },
      { column: 'canton', role: 'category' },
      { column: 'offences', role: 'measure' },
    ],
    ...changes,
  };
}

/** What loading a source gave: the raw table as texts, or sentences. */
export interface Loaded {
  rows: (string | null)[][];
  sentences: string[];
  raw?: RawSource;
  /** Where the rows with these numbers come from. */
  places?: Awaited<ReturnType<RawSource['placesOf']>>;
}

/** Loads a source from files in a new folder, which is removed afterwards. */
export async function load(
  source: Source,
  files: Readonly<Record<string, string | Uint8Array>>,
  rowids: readonly number[] = [],
): Promise<Loaded> {
  const folder = mkdtempSync(join(tmpdir(), 'uncts-load-'));
  const database = await openDatabase();
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return await loadFrom(database, source, folder, rowids);
  } finally {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same with files that are there already. */
export async function loadFrom(
  database: Database,
  source: Source,
  folder: string,
  rowids: readonly number[] = [],
): Promise<Loaded> {
  const described = inconsistencies(source, `${source.source}.json`, folder);
  if (described.length > 0) return { rows: [], sentences: described.map(problemText) };
  const shownAs = [source.file.path ?? []].flat().join(', ');
  const raw = await loadRaw(database, {
    definition: source,
    describedIn: `sources/${source.source}.json`,
    folder,
    shownAs,
  });
  if ('problems' in raw) return { rows: [], sentences: raw.problems.map(problemText) };
  const rows = await database.rows(`SELECT * FROM ${rawTable(source)} ORDER BY rowid`);
  return {
    rows: rows.map((row) =>
      Object.values(row).map((value) => (value === null ? null : String(value))),
    ),
    sentences: [],
    raw,
    places: await raw.placesOf(rowids),
  };
}
