import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { readCsv } from '../files/csv.ts';
import { type Language, languages } from '../instrument/labels.ts';
import { readableJson } from '../kit/index.ts';
import { templatesFolder } from '../package-root.ts';
import { InputError } from '../problems.ts';
import type { Country } from '../schema/types.ts';

export interface NewCountry {
  /** Where the files go. */
  folder: string;
  files: Map<string, string>;
  profile: Country;
}

/** Folder of country folders where a command without --data looks first. */
const usualFolder = 'country-data';

/**
 * The files of a new country folder, with an invented example that compiles. The name is written in the
 * language of the workbooks: the one of the six that countries.csv names, else English.
 * Throws {@link InputError} when the code is none of ISO 3166-1, or when the folder holds files already.
 */
export function newCountry(code: string, out = usualFolder): NewCountry {
  const profile = profileOf(code.toUpperCase());
  const folder = join(out, profile.country);
  if (existsSync(folder)) throw new InputError([{ code: 'file-exists', file: folder }]);
  const words = {
    country: profile.country,
    name: profile.name,
    data: out === usualFolder ? '' : ` --data ${/\s/.test(out) ? `"${out}"` : out}`,
  };
  const files = new Map([['country.json', readableJson(profile)]]);
  const templates = join(templatesFolder, 'country');
  for (const path of filesBelow(templates)) {
    const text = readFileSync(join(templates, path), 'utf8');
    files.set(path, path.endsWith('.md') ? filled(text, words) : text);
  }
  return { folder, files, profile };
}

function profileOf(code: string): Country {
  const path = join(templatesFolder, 'classifications', 'countries.csv');
  const countries = readCsv(path, 'countries.csv', ['alpha3', 'alpha2', 'language']).map(
    ({ values }) => values,
  );
  const known = countries.find(({ alpha3 }) => alpha3 === code);
  if (known === undefined) {
    const codes = countries.map(({ alpha3 = '' }) => alpha3);
    throw new InputError([
      { code: 'unknown-reference', file: 'ISO3', kind: 'country', id: code, known: codes },
    ]);
  }
  const { alpha2 = '' } = known;
  const language: Language = languages.find((each) => each === known.language) ?? 'en';
  return {
    country: code,
    name: new Intl.DisplayNames(language, { type: 'region' }).of(alpha2) ?? code,
    language,
    referencePeriod: { firstMonth: 1, stockDay: '12-31' },
    coordinatingOfficer: { name: '', title: '', agency: '', place: '' },
    note: 'firstMonth is the month in which the year of your figures begins: 1 for January. stockDay is the month and day of figures such as persons in prison.',
  };
}

/** Files of a folder and those below it, by path with "/". */
function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'))
    .sort();
}

function filled(text: string, words: Readonly<Record<string, string>>): string {
  return text.replace(/\{\{([a-z]+)\}\}/g, (_, word: string) => words[word] ?? '');
}
