import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { gather } from '../../src/compile/gather.ts';
import { aggregate } from '../../src/dataset/aggregate.ts';
import { factsOf } from '../../src/dataset/derive/facts/index.ts';
import { leftOutOf } from '../../src/dataset/derive/facts/left-out.ts';
import { readDataset } from '../../src/dataset/read-dataset.ts';
import { askedIn } from '../../src/instrument/cycle.ts';
import { loadInstrument } from '../../src/instrument/load.ts';
import { compileReturn } from '../../src/mapping/compile-return.ts';
import { examplesFolder } from '../../src/package-root.ts';
import type { Source } from '../../src/schema/types.ts';

const colombia = join(examplesFolder, 'COL');
const raw = fileURLToPath(new URL('../../../shared/data/COL/', import.meta.url));
const reader = await import('@e965/xlsx' as string).then(
  () => true,
  () => false,
);

const asked = askedIn(loadInstrument(), 2025);
const { dataset, mapping, profile } = await gather(colombia, asked);
const shipped = await compileReturn(profile, dataset, mapping, asked);
dataset.database.close();
const figures = new Map(shipped.observations.map(({ cell, value }) => [cell, value]));

/** Totals below the records of the workbooks. */
const carried: Readonly<Record<number, number>> = {
  2016: 12_164,
  2017: 12_079,
  2018: 12_667,
  2019: 12_656,
  2020: 12_127,
  2021: 13_874,
  2022: 13_537,
  2023: 13_555,
  2024: 13_341,
};

describe('the return of Colombia for 2024', () => {
  it('has the victims that the police published, by sex', () => {
    for (const year of [2021, 2022, 2023, 2024]) {
      const of = (column: string) => figures.get(`data/1.2/victims/${column}@${year}`);
      expect(of('total')).toBe(carried[year]);
      expect((of('male') ?? 0) + (of('female') ?? 0)).toBe(carried[year]);
      expect(of('unknown')).toBeNull();
    }
    expect(figures.get('data/1.2/victims/female@2024')).toBe(965);
  });

  it('has mechanisms that add up to the victims', () => {
    expect(figures.get('data/1.5/firearms/total@2024')).toBe(10_418);
    expect(figures.get('data/1.5/firearms-or-explosives/total@2024')).toBe(10_418 + 75);
    expect(figures.get('data/1.5/sharp-object/total@2024')).toBe(2_207);
    expect(figures.get('data/1.5/another-weapon/total@2024')).toBe(2_207 + 641);
    expect(10_418 + 75 + 2_207 + 641).toBe(carried[2024]);
  });

  it('maps no age group that does not fit, and accounts for every victim', () => {
    const ages = shipped.observations.filter(({ cell }) => cell.startsWith('data/1.6/'));
    expect(ages).toHaveLength(160);
    expect(ages.every(({ value, status }) => value === null && status === 'L')).toBe(true);
    expect(
      shipped.accounting.map(({ year, used, leftOver }) => [year, used.mass, leftOver.records]),
    ).toEqual([2021, 2022, 2023, 2024].map((year) => [year, carried[year], 0]));
  });
});

const categories = ['department', 'weapon', 'sex', 'age_group'];

/** Workbooks described as they are. `first`: heading of the first column, below which totals and notes stand. */
function rawSource(name: string, file: Source['file'], first: 'department' | 'weapon'): Source {
  return {
    source: name,
    title: 'Homicides',
    publisher: 'Policía Nacional de Colombia',
    institution: 'police',
    file: {
      ...file,
      header: { find: ['FECHA HECHO', 'MUNICIPIO'] },
      end: { column: first, texts: ['FUENTE'] },
      rename: [
        {
          columns: {
            DEPARTAMENTO: 'department',
            'ARMAS MEDIOS': 'weapon',
            GENERO: 'sex',
            'AGRUPA EDAD PERSONA': 'age_group',
            CANTIDAD: 'victims',
          },
        },
      ],
    },
    columns: [
      ...categories.map((column) => ({ column, role: 'category' as const })),
      ...['MUNICIPIO', 'CODIGO DANE', 'FECHA HECHO'].map((column) => ({
        column,
        role: 'ignore' as const,
      })),
      { column: 'victims', role: 'measure' },
      { column: 'year', role: 'year' },
    ],
    derived: [{ column: 'year', as: 'year-of-file' }],
    // The workbook of 2024 has a blank after the word, which makes no difference.
    leaveOut: [{ column: first, values: ['TOTAL'], reason: 'Total below the records' }],
  };
}

