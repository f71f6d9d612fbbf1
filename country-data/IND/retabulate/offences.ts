/** The law a head belongs to: the Indian Penal Code, special and local laws, or neither. */
export type Law = 'IPC' | 'SLL' | 'Other';

/** A head that is kept. */
export interface Offence {
  readonly law: Law;
  readonly offence: string;
}

/** What a cell of the crime-head column stands for. */
export type Head =
  | ({ readonly kind: 'offence' } & Offence)
  | { readonly kind: 'parent'; readonly law: Law; readonly parts: readonly string[] }
  | { readonly kind: 'total'; readonly of: 'law' | 'all' }
  | { readonly kind: 'unknown'; readonly text: string };

const PCR = 'Protection of Civil Rights Act';
const POA = 'SC/ST (Prevention of Atrocities) Act';
const CASTES = ' - against Scheduled Castes';
const TRIBES = ' - against Scheduled Tribes';

/** Canonical head -> other spellings, for the Indian Penal Code. */
const IPC: Readonly<Record<string, readonly string[]>> = {
  Murder: [],
  'Attempt to commit murder': ['Attempt to murder'],
  'Culpable homicide not amounting to murder': [
    'Culpable homicide not amounting murder',
    'Culpabale homicide not amounting to murder',
    'C H not amounting to murder',
  ],
  Rape: [],
  'Custodial rape': ['Under custodial rape'],
  'Other rape': ['Under other rape'],
  'Kidnapping and abduction': ['Kidnapping abduction'],
  'Kidnapping and abduction of women and girls': ['K and A of women and girls'],
  'Kidnapping and abduction of others': ['K and A of others'],
  Dacoity: [],
  'Preparation and assembly for dacoity': ['Prep and assembly for dacoity'],
  Robbery: [],
  Burglary: [],
  Theft: ['Thefts'],
  'Auto theft': [],
  'Other theft': [],
  Riots: [],
  'Criminal breach of trust': [],
  Cheating: [],
  Counterfeiting: ['Counterfieting', 'Counter feiting'],
  Arson: [],
  'Hurt/grievous hurt': ['Hurt', 'Hurt grevious hurt'],
  'Dowry deaths': [],
  'Assault on women with intent to outrage her modesty': [
    'Assault on women wih intent to outrage her modesty',
    'Assault on women wih intent to outrage h',
    'Molestation',
  ],
  'Insult to modesty of women': [
    'Insult to the modesty of women',
    'Sexual harassment',
    'Eve teasing',
  ],
  'Cruelty by husband or his relatives': [
    'Cruelty by husband or relatives',
    'Cruelty by husband and relatives',
    'Cruelty by husband or relative of husband',
  ],
  'Importation of girls from foreign countries': [
    'Importation of girls from foreign country',
    'Importation of girls from foreign countr',
    'Importation of girls',
  ],
  'Causing death by negligence': [],
  Extortion: [],
  'Other IPC crimes': [],
};

