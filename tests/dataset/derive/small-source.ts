import { toNumber } from '../../../src/dataset/database.ts';
import { readDataset } from '../../../src/dataset/read-dataset.ts';
import { problemText } from '../../../src/messages/problems.ts';
import { InputError } from '../../../src/problems.ts';
import type { Country, Source } from '../../../src/schema/types.ts';
import { writeCountry } from '../../country.ts';

export type Changes = Partial<Omit<Source, 'columns'>> & { columns?: Source['columns'] };

const profile: Country = {
  country: 'UTO',
  name: 'Utopia',
  language: 'en',
  referencePeriod: { firstMonth: 1, stockDay: '12-31' },
  coordinatingOfficer: {},
};

/** A source with a year, a category and a measure; `changes` replace parts of its description. */
export function description(changes: Changes): object {
  return {
    source: 'records',
    title: 'Records',
    publisher: 'Police',
    institution: 'police',
    file: { path: 'data/records.csv', format: 'csv' },
    columns: [
      { column: 'year', role: 'year' },
      { column: 'text', role: 'category' },
      { column: 'n', role: 'measure' },
    ],
    ...changes,
  };
}

/** Reads a source from lines of CSV and gives the texts of one column, in the order of the file. */
export async function columnOf(
  column: string,
  changes: Changes,
  lines: readonly string[],
  period: Partial<Country['referencePeriod']> = {},
): Promise<string[]> {
  return withSource(changes, lines, period, async (rows) =>
    (await rows(`SELECT "${column}"::VARCHAR AS "found" FROM "records"`)).map((row) =>
      String(row.found),
    ),
  );
}

/** Reads a source and counts its records in the view that mappings read. */
export async function recordsCounted(changes: Changes, lines: readonly string[]): Promise<number> {
  return withSource(changes, lines, {}, async (rows) => {
    const [row] = await rows('SELECT count(*) AS n FROM "records"');
    return toNumber(row?.n);
  });
}

/** The sentences about what is wrong with a source. */
export async function sentencesAbout(
  changes: Changes,
  lines: readonly string[],
): Promise<string[]> {
  try {
    await withSource(changes, lines, {}, async () => undefined);
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(problemText);
    throw error;
  }
  return [];
}

type Rows = Awaited<ReturnType<typeof readDataset>>['database']['rows'];

async function withSource<T>(
  changes: Changes,
  lines: readonly string[],
  period: Partial<Country['referencePeriod']>,
  look: (rows: Rows) => Promise<T>,
): Promise<T> {
  const definition = description(changes) as Source;
  const { folder, remove } = writeCountry({
    'sources/records.json': JSON.stringify(definition),
    [[definition.file.path ?? ''].flat()[0] ?? '']: lines.join('\n'),
  });
  try {
    const referencePeriod = { ...profile.referencePeriod, ...period };
    const { database, sources, close } = await readDataset(folder, { ...profile, referencePeriod });
    try {
      await sources.get(definition.source)?.read?.kept();
      return await look((sql) => database.rows(sql));
    } finally {
      await close();
    }
  } finally {
    remove();
  }
}
