import { existsSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { readJson } from '../files/json.ts';
import { examplesFolder } from '../package-root.ts';
import { InputError, stopOn } from '../problems.ts';
import type { Country } from '../schema/types.ts';
import { problemsOf } from '../schema/validate.ts';

export interface CountryFolder {
  folder: string;
  profile: Country;
}

/**
 * Finds a country's folder: a path to one, a code in `--data DIR`, in ./country-data, or among the
 * examples of this package; and reads its profile. Throws {@link InputError} if there is none.
 */
export function openCountry(country: string, dataFolder?: string): CountryFolder {
  const folder = findFolder(country, dataFolder);
  if (folder === undefined) {
    throw new InputError([{ code: 'folder-missing', file: country, kind: 'country' }]);
  }
  const profile = readJson(join(folder, 'country.json'), 'country.json') as Country;
  stopOn(problemsOf('country', profile, { file: 'country.json' }));
  const expected = basename(resolve(folder));
  if (profile.country !== expected && profile.country !== expected.toUpperCase()) {
    const file = 'country.json';
    throw new InputError([{ code: 'country-mismatch', file, found: profile.country, expected }]);
  }
  return { folder, profile };
}

function findFolder(country: string, dataFolder: string | undefined): string | undefined {
  const code = /^[A-Za-z_]+$/.test(country) ? country.toUpperCase() : undefined;
  const inside = dataFolder === undefined ? ['country-data', examplesFolder] : [dataFolder];
  const candidates = [
    ...(code === undefined ? [] : inside.map((folder) => join(folder, code))),
    ...(code === undefined || /[/\\]/.test(country) ? [country] : []),
  ];
  return candidates.find((folder) => existsSync(folder) && statSync(folder).isDirectory());
}
