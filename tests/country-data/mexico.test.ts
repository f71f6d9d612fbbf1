import { execFileSync } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { gather } from '../../src/compile/gather.ts';
import { askedIn } from '../../src/instrument/cycle.ts';
import { loadInstrument } from '../../src/instrument/load.ts';
import { compileReturn } from '../../src/mapping/compile-return.ts';
import { examplesFolder } from '../../src/package-root.ts';
import type { Return, Source } from '../../src/schema/types.ts';

const mexico = join(examplesFolder, 'MEX');
const raw = fileURLToPath(
  new URL('../../../shared/data/MEX/sesnsp-victims-2015-2025.parquet', import.meta.url),
);

async function compiled(folder: string, cycle: number): Promise<Return> {
  const asked = askedIn(loadInstrument(), cycle);
  const { dataset, mapping, profile } = await gather(folder, asked);
  try {
    return await compileReturn(profile, dataset, mapping, asked);
  } finally {
    dataset.database.close();
  }
}

/** Every figure of a return, earlier years included, by cell. */
function figuresOf({ observations, history }: Return): Record<string, number> {
  return Object.fromEntries(
    [...history, ...observations].flatMap(({ cell, value }) =>
      value === null ? [] : [[cell, value]],
    ),
  );
}

const shipped = await compiled(mexico, 2025);

describe('the return of Mexico for 2024', () => {
  it('has victims of homicide by sex, feminicide included', () => {
    expect(figuresOf(shipped)).toMatchObject({
      'data/1.2/victims/total@2024': 30_046 + 852,
      'data/1.2/victims/male@2024': 26_786,
      'data/1.2/victims/female@2024': 2_559 + 852,
      'data/1.2/victims/unknown@2024': 701,
    });
  });

  it('has mechanisms that add up to the victims in every year', () => {
    const figures = figuresOf(shipped);
    const rows = [
      'firearms-or-explosives',
      'another-weapon',
      'without-weapon',
      'mechanism-unspecified',
    ];
    for (const year of [2021, 2022, 2023, 2024]) {
      const sum = rows.reduce((s, row) => s + (figures[`data/1.5/${row}/total@${year}`] ?? 0), 0);
      expect(sum).toBe(figures[`data/1.2/victims/total@${year}`]);
    }
    expect(figures['data/1.5/firearms/total@2024']).toBe(21_928 + 210);
  });

  it('counts victims as offences only with status D', () => {
    const offences = shipped.observations.filter(
      ({ cell, value }) => cell.startsWith('data/2.1/') && value !== null,
    );
    expect(offences).toHaveLength(8);
    expect(new Set(offences.map(({ status }) => status))).toEqual(new Set(['D']));
  });

  it('maps no age group that does not fit, and says so', () => {
    const ages = shipped.observations.filter(({ cell }) => cell.startsWith('data/1.6/'));
    expect(ages).toHaveLength(160);
    expect(ages.every(({ value, status }) => value === null && status === 'L')).toBe(true);
    expect(ages.every(({ comment }) => comment?.includes('0-17'))).toBe(true);
  });

  it('accounts for every victim, and has none of 2025', async () => {
    expect(
      shipped.accounting.map(({ year, used, excluded, leftOver }) => [
        year,
        used.mass + excluded.mass,
        leftOver.records,
      ]),
    ).toEqual([
      [2021, 342_320, 0],
      [2022, 367_057, 0],
      [2023, 379_154, 0],
      [2024, 377_245, 0],
    ]);
    // Half a year is never taken for 2025: the cycle that asks it is refused.
    await expect(compiled(mexico, 2026)).rejects.toThrow('reference-year-outside');
  });
});

/** The raw monthly file described as it is: renamed, ages in the shipped spelling, months complete. */
const rawSource = (shippedSource: Source): Source => ({
  ...shippedSource,
  file: {
    path: 'data/raw.parquet',
    format: 'parquet',
    rename: [
      {
        columns: {
          n_year: 'year',
          nombre_estado: 'state',
          subtipo_de_delito: 'offence',
          modalidad: 'modality',
          genero: 'sex',
          n_victimas: 'victims',
        },
      },
    ],
  },
  columns: [
    ...shippedSource.columns,
    { column: 'n_month', role: 'category' },
    ...['date_year_month', 'cve_ent', 'bien_juridico_afectado', 'tipo_de_delito'].map((column) => ({
      column,
      role: 'ignore' as const,
    })),
    { column: 'rango_de_edad', role: 'ignore' },
  ],
  derived: [
    {
      column: 'age_group',
      as: 'text',
      from: 'rango_de_edad',
      values: {
        'Menores de edad (0-17)': '0-17',
        'Adultos (18 y más)': '18+',
        'No identificado': 'No especificado',
      },
    },
  ],
  completeness: { by: ['n_month', 'state'] },
});

describe.skipIf(!existsSync(raw))(
  "Mexico's raw file (skipped where ../shared/data/MEX, the raw file, is absent)",
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'mexico-'));
    afterAll(() => rmSync(folder, { recursive: true }));

    it('gives the shipped table byte for byte, and every victim is accounted for', () => {
      const script = join(mexico, 'retabulate.ts');
      const out = join(folder, 'out');
      const stdout = execFileSync(process.execPath, ['--import', 'tsx', script, raw, out], {
        encoding: 'utf8',
      });
      const name = 'sesnsp-victims.csv';
      const made = readFileSync(join(out, name));
      expect(made.equals(readFileSync(join(mexico, 'data', name)))).toBe(true);
      const lines = stdout.trim().split('\n');
      expect(lines).toHaveLength(12);
      expect(lines.at(-1)).toBe('2025\t6\t181948\tleft out: incomplete');
    }, 60_000);

    it('gives the same figures when it is described itself, and 2025 is seen to be incomplete', async () => {
      const country = join(folder, 'MEX');
      cpSync(mexico, country, { recursive: true });
      copyFileSync(raw, join(country, 'data', 'raw.parquet'));
      const description = join(country, 'sources', 'sesnsp-victims.json');
      const source = JSON.parse(readFileSync(description, 'utf8')) as Source;
      writeFileSync(description, JSON.stringify(rawSource(source)));

      const fromRaw = await compiled(country, 2025);
      expect(figuresOf(fromRaw)).toEqual(figuresOf(shipped));
      expect(fromRaw.accounting.map(({ records }) => records)).toEqual(Array(4).fill(88_320));
      expect(fromRaw.accounting.map(({ leftOver }) => leftOver.records)).toEqual(Array(4).fill(0));
      expect(factsOn(fromRaw)).toEqual([]);

      const [fact, ...others] = factsOn(await compiled(country, 2026));
      expect(others).toEqual([]);
      expect(fact).toMatchObject({ year: 2025, details: { silent: 6 * 32, all: 12 * 32 } });
    }, 120_000);
  },
);

function factsOn({ dataset = [] }: Return) {
  return dataset.filter(({ fact }) => fact === 'silent-combination');
}
