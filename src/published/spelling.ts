import { bandOfDate } from '../dataset/derive/band-texts.ts';

/**
 * A text of the portal as it is compared. Releases differ in capitals, blanks, hyphens and a few
 * letters: "Drug Possession" and "Drug possession", "environ-ment", "Police personel".
 */
export function folded(text: string): string {
  const known = foldings.get(text);
  if (known !== undefined) return known;
  const found = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
    .replaceAll('personel', 'personnel');
  if (foldings.size < kept) foldings.set(text, found);
  return found;
}

/** A file repeats a few hundred texts 80,000 times. */
const foldings = new Map<string, string>();
/** Texts that are kept; only damaged files have more. */
const kept = 5000;

/** The five texts that name a series. */
export interface SeriesTexts {
  indicator: string;
  dimension: string;
  category: string;
  sex: string;
  age: string;
}

/** A series by its texts, however a release spells them. */
export function seriesKey({ indicator, dimension, category, sex, age }: SeriesTexts): string {
  // Bands need their hyphen: 1-11 is not 11-1, and Juvenile is Juveniles.
  const band = age.normalize('NFKC').replace(/[‐‑–—−]/g, '-');
  const bandKey = /^\s*\d+\s*-\s*\d+\s*$/.test(band)
    ? band.replace(/\s/g, '')
    : folded(age).replace(/^(adult|juvenile)s$/, '$1');
  return [folded(indicator), folded(dimension), folded(category), folded(sex), bandKey].join('|');
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/**
 * The age bands that a date may have been before a spreadsheet took it for one: "Oct-17", "17-Oct" and
 * 2017-10-01 were 10-17. Empty for a text that is no date.
 */
export function bandsOfDate(text: string): string[] {
  const trimmed = text.trim();
  const band = bandOfDate(trimmed);
  if (band !== '') return [band];
  const [, day = '', name = ''] = /^(\d{1,2})[- ]([a-z]{3})[a-z]*$/i.exec(trimmed) ?? [];
  const month = months.indexOf(name.toLowerCase()) + 1;
  if (month > 0) return [`${month}-${Number(day)}`];
  const [, year, low, high] = /^\d{2}(\d{2})-(\d{2})-(\d{2})(?:[ T].*)?$/.exec(trimmed) ?? [];
  if (year === undefined) return [];
  return [`${Number(low)}-${Number(year)}`, `${Number(low)}-${Number(high)}`];
}
