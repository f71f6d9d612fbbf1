import { existsSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { RawFileError } from '../../IND/retabulate/csv.ts';
import { put, type Tidy, tidy, total } from '../../IND/retabulate/tidy.ts';

/** A year of the raw file: how many months it has, its victims, and whether the table keeps it. */
export interface YearAccount {
  readonly year: number;
  readonly months: number;
  readonly victims: number;
  readonly kept: boolean;
}

/** Offences of which the questionnaire asks the mechanism: only they keep their modality. */
const WITH_MODALITY = ['Feminicidio', 'Homicidio doloso'];

/** Short texts for the age groups: they only save space. */
const AGE_GROUPS: Readonly<Record<string, string>> = {
  'Menores de edad (0-17)': '0-17',
  'Adultos (18 y más)': '18+',
  'No especificado': 'No especificado',
  'No identificado': 'No especificado',
};

/**
 * Victims by year, state, offence, modality, sex and age group from SESNSP's monthly file (Parquet, one
 * record a month and combination, zeros included). Years with fewer than twelve months are left out.
 * Throws RawFileError if the file is missing, a text in it is unknown or a figure is no count, and if the
 * victims kept and left out are not all victims of the file.
 */
export async function retabulated(
  file: string,
): Promise<{ table: Tidy; accounts: readonly YearAccount[] }> {
  if (!existsSync(file)) throw new RawFileError(`There is no file '${file}'.`);
  const from = `FROM read_parquet('${file.replaceAll("'", "''")}')`;
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  const rows = async (sql: string) => (await connection.runAndReadAll(sql)).getRowObjects();
  try {
    const [whole] = await rows(`SELECT sum(n_victimas) AS victims,
      count(*) FILTER (n_victimas IS NULL OR n_victimas < 0) AS broken ${from}`);
    if (Number(whole?.broken) > 0) throw new RawFileError('Figures are missing or negative.');
    const years = await rows(`SELECT n_year AS year, count(DISTINCT n_month) AS months,
      sum(n_victimas) AS victims ${from} GROUP BY ALL ORDER BY year`);
    const accounts = years.map((row) => ({
      year: Number(row.year),
      months: Number(row.months),
      victims: Number(row.victims),
      kept: Number(row.months) === 12,
    }));
    const table = tableOf(
      await rows(`SELECT n_year AS year, cve_ent AS state, subtipo_de_delito AS offence,
        modalidad AS modality, genero AS sex, rango_de_edad AS age_group,
        sum(n_victimas) AS victims ${from} GROUP BY ALL`),
      new Set(accounts.filter(({ kept }) => kept).map(({ year }) => year)),
    );
    proveAccounts(table, accounts, Number(whole?.victims));
    return { table, accounts };
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}

function tableOf(rows: readonly Record<string, unknown>[], years: ReadonlySet<number>): Tidy {
  const dimensions = ['year', 'state', 'offence', 'modality', 'sex', 'age_group'];
  const table = tidy('sesnsp-victims', dimensions, 'victims', { sparse: true });
  for (const row of rows) {
    if (!years.has(Number(row.year))) continue;
    const ageGroup = AGE_GROUPS[String(row.age_group)];
    if (ageGroup === undefined) throw new RawFileError(`Unknown age group '${row.age_group}'.`);
    const offence = String(row.offence);
    const modality = WITH_MODALITY.includes(offence) ? String(row.modality) : '';
    const categories = [row.year, row.state, offence, modality, row.sex, ageGroup].map(String);
    put(table, categories, Number(row.victims));
  }
  return table;
}

/** Every victim of the raw file is in the table or in a year that was left out, year by year. */
function proveAccounts(table: Tidy, accounts: readonly YearAccount[], whole: number): void {
  for (const { year, victims, kept } of accounts) {
    const inTable = total(table, (category) => category('year') === String(year)) ?? 0;
    if (inTable !== (kept ? victims : 0)) {
      throw new RawFileError(`The table has ${inTable} of the ${victims} victims of ${year}.`);
    }
  }
  const accounted = accounts.reduce((sum, { victims }) => sum + victims, 0);
  if (accounted !== whole) throw new RawFileError(`Of ${whole} victims ${accounted} have a year.`);
}
