/**
 * Makes templates/classifications/population.csv from World Population Prospects 2019 (both sexes, all
 * ages, 2000 to 2020 in steps of five years): `npx tsx tests/evaluate/population.ts`. The files name
 * countries, and countries.csv has codes: names are those of the computer, or stand below.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCsv } from '../../src/files/csv.ts';
import { writeAll } from '../../src/files/write.ts';
import { compareText } from '../../src/order.ts';
import { templatesFolder } from '../../src/package-root.ts';

const folder = process.env.UNCTS_POPULATION ?? '../shared/data/population';
const years = [2000, 2005, 2010, 2015, 2020] as const;

/** Names of World Population Prospects that are no names of the computer. */
const otherNames: Readonly<Record<string, string>> = {
  'Antigua and Barbuda': 'ATG',
  'Bolivia (Plurinational State of)': 'BOL',
  'Bosnia and Herzegovina': 'BIH',
  'Brunei Darussalam': 'BRN',
  'Cabo Verde': 'CPV',
  'China, Hong Kong SAR': 'HKG',
  'China, Macao SAR': 'MAC',
  'China, Taiwan Province of China': 'TWN',
  Congo: 'COG',
  "Cote d'Ivoire": 'CIV',
  Curacao: 'CUW',
  "Dem. People's Rep. of Korea": 'PRK',
  'Dem. Republic of the Congo': 'COD',
  'Iran (Islamic Republic of)': 'IRN',
  "Lao People's Dem. Republic": 'LAO',
  'Micronesia (Fed. States of)': 'FSM',
  Myanmar: 'MMR',
  'Republic of Korea': 'KOR',
  'Republic of Moldova': 'MDA',
  Reunion: 'REU',
  'Russian Federation': 'RUS',
  'Saint Lucia': 'LCA',
  'Sao Tome and Principe': 'STP',
  'St. Vincent and the Grenadines': 'VCT',
  'State of Palestine': 'PSE',
  'Syrian Arab Republic': 'SYR',
  'Trinidad and Tobago': 'TTO',
  Turkey: 'TUR',
  'United Republic of Tanzania': 'TZA',
  'United States Virgin Islands': 'VIR',
  'United States of America': 'USA',
  'Venezuela (Bolivarian Republic of)': 'VEN',
  'Viet Nam': 'VNM',
};

if (!existsSync(folder)) {
  console.error(`No files of World Population Prospects in ${folder}.`);
  process.exit(2);
}
const codeOf = codesByName();
const totals = new Map<string, number>();
for (const file of ['popF.tsv', 'popM.tsv']) addAll(file);
const lines = [...totals]
  .map(([key, thousands]) => `${key},${Math.round(thousands * 1000)}`)
  .sort(compareText);
const text = `${['alpha3,year,population', ...lines].join('\n')}\n`;
writeAll(join(templatesFolder, 'classifications'), new Map([['population.csv', text]]));
console.log(`${lines.length / years.length} countries`);

function codesByName(): (name: string) => string | undefined {
  const path = join(templatesFolder, 'classifications', 'countries.csv');
  const names = new Intl.DisplayNames('en', { type: 'region' });
  const known = new Map(
    readCsv(path, 'countries.csv', ['alpha3', 'alpha2', 'language']).map(
      ({ values: { alpha3 = '', alpha2 = '' } }) => [names.of(alpha2)?.toLowerCase(), alpha3],
    ),
  );
  return (name) => otherNames[name] ?? known.get(name.toLowerCase());
}

/** Adds the persons of a file, which are in thousands, by country and year. */
function addAll(file: string): void {
  const [header = '', ...rows] = readFileSync(join(folder, file), 'utf8').split('\n');
  const columns = header.trim().split('\t');
  for (const row of rows) {
    const cells = row.trim().split('\t');
    const code = codeOf(cells[columns.indexOf('name')] ?? '');
    if (code === undefined) continue;
    for (const year of years) {
      const key = `${code},${year}`;
      const persons = Number(cells[columns.indexOf(String(year))]);
      totals.set(key, (totals.get(key) ?? 0) + persons);
    }
  }
}
