import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { previewSource } from '../../src/compile/source-preview.ts';
import { openDatabase } from '../../src/dataset/database.ts';
import { readDataset } from '../../src/dataset/read-dataset.ts';
import type { Country, Source } from '../../src/schema/types.ts';
import { problemsOf } from '../../src/schema/validate.ts';
import { loadFrom, smallSource } from './small-source.ts';

const data = fileURLToPath(new URL('../../../shared/data/', import.meta.url));
const FOUND = existsSync(data);
const colombia: Country = {
  country: 'COL',
  name: 'Colombia',
  language: 'es',
  referencePeriod: { firstMonth: 1, stockDay: '12-31' },
  coordinatingOfficer: {},
};
const reader = await import('@e965/xlsx' as string).then(
  () => true,
  () => false,
);

async function loaded(source: Source, folder: string) {
  const database = await openDatabase();
  try {
    const result = await loadFrom(database, source, join(data, folder), [0]);
    const [row] = await database
      .rows(`SELECT sum(CAST("CANTIDAD" AS BIGINT)) AS total FROM "raw ${source.source}"`)
      .catch(() => [{ total: null }]);
    return { ...result, total: Number(row?.total) };
  } finally {
    database.close();
  }
}

describe.skipIf(!FOUND)('real files (skipped without ../shared/data)', () => {
  const names = [
    'DEPARTAMENTO',
    'MUNICIPIO',
    'CODIGO DANE',
    'ARMAS MEDIOS',
    'FECHA HECHO',
    'GENERO',
    'AGRUPA EDAD PERSONA',
  ];
  const homicides = (file: Partial<Source['file']>): Source =>
    smallSource(
      {
        header: { find: ['FECHA HECHO', 'MUNICIPIO'] },
        ...file,
      },
      {
        columns: [
          ...names.map((column) => ({ column, role: 'category' as const })),
          { column: 'CANTIDAD', role: 'measure' },
          { column: 'year', role: 'year' },
        ],
        derived: [{ column: 'year', as: 'reference-year', from: 'FECHA HECHO' }],
      },
    );

  it('reads Colombia 2016 to 2019: the records add up to the totals below them', async () => {
    const source = homicides({
      path: 'homicidios_*.xlsx',
      format: 'xlsx',
      end: { column: 'DEPARTAMENTO', texts: ['TOTAL'] },
    });
    const { sentences, rows, raw, total, places } = await loaded(source, 'COL');
    expect(sentences).toEqual([]);
    expect(raw?.files.map(({ records, notes }) => [records, notes])).toEqual([
      [10046, 5],
      [10161, 5],
      [10642, 5],
      [12610, 5],
    ]);
    expect(total).toBe(12164 + 12079 + 12667 + 12656);
    expect(rows[0]?.[4]).toBe('2016-01-01');
    expect(places).toEqual([
      { file: 'homicidios_2016.xlsx', line: 12, at: { sheet: 'CH2138_20200715_131455' } },
    ]);
  }, 120_000);

  it('compares the totals of Colombia, which leave all other columns empty, with their years', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'uncts-colombia-'));
    const end = { column: 'DEPARTAMENTO', texts: ['Fuente', 'Nota', 'Elabor', 'Informaci', '*'] };
    const source: Source = {
      ...homicides({ path: 'homicidios_*.xlsx', format: 'xlsx', end }),
      derived: [{ column: 'year', as: 'year-of-file' }],
      leaveOut: [
        { column: 'DEPARTAMENTO', values: ['TOTAL'], reason: 'Total', totalOf: true },
        // Not a total of everything: so it differs.
        { column: 'MUNICIPIO', values: ['MEDELLÍN (CT)'], reason: 'Test', totalOf: ['ABEJORRAL'] },
      ],
    };
    source.columns = source.columns.map((entry) =>
      entry.column === 'FECHA HECHO' ? { ...entry, role: 'ignore' } : entry,
    );
    mkdirSync(join(folder, 'sources'));
    writeFileSync(join(folder, 'sources/small.json'), JSON.stringify(source));
    for (const year of [2016, 2017]) {
      cpSync(join(data, `COL/homicidios_${year}.xlsx`), join(folder, `homicidios_${year}.xlsx`));
    }
    const dataset = await readDataset(folder, colombia);
    try {
      const facts = await dataset.sources.get('small')?.engine.facts([2016, 2017], []);
      const of = (column: string) => facts?.filter(({ details }) => details.column === column);
      expect(of('MUNICIPIO')?.map(({ fact }) => fact)).toContain('total-not-compared');
      expect(of('DEPARTAMENTO')?.map(({ fact, details }) => [fact, details.total])).toEqual([
        ['total-differs', 12164],
        ['total-differs', 12079],
      ]);
    } finally {
      await dataset.close();
      rmSync(folder, { recursive: true, force: true });
    }
  }, 120_000);

  it.skipIf(!reader)(
    'reads Colombia 2021 to 2024, .xls with other orders of columns (skipped without @e965/xlsx)',
    async () => {
      const source = homicides({
        path: ['homicidios_2021.xls', 'homicidios_2024.xls'],
        format: 'xls',
        end: { column: 'ARMAS MEDIOS', texts: ['TOTAL'] },
      });
      const { sentences, rows, raw } = await loaded(source, 'COL');
      expect(sentences).toEqual([]);
      expect(raw?.files.map(({ records }) => records)).toEqual([11528, 11012]);
      expect(rows[0]?.slice(0, 5)).toEqual([
        'AMAZONAS',
        'LETICIA (CT)',
        '91001000',
        'ARMA BLANCA / CORTOPUNZANTE',
        '2021-01-23',
      ]);
    },
    120_000,
  );

  it.each(['IND/prisons'])(
    'proposes a valid description for every file of %s',
    async (folder) => {
      const wrong: string[] = [];
      for (const name of readdirSync(join(data, folder)).sort()) {
        // Its header lacks a heading, as its records show.
        if (name === 'Religion.csv') continue;
        const { description, records } = await previewSource(join(data, folder, name));
        const problems = problemsOf('source', description, { file: name });
        const years = description.columns.filter(({ role }) => role === 'year').length;
        if (problems.length > 0 || records === 0) wrong.push(name);
        if (years !== 1 && !name.startsWith('Total_Budget')) wrong.push(`${name}: year`);
      }
      expect(wrong).toEqual([]);
    },
    180_000,
  );

  it('sees the encoding and the title of a download of the portal', async () => {
    const file = join(data, 'portal/2022-06-06.data_cts_corruption_and_economic_crime.csv');
    const { description, records } = await previewSource(file);
    expect(description.file).toMatchObject({
      encoding: 'windows-1252',
      header: { find: ['Iso3_code', 'Country', 'Region'] },
    });
    expect(records).toBe(17824);
  }, 60_000);
});
