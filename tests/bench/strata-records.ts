import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { literal, openDatabase } from '../../src/dataset/database.ts';
import type { Source } from '../../src/schema/types.ts';

const shipped = fileURLToPath(new URL('../../country-data/MEX', import.meta.url));

/** Five million records by year, state, offence, sex and age, as CSV and as Parquet in `folder`/data. */
export async function generate(folder: string, records: number): Promise<void> {
  for (const name of ['data', 'sources']) mkdirSync(join(folder, name));
  const database = await openDatabase();
  await database.rows(`CREATE TABLE made AS
    SELECT 2008 + CAST(hash(i) % 10 AS INTEGER) AS year, 'State ' || (hash(i * 3) % 36) AS state,
      'PC-' || lpad(CAST(hash(i * 7) % 60 AS VARCHAR), 4, '0') AS offence,
      CASE WHEN hash(i * 11) % 20 = 0 THEN '' WHEN hash(i * 13) % 4 = 0 THEN 'Female' ELSE 'Male' END AS sex,
      ['0-9', '10-17', '18-24', '25-34', '35-44', '45-54', '55-64', '65+'][1 + CAST(hash(i * 17) % 8 AS INTEGER)] AS age,
      1 + CAST(hash(i * 19) % 300 AS INTEGER) AS offences
    FROM range(${records}) AS t(i)`);
  for (const [format, options] of [
    ['csv', 'HEADER'],
    ['parquet', 'FORMAT parquet'],
  ]) {
    const file = join(folder, 'data', `offences.${format}`);
    await database.rows(`COPY made TO ${literal(file)} (${options})`);
  }
  database.close();
}

/** Describes one of the files that {@link generate} writes. */
export function describe(folder: string, format: 'csv' | 'parquet'): void {
  const source: Source = {
    source: 'offences',
    title: 'Offences',
    publisher: 'Police',
    institution: 'police',
    file: { path: `data/offences.${format}`, format },
    columns: [
      { column: 'year', role: 'year' },
      { column: 'state', role: 'category' },
      { column: 'offence', role: 'code', list: 'penal-code' },
      { column: 'sex', role: 'category' },
      { column: 'age', role: 'category' },
      { column: 'offences', role: 'measure' },
    ],
  };
  writeFileSync(join(folder, 'sources', 'offences.json'), JSON.stringify(source));
}

/** Names of the columns in Mexico's raw file, and in the table that the country folder ships. */
const columns = {
  n_year: 'year',
  cve_ent: 'state',
  subtipo_de_delito: 'offence',
  modalidad: 'modality',
  genero: 'sex',
  n_victimas: 'victims',
};
const ignored = [
  'date_year_month',
  'n_month',
  'nombre_estado',
  'bien_juridico_afectado',
  'tipo_de_delito',
  'rango_de_edad',
];

/**
 * A copy of Mexico's country folder that reads the raw file of months in place of the table of years: as
 * it is, or repeated.
 */
export async function mexico(
  folder: string,
  rawFile: string,
  format: 'csv' | 'parquet',
  times: number,
): Promise<void> {
  cpSync(shipped, folder, { recursive: true });
  const path = `data/raw.${format}`;
  const database = await openDatabase();
  await database.rows(`COPY (
    SELECT r.* FROM range(${times}), read_parquet(${literal(rawFile)}) AS r)
    TO ${literal(join(folder, path))} (${format === 'csv' ? 'HEADER' : 'FORMAT parquet'})`);
  database.close();
  const description = join(folder, 'sources', 'sesnsp-victims.json');
  const source = JSON.parse(readFileSync(description, 'utf8')) as Source;
  const values = {
    'Menores de edad (0-17)': '0-17',
    'Adultos (18 y más)': '18+',
    'No identificado': 'No especificado',
  };
  const changed = {
    ...source,
    file: { path, format, rename: [{ columns }] },
    derived: [{ column: 'age_group', as: 'text', from: 'rango_de_edad', values }],
    columns: [...source.columns, ...ignored.map((column) => ({ column, role: 'ignore' }))],
  };
  writeFileSync(description, JSON.stringify(changed));
}
