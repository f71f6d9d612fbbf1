import { join } from 'node:path';
import { readCsv } from '../files/csv.ts';
import { templatesFolder } from '../package-root.ts';

/** Codes of areas that are no country of ISO 3166: Kosovo under resolution 1244 of the Security Council. */
const others: readonly string[] = ['XKX'];

/** Codes that earlier releases gave to areas, and those of today. */
const earlierCodes: ReadonlyMap<string, string> = new Map([
  ['GBR_EW', 'GBR_E_W'],
  ['KOS', 'XKX'],
  ['IRQ_KUR', 'IRQ_KRI'],
]);

/** Countries, and parts of countries, by the codes of the portal. */
export interface Areas {
  /** The code of today; undefined for what is no country or part of one, such as WORLD. */
  codeOf(text: string): string | undefined;
  /** ISO 3166 alpha-2 of a country; undefined for parts of countries and others. */
  alpha2(code: string): string | undefined;
}

/** The countries of templates/classifications/countries.csv. */
export function loadAreas(): Areas {
  const path = join(templatesFolder, 'classifications', 'countries.csv');
  const lines = readCsv(path, 'countries.csv', ['alpha3', 'alpha2', 'language']);
  const alpha2 = new Map(
    lines.map(({ values: { alpha3 = '', alpha2: two = '' } }) => [alpha3, two]),
  );
  return {
    codeOf(text) {
      const found = text.trim().toUpperCase();
      const code = earlierCodes.get(found) ?? found;
      const [, country = ''] = /^([A-Z]{3})(?:_[A-Z_]+)?$/.exec(code) ?? [];
      return alpha2.has(country) || others.includes(code) ? code : undefined;
    },
    alpha2: (code) => alpha2.get(code),
  };
}