/** Canonical head -> other spellings, for special and local laws. Years of acts are not compared. */
const SLL: Readonly<Record<string, readonly string[]>> = {
  'Antiquities and Art Treasures Act': [
    'Antiquities and art treasure act',
    'Antiquities and art reasures act',
    'Antiquity and art treasures act',
  ],
  'Arms Act': [],
  'Commission of Sati (Prevention) Act': [
    'Commission sati prevention act',
    'Commission of sati p act',
    'Sati prevention act',
  ],
  'Conservation of Foreign Exchange and Prevention of Smuggling Act': [
    'Conser of forgn exch and prev of smug act',
  ],
  'Copyright Act': [],
  'Dowry Prohibition Act': ['Dowry prohibition'],
  'Essential Commodities Act': [],
  'Excise Act': [],
  'Explosives and Explosive Substances Act': [
    'Explosive and explosive subst act',
    'Explosives and explosive substances act and',
    'Explosives substances act',
  ],
  'Foreign Exchange Regulation Act': [],
  'Forest Act': [],
  'Gambling Act': [],
  'Immoral Traffic (Prevention) Act': ['Immoral traffic p act'],
  'Indecent Representation of Women (Prohibition) Act': ['Indecent representation of women p act'],
  'Indian Passport Act': [],
  'Indian Railways Act': ['Indial railways act'],
  'Narcotic Drugs and Psychotropic Substances Act': [
    'N D P S act',
    'Narcotic drugs and psychotropic substanc',
  ],
  'Prevention of Corruption Act': [],
  'Prohibition Act': [],
  'Prohibition of Child Marriage Act': [],
  [PCR]: [],
  [PCR + CASTES]: [
    'Protection of civil rights act for crimes committed against scheduled castes',
    'PCR act against SCs',
  ],
  [PCR + TRIBES]: [
    'Protection of civil rights act for crimes committed against scheduled tribes',
    'PCR act against STs',
  ],
  'Registration of Foreigners Act': [],
  [POA]: ['SC ST prevention of attrocities act'],
  [POA + CASTES]: [
    'SC ST prevention of atrocities act for crimes committed against scheduled castes',
    'POA against SCs',
  ],
  [POA + TRIBES]: [
    'SC ST prevention of atrocities act for crimes committed against scheduled tribes',
    'POA against STs',
  ],
  'Terrorist and Disruptive Activities Act': ['Terrorist and disruptive activities tata'],
  'Other SLL crimes': ['Other SLL offence'],
};

const OTHER: Readonly<Record<string, readonly string[]>> = {
  'Civil and other cases': ['C civil and other cases'],
};

/** Heads whose parts stand beside them in the police files. The prison files have no such parts. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  Rape: ['Custodial rape', 'Other rape'],
  'Kidnapping and abduction': [
    'Kidnapping and abduction of women and girls',
    'Kidnapping and abduction of others',
  ],
  Theft: ['Auto theft', 'Other theft'],
  [PCR]: [PCR + CASTES, PCR + TRIBES],
  [POA]: [POA + CASTES, POA + TRIBES],
};

function headKey(text: string): string {
  return text
    .toLowerCase()
    .replace(/\(section[^)]*\)/g, ' ')
    .replaceAll('&', ' and ')
    .replace(/[^a-z]+/g, ' ')
    .trim();
}

const OFFENCE_BY_KEY = new Map<string, Offence>(
  (
    [
      ['IPC', IPC],
      ['SLL', SLL],
      ['Other', OTHER],
    ] as const
  ).flatMap(([law, heads]) =>
    Object.entries(heads).flatMap(([offence, others]) =>
      [offence, ...others].map((spelling) => [headKey(spelling), { law, offence }] as const),
    ),
  ),
);

/** In the file of 2012 this label, without a blank, is the part "against Scheduled Castes"; the
 * label with a blank is the whole. */
const SHORTENED_PART = 'PROTECTION OF CIVIL RIGHTS ACT,1955';

/**
 * Reads a cell of the crime-head column.
 *
 * @param split whether the file carries the parts of {@link PARTS} beside their whole; then the
 *   whole is a `parent` and not an offence of its own.
 */
export function headOf(text: string, split: boolean): Head {
  if (split && text.trim() === SHORTENED_PART) {
    return { kind: 'offence', law: 'SLL', offence: PCR + CASTES };
  }
  const key = headKey(text);
  if (/^total a b c$/.test(key)) return { kind: 'total', of: 'all' };
  if (/^total( b|( cognizable)?( ipc| sll) crimes| crimes against women)?$/.test(key)) {
    return { kind: 'total', of: 'law' };
  }
  const found = OFFENCE_BY_KEY.get(key);
  if (found === undefined) return { kind: 'unknown', text };
  const parts = split ? PARTS[found.offence] : undefined;
  if (parts !== undefined) return { kind: 'parent', law: found.law, parts };
  return { kind: 'offence', ...found };
}
