import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RawFileError } from '../../IND/retabulate/csv.ts';
import { put, type Tidy, tidy, total } from '../../IND/retabulate/tidy.ts';

/** A yearly workbook: its records, their victims, and the total that it carries below them. */
export interface YearAccount {
  readonly file: string;
  readonly records: number;
  readonly victims: number;
  readonly carried: number;
}

/** What is used of the optional package that reads both formats. */
interface SheetReader {
  read(bytes: Uint8Array): { SheetNames: string[]; Sheets: Record<string, unknown> };
  utils: { sheet_to_json(sheet: unknown, options: { header: 1 }): unknown[][] };
}

const FILES = [2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024].map((year) => ({
  year,
  name: `homicidios_${year}.${year < 2020 ? 'xlsx' : 'xls'}`,
}));

const CATEGORIES = ['DEPARTAMENTO', 'ARMAS MEDIOS', 'GENERO', 'AGRUPA EDAD PERSONA'];

/**
 * Victims of homicide by year, department, weapon, sex and age group from the yearly workbooks of the
 * national police, whose headings differ in place, order and spaces. Municipalities and days are added
 * up. Throws RawFileError if a file, a heading or the total below the records is missing, a figure is no
 * count, a day is of another year, or the victims in the table are not the total that the file carries.
 */
export async function retabulated(
  folder: string,
): Promise<{ table: Tidy; accounts: readonly YearAccount[] }> {
  const reader = await sheetReader();
  const dimensions = ['year', 'department', 'weapon', 'sex', 'age_group'];
  const table = tidy('police-homicide-victims', dimensions, 'victims', { sparse: true });
  const accounts = FILES.map(({ year, name }) => {
    const path = join(folder, name);
    if (!existsSync(path)) throw new RawFileError(`There is no file '${path}'.`);
    const { Sheets, SheetNames } = reader.read(readFileSync(path));
    const rows = reader.utils.sheet_to_json(Sheets[SheetNames[0] ?? ''], { header: 1 });
    const { records, carried } = addWorkbook(table, year, name, rows);
    const victims = total(table, (category) => category('year') === String(year)) ?? 0;
    if (victims !== carried) {
      throw new RawFileError(`${name} carries ${carried}, its records are ${victims} victims.`);
    }
    return { file: name, records, victims, carried };
  });
  return { table, accounts };
}

function addWorkbook(
  table: Tidy,
  year: number,
  name: string,
  rows: readonly (readonly unknown[])[],
): { records: number; carried: number } {
  const texts = (row: readonly unknown[]) => Array.from(row, (cell) => String(cell ?? '').trim());
  const top = rows.findIndex((row) => texts(row).includes('FECHA HECHO'));
  const headings = texts(rows[top] ?? []);
  const placeOf = (heading: string): number => {
    const place = headings.indexOf(heading);
    if (place < 0) throw new RawFileError(`${name} lacks the column '${heading}'.`);
    return place;
  };
  const places = CATEGORIES.map(placeOf);
  const [day, victims] = [placeOf('FECHA HECHO'), placeOf('CANTIDAD')];
  for (const [index, row] of rows.slice(top + 1).entries()) {
    const cells = texts(row);
    const figure = Number(cells[victims]);
    if (cells[0] === 'TOTAL') return { records: index, carried: figure };
    const at = `${name}, row ${top + index + 2}`;
    if (!Number.isInteger(figure) || figure < 1) throw new RawFileError(`${at}: no count.`);
    if (yearOfSerial(Number(cells[day])) !== year) throw new RawFileError(`${at}: another year.`);
    const categories = places.map((place) => cells[place] ?? '');
    if (categories.includes('')) throw new RawFileError(`${at}: a category is empty.`);
    put(table, [String(year), ...categories], figure);
  }
  throw new RawFileError(`${name} has no total below its records.`);
}

/** The year of a day number of Excel, whose day 25,569 is 1 January 1970. */
function yearOfSerial(serial: number): number {
  return new Date((serial - 25_569) * 86_400_000).getUTCFullYear();
}

async function sheetReader(): Promise<SheetReader> {
  try {
    // The name is no literal, so that types do not need the optional package.
    return (await import('@e965/xlsx' as string)) as SheetReader;
  } catch {
    throw new RawFileError('The optional package @e965/xlsx, which reads .xls, is not installed.');
  }
}
