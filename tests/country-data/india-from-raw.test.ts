import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gather } from '../../src/compile/gather.ts';
import { openDatabase } from '../../src/dataset/database.ts';
import { askedIn } from '../../src/instrument/cycle.ts';
import { loadInstrument } from '../../src/instrument/load.ts';
import { compileReturn } from '../../src/mapping/compile-return.ts';
import { examplesFolder } from '../../src/package-root.ts';
import type { Return, Source } from '../../src/schema/types.ts';
import { loadFrom, smallSource } from '../dataset/small-source.ts';

const india = join(examplesFolder, 'IND');
const raw = fileURLToPath(new URL('../../../shared/data/IND/', import.meta.url));
const FOUND = existsSync(raw);

/** Sources that no description can make of the raw files, and why. */
const retabulated: Readonly<Record<string, string>> = {
  'police-strength': 'men are the difference of two records, the strength and the women in it',
  'police-disposals-women': 'lines of the raw file have a comma too many, in a name without quotes',
};

const asked = askedIn(loadInstrument(), 2014);

async function compiled(folder: string): Promise<Return> {
  const { dataset, mapping, profile } = await gather(folder, asked);
  try {
    return await compileReturn(profile, dataset, mapping, asked);
  } finally {
    await dataset.close();
  }
}

/** The example as a country folder whose sources are its raw files. */
function fromRaw(): string {
  const folder = join(mkdtempSync(join(tmpdir(), 'uncts-india-')), 'IND');
  mkdirSync(folder);
  for (const name of ['country.json', 'mapping.csv', 'correspondence.csv', 'metadata.json']) {
    cpSync(join(india, name), join(folder, name));
  }
  cpSync(join(india, 'from-raw'), folder, { recursive: true });
  for (const id of Object.keys(retabulated)) {
    for (const path of [`sources/${id}.json`, `data/${id}.csv`]) {
      cpSync(join(india, path), join(folder, path));
    }
  }
  for (const name of ['crime', 'prisons']) {
    cpSync(join(raw, name), join(folder, name), { recursive: true });
  }
  return folder;
}

describe('the descriptions of the raw files of India', () => {
  it('are there for every source but those that no description can make', () => {
    const described = readdirSync(join(india, 'from-raw', 'sources'));
    const shipped = readdirSync(join(india, 'sources'));
    expect([...described, ...Object.keys(retabulated).map((id) => `${id}.json`)].sort()).toEqual(
      shipped.sort(),
    );
  });

  it('say the same of publisher, unit and breakdowns as those of the example', () => {
    for (const name of readdirSync(join(india, 'from-raw', 'sources'))) {
      const [one, other] = ['from-raw/sources', 'sources'].map(
        (folder) => JSON.parse(readFileSync(join(india, folder, name), 'utf8')) as Source,
      ) as [Source, Source];
      const said = ({ source, title, publisher, institution, breakdowns, columns }: Source) => ({
        ...{ source, title, publisher, institution, breakdowns },
        units: columns.flatMap(({ unit }) => unit ?? []),
      });
      expect(said(one)).toEqual(said(other));
    }
  });
});

describe.skipIf(!FOUND)('India from its raw files (skipped without ../shared/data)', () => {
  let folder: string;
  let example: Return;
  let ret: Return;
  beforeAll(async () => {
    folder = fromRaw();
    example = await compiled(india);
    ret = await compiled(folder);
  }, 300_000);
  afterAll(() => rmSync(dirname(folder), { recursive: true, force: true }));

  it('gives every cell of the example, in all years from 2001 to 2013', () => {
    const told = ({ observations, history }: Return) =>
      [
        ...history,
        ...observations.map(({ cell, value, status, comment }) => ({
          ...{ cell, value, status, comment },
        })),
      ].map((each) => JSON.stringify(each));
    expect(ret.observations.filter(({ value }) => value !== null)).toHaveLength(357);
    expect(ret.history.length).toBeGreaterThan(700);
    expect(told(ret)).toEqual(told(example));
  });

  it('uses and leaves over what the example does', () => {
    const masses = ({ accounting }: Return) =>
      accounting.map(({ source, year, used, leftOver }) => [
        source,
        year,
        used.mass,
        leftOver.mass,
      ]);
    expect(masses(ret)).toEqual(masses(example));
  });

  it('finds by itself what does not add up in the raw files', () => {
    const facts = (ret.dataset ?? []).filter(({ fact }) => fact.startsWith('total-'));
    // The record of the national total that has no crime head: the Registration of Foreigners Act.
    expect(
      facts.map(({ fact, source, year, details }) => [fact, source, year, details.text]),
    ).toEqual([
      ['total-differs', 'police-disposals', 2012, 'Total of special and local laws'],
      ['total-differs', 'police-disposals', 2012, 'India'],
    ]);
    expect(facts[0]?.details).toMatchObject({ total: 10166413, sum: 10152147 });
  });

  it('says by file and line why the file on crimes against women cannot be read', async () => {
    const file = 'crime/43_Arrests_under_crime_against_women.csv';
    const [header = ''] = readFileSync(join(folder, file), 'utf8')
      .replace('\uFEFF', '')
      .split(/\r?\n/);
    const roles: Readonly<Record<string, 'year' | 'measure'>> = {
      Year: 'year',
      Persons_Arrested: 'measure',
    };
    const columns = header
      .split(',')
      .map((column) => ({ column, role: roles[column] ?? ('ignore' as const) }));
    const database = await openDatabase();
    const source = smallSource({ path: file, nulls: ['NULL'] }, { columns });
    const { sentences } = await loadFrom(database, source, folder);
    database.close();
    expect(sentences[0]).toBe(
      `${file}, line 2452: This line has 17 fields; the header has 16. Look for a missing or additional separator or quote.`,
    );
  });
});
