/** The 28 states and 7 union territories of 2001-2013, one spelling each, and other spellings. */
const SPELLINGS: Readonly<Record<string, readonly string[]>> = {
  'Andaman and Nicobar Islands': ['A and N Islands'],
  'Andhra Pradesh': [],
  // The one file with AP (age groups of inmates, 2011) has Andhra Pradesh in full beside it.
  'Arunachal Pradesh': ['AP'],
  Assam: [],
  Bihar: [],
  Chandigarh: [],
  Chhattisgarh: ['Chhatisgarh'],
  'Dadra and Nagar Haveli': ['D and N Haveli'],
  'Daman and Diu': [],
  Delhi: ['Delhi UT', 'DL'],
  Goa: [],
  Gujarat: ['GUJ'],
  Haryana: [],
  'Himachal Pradesh': [],
  'Jammu and Kashmir': ['J and K'],
  Jharkhand: [],
  Karnataka: [],
  Kerala: ['KL'],
  Lakshadweep: [],
  'Madhya Pradesh': ['MP'],
  Maharashtra: ['MH'],
  Manipur: [],
  Meghalaya: [],
  Mizoram: [],
  Nagaland: [],
  Odisha: ['Orissa'],
  Puducherry: ['Pondicherry'],
  Punjab: [],
  Rajasthan: [],
  Sikkim: [],
  'Tamil Nadu': ['Tamilnadu'],
  Tripura: [],
  'Uttar Pradesh': [],
  Uttarakhand: ['Uttaranchal'],
  'West Bengal': [],
};

/** What a cell of the state column stands for. */
export type Place =
  | { readonly kind: 'state'; readonly state: string }
  | { readonly kind: 'total'; readonly of: 'states' | 'territories' | 'country' }
  | { readonly kind: 'unknown'; readonly text: string };

function placeKey(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/[^a-z]+/g, ' ')
    .trim();
}

const STATE_BY_KEY = new Map(
  Object.entries(SPELLINGS).flatMap(([state, others]) =>
    [state, ...others].map((spelling) => [placeKey(spelling), state] as const),
  ),
);

/** Reads a cell of the state column: a state or territory, a total that stands among them, or neither. */
export function placeOf(text: string): Place {
  const key = placeKey(text);
  const state = STATE_BY_KEY.get(key);
  if (state !== undefined) return { kind: 'state', state };
  if (/^total (state|states)$/.test(key)) return { kind: 'total', of: 'states' };
  if (/^total (ut|uts)$/.test(key)) return { kind: 'total', of: 'territories' };
  if (/^(total )?all india$/.test(key)) return { kind: 'total', of: 'country' };
  return { kind: 'unknown', text };
}

/** Whether a cell of the district column is the total of its state: TOTAL, ZZ TOTAL, DELHI UT TOTAL. */
export function isDistrictTotal(text: string): boolean {
  return /(^|\s)TOTAL$/.test(text.trim().toUpperCase());
}

/** The canonical names, sorted. */
export const STATES: readonly string[] = Object.keys(SPELLINGS);