const rawSources = [
  rawSource('since-2016', { path: 'data/homicidios_*.xlsx', format: 'xlsx' }, 'department'),
  rawSource('in-2020', { path: 'data/homicidios_*20.xls', format: 'xls' }, 'department'),
  rawSource(
    'since-2021',
    { path: [1, 2, 3, 4].map((n) => `data/homicidios_*2${n}.xls`), format: 'xls' },
    'weapon',
  ),
];

type Victims = readonly [key: string, victims: number];
const byKey = ([a]: Victims, [b]: Victims) => (a < b ? -1 : 1);

/** Victims of every source of a folder by year, department, weapon, sex and age group, and those left out. */
async function victimsIn(folder: string) {
  const { database, sources } = await readDataset(folder, profile);
  try {
    const victims: Victims[] = [];
    const leftOut: Record<number, number> = {};
    const facts: unknown[] = [];
    for (const { read: source } of sources.values()) {
      if (source === undefined) throw new Error('a source without files');
      for (const { year, categories: of, measures } of await aggregate(
        database,
        source,
        categories,
      )) {
        const key = [year, ...categories.map((column) => of[column])].join(',');
        victims.push([key, measures.victims?.sum ?? 0]);
      }
      const years = Object.keys(carried).map(Number);
      for (const { year, exclusion } of await leftOutOf({ database, source, years })) {
        leftOut[year] = exclusion.mass;
      }
      facts.push(...(await factsOf({ database, source, years, columns: categories })));
    }
    return { victims: victims.sort(byKey), leftOut, facts };
  } finally {
    database.close();
  }
}

describe.skipIf(!existsSync(raw) || !reader)(
  "Colombia's raw workbooks (skipped where ../shared/data/COL or the package @e965/xlsx is absent)",
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'colombia-'));
    afterAll(() => rmSync(folder, { recursive: true }));

    it('give the shipped table byte for byte, with the totals that they carry', () => {
      const out = join(folder, 'out');
      const script = join(colombia, 'retabulate.ts');
      const stdout = execFileSync(process.execPath, ['--import', 'tsx', script, raw, out], {
        encoding: 'utf8',
      });
      const name = 'police-homicide-victims.csv';
      const made = readFileSync(join(out, name));
      expect(made.equals(readFileSync(join(colombia, 'data', name)))).toBe(true);
      const lines = stdout.trim().split('\n').slice(1);
      expect(lines.map((line) => line.split('\t').slice(2).map(Number))).toEqual(
        Object.values(carried).map((total) => [total, total]),
      );
    }, 120_000);

    it('give the same figures when they are described themselves', async () => {
      mkdirSync(join(folder, 'sources'));
      mkdirSync(join(folder, 'data'));
      for (const name of readdirSync(raw))
        copyFileSync(join(raw, name), join(folder, 'data', name));
      for (const source of rawSources) {
        writeFileSync(join(folder, 'sources', `${source.source}.json`), JSON.stringify(source));
      }
      const fromRaw = await victimsIn(folder);
      expect(fromRaw.victims).toHaveLength(3_048);
      expect(fromRaw.victims).toEqual((await victimsIn(colombia)).victims);
      expect(fromRaw.leftOut).toEqual(carried);
      expect(fromRaw.facts).toEqual([]);
    }, 240_000);
  },
);
