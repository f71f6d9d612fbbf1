import { join } from 'node:path';
import { readCsv } from '../files/csv.ts';
import { stemOf } from '../files/stem.ts';
import { type Language, languages } from '../instrument/labels.ts';
import { templatesFolder } from '../package-root.ts';

/** What the name of a file and those of its folders say of a return. */
export interface NameFacts {
  country?: string;
  cycle?: number;
  /** The file of the questionnaire, of a workbook that this program made: data, or a module. */
  part?: string;
}

/** The countries that names are read with. */
export interface Countries {
  isCode(text: string): boolean;
  /** By a name in one of the six languages; undefined where none or several have it. */
  named(name: string): string | undefined;
  /** The usual language of a country's workbooks. */
  language(code: string): Language;
}

/** Reads templates/classifications/countries.csv; names are those that every computer has. */
export function loadCountries(): Countries {
  const path = join(templatesFolder, 'classifications', 'countries.csv');
  const lines = readCsv(path, 'countries.csv', ['alpha3', 'alpha2', 'language']).map(
    ({ values: { alpha3 = '', alpha2 = '', language = '' } }) => ({ alpha3, alpha2, language }),
  );
  const byCode = new Map(lines.map((line) => [line.alpha3, line]));
  let byName: Map<string, string> | undefined;
  return {
    isCode: (text) => byCode.has(text),
    named: (name) => {
      byName ??= namesOf(lines);
      return byName.get(folded(name)) || undefined;
    },
    language: (code) =>
      languages.find((language) => language === byCode.get(code.slice(0, 3))?.language) ?? 'en',
  };
}

/** Codes by folded name; a name of two countries is empty. */
function namesOf(lines: readonly { alpha3: string; alpha2: string }[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const language of languages) {
    const display = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    for (const { alpha3, alpha2 } of lines) {
      const name = display.of(alpha2);
      if (name === undefined) continue;
      const key = folded(name);
      const known = names.get(key);
      names.set(key, known === undefined || known === alpha3 ? alpha3 : '');
    }
  }
  return names;
}

function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}|[^\p{L}]/gu, '')
    .toLowerCase();
}

/** The name of a workbook that this program made: UN-CTS-2014_IND_data. */
const ours = /^UN-CTS-(\d{4})_([A-Z]{3}(?:_[A-Z]+)*)_([a-z0-9-]+)$/;

/**
 * What names say, the file's own first and then those of its folders, the nearest first. A code counts
 * where a name holds one alone: IND.xlsx, IND-2014, "return IND 2014". The cycle is the year behind the
 * code, or a name that is nothing but a year: other years may be anything, and two are a span.
 */
export function factsIn(name: string, countries: Countries): NameFacts {
  const [own = '', ...above] = name.split('/').reverse();
  const [, year, code, part] = ours.exec(stemOf(own)) ?? [];
  if (code !== undefined && part !== undefined) return { country: code, cycle: Number(year), part };
  const facts: NameFacts = {};
  for (const text of [stemOf(own), ...above]) {
    const words = text.split(/[^A-Za-z0-9]+/);
    const codes = [...new Set(words.filter(countries.isCode))];
    const [found, ...others] = codes;
    const isOne = found !== undefined && others.length === 0;
    if (isOne) facts.country ??= found;
    const [year, next] = isOne ? words.slice(words.indexOf(found) + 1) : [text];
    if (isYear(year) && !isYear(next)) facts.cycle ??= Number(year);
  }
  return facts;
}

function isYear(text: string | undefined): boolean {
  return text !== undefined && /^(19|20)\d{2}$/.test(text);
}
