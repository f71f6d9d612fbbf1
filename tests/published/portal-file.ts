import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvLine } from '../../src/files/csv-text.ts';
import { loadInstrument } from '../../src/instrument/load.ts';
import { InputError, type Problem } from '../../src/problems.ts';
import type { RowAccount } from '../../src/published/facts.ts';
import { type Published, readPortal } from '../../src/published/index.ts';

export const instrument = loadInstrument();

export const header =
  'Iso3_code,Country,Region,Subregion,Indicator,Dimension,Category,Sex,Age,Year,Unit of measurement,VALUE,Source';

/** A row of a portal file; what is not given is that of recorded rape in Norland. */
export function row({
  area = 'NOR',
  country = 'Norway',
  indicator = 'Violent offences',
  dimension = 'by type of offence',
  category = 'Sexual violence: Rape',
  sex = 'Total',
  age = 'Total',
  year = '2019',
  unit = 'Counts',
  value = '100',
  source = 'CTS',
}: Readonly<Record<string, string>> = {}): string {
  return csvLine([
    area,
    country,
    'Europe',
    'Northern Europe',
    indicator,
    dimension,
    category,
    sex,
    age,
    year,
    unit,
    value,
    source,
  ]);
}

/** A file of the portal as text. */
export function portal(...rows: readonly string[]): string {
  return `${[header, ...rows].join('\r\n')}\r\n`;
}

/** Writes files into a folder of their own, and reads them together. */
export async function reading(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Published> {
  const folder = mkdtempSync(join(tmpdir(), 'uncts-portal-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    return await readPortal(
      Object.keys(files).map((name) => join(folder, name)),
      instrument,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What is wrong with files that cannot be read. */
export async function refusal(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<readonly Problem[]> {
  try {
    await reading(files);
  } catch (error) {
    if (error instanceof InputError) return error.problems;
    throw error;
  }
  throw new Error('The files were read.');
}

/** What became of the rows, without what is 0. */
export function fates(account: RowAccount | undefined): Partial<RowAccount> {
  const parts = Object.entries(account ?? {}).filter(([, count]) => count !== 0);
  return Object.fromEntries(parts);
}

/** Whether an account has every row once. */
export function closes({ rows, ...parts }: RowAccount): boolean {
  return rows === Object.values(parts).reduce((sum, count) => sum + count, 0);
}
