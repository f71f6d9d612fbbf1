/** Questions of a table of the data file, without the file: every row with every column. */
function at(table: string, rows: readonly string[], columns: readonly string[] = ['total']) {
  return rows.flatMap((row) => columns.map((column) => `${table}/${row}/${column}`));
}

const bySex = ['total', 'male', 'female'];
const victimsBySex = [...bySex, 'unknown'];

const adultsAndJuveniles = 'Adult / juvenile × total, male, female';
const citizens = 'National / foreign citizens';

/** The same rows in several tables: each label of the reference with the row in every table. */
function inTables(
  places: readonly string[],
  rows: Readonly<Record<string, string>>,
  columns?: readonly string[],
) {
  return Object.fromEntries(
    Object.entries(rows).map(([label, row]) => [
      label,
      places.flatMap((table) => at(table, [row], columns)),
    ]),
  );
}

const relationships = {
  'Intimate partner or family member': 'partner-or-family',
  'Other perpetrator known to the victim': 'other-known',
  'Perpetrator unknown to the victim': 'stranger',
  'Relationship to perpetrator is not known': 'relationship-unknown',
};

const selectedCrimes = {
  'Intentional Homicide': 'homicide',
  Rape: 'rape',
  Bribery: 'bribery',
  'Drug possession': 'drug-possession',
  'Drug trafficking': 'drug-trafficking',
};

const sections = {
  'Acts leading to death or intending to cause death': 'iccs-01',
  'Acts leading to harm or intending to cause harm to the person': 'iccs-02',
  'Injurious acts of a sexual nature': 'iccs-03',
  'Acts against property involving violence': 'iccs-04',
  'Acts against property only': 'iccs-05',
  'Acts involving controlled psycho-active substances': 'iccs-06',
  'Acts involving fraud, deception or corruption': 'iccs-07',
  'Acts against public order': 'iccs-08',
  'Acts against public safety and state security': 'iccs-09',
  'Acts against the natural environment': 'iccs-10',
  'Other criminal acts not elsewhere classified': 'iccs-11',
};

/**
 * For every table of the edition of 2017 that is known from public sources, and for every row of it:
 * the questions of the data file that ask it. Tables and labels are spelled as the reference has them.
 */
export const tables: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  '1.1': {
    'Intentional homicide (offences)': at('1.1', ['intentional-homicide']),
    'Attempted intentional homicide (offences)': at('1.1', ['attempted-homicide']),
  },
  '1.2': { 'Victims, total / male / female / sex unknown': at('1.2', ['victims'], victimsBySex) },
  '1.3': {
    ...inTables(['1.3'], relationships, victimsBySex),
    'of which: Intimate partner': at('1.3', ['partner'], victimsBySex),
    'of which: Family member': at('1.3', ['family'], victimsBySex),
  },
  '1.4': inTables(
    ['1.4'],
    {
      'Organized criminal groups or gangs': 'organized-group',
      'Socio-political homicide - terrorist offences': 'terrorist',
      'Unknown types of homicide': 'context-unknown',
      'Interpersonal homicide': 'interpersonal',
      'Other criminal activities (e.g. robbery)': 'other-criminal-activity',
      'Other socio-political homicide': 'other-socio-political',
    },
    victimsBySex,
  ),
  '1.5': inTables(['1.5'], {
    'Firearms or explosives': 'firearms-or-explosives',
    'Firearms or explosives - firearms': 'firearms',
    'Another weapon': 'another-weapon',
    'Another weapon - sharp object': 'sharp-object',
    'Without a weapon / other mechanism': 'without-weapon',
    'Unspecified means': 'mechanism-unspecified',
  }),
  '1.6': inTables(
    ['1.6'],
    {
      '0-9': 'age-0-9',
      '10-14': 'age-10-14',
      '15-17': 'age-15-17',
      '18-19': 'age-18-19',
      '20-24': 'age-20-24',
      '25-29': 'age-25-29',
      '30-44': 'age-30-44',
      '45-59': 'age-45-59',
      '60 and older': 'age-60-and-older',
      Unknown: 'age-unknown',
    },
    victimsBySex,
  ),
  '1.7': inTables(
    ['1.7'],
    { 'National citizens': 'national', 'Foreign citizens': 'foreign' },
    victimsBySex,
  ),
  '1.8': {
    'Named city (largest / capital; one row per city), victims': at('1.8', [
      'largest-city',
      'second-city',
      'third-city',
    ]),
  },
  '2.1': inTables(['2.1'], {
    'Serious assault': 'serious-assault',
    Kidnapping: 'kidnapping',
    'Acts intended to induce fear or emotional distress': 'inducing-fear',
    '… cyber-related': 'inducing-fear-cyber',
  }),
  '2.2': inTables(['2.2'], {
    'Sexual violence': 'sexual-violence',
    'of which rape': 'rape',
    'of which sexual assault': 'sexual-assault',
    'of which other acts of sexual violence': 'other-sexual-violence',
    'Sexual exploitation': 'sexual-exploitation',
    'Child pornography': 'child-pornography',
    'Child pornography, cyber-related': 'child-pornography-cyber',
  }),
  '2.3': inTables(['2.3'], { Robbery: 'robbery' }),
  '2.4': inTables(['2.4'], relationships, ['male', 'female']),
  '2.5': inTables(['2.5'], relationships, ['male', 'female']),
  '2.6': inTables(
    ['2.6'],
    {
      '0-9': 'age-0-9',
      '10-17': 'age-10-17',
      '18-24': 'age-18-24',
      '25-44': 'age-25-44',
      '45-59': 'age-45-59',
      '60 and older': 'age-60-and-older',
      Unknown: 'age-unknown',
      Total: 'victims',
    },
    bySex,
  ),
  '3.a': inTables(['3.1'], {
    Theft: 'theft',
    'Theft of a motorized vehicle': 'motor-vehicle-theft',
    Burglary: 'burglary',
    Fraud: 'fraud',
    'Fraud, cyber-related': 'fraud-cyber',
    'Money laundering': 'money-laundering',
  }),
  '3.b': inTables(['3.2'], {
    Corruption: 'corruption',
    Bribery: 'bribery',
    'Other acts of corruption': 'other-corruption',
    'Smuggling of migrants': 'smuggling-of-migrants',
  }),
  '3.c': inTables(['3.3'], {
    'Unlawful access to a computer system': 'unlawful-access',
    'Unlawful interference with a computer system or computer data': 'unlawful-interference',
    'Unlawful interception or access of computer data': 'unlawful-interception',
  }),
  '3.d': inTables(['3.4'], {
    'Acts that cause environmental pollution or degradation': 'pollution',
    'Acts involving the movement or dumping of waste': 'waste',
    'Trade or possession of protected or prohibited species of fauna and flora':
      'protected-species',
    'Acts that result in the depletion or degradation of natural resources': 'natural-resources',
  }),
  '4.0': {
    'Suspects of intentional homicide × sex': at('4.0', ['suspects'], bySex),
    '× age / citizenship / recidivism': [
      ...at('4.0', ['adult', 'juvenile'], bySex),
      ...at('4.0', ['national', 'foreign', 'first-time', 'recidivist']),
    ],
  },
  '4.1': inTables(['4.1'], selectedCrimes, bySex),
  '4.2': {
    [adultsAndJuveniles]: at('4.2', ['adult', 'juvenile'], bySex),
    [citizens]: at('4.2', ['national', 'foreign']),
  },
  '4.3': {
    [adultsAndJuveniles]: at('4.3', ['adult', 'juvenile'], bySex),
    [`${citizens} (portal labels the age "Juveniles": looks like a labelling error)`]: at('4.3', [
      'national',
      'foreign',
    ]),
    ...inTables(['4.3'], selectedCrimes),
  },
  '4.4': inTables(['4.4'], {
    Total: 'total',
    'With legal representation': 'with-representation',
    'Paid legal representation: at no cost for the beneficiary': 'free-of-charge',
    'Paid legal representation: paid for by the beneficiary': 'paid-by-beneficiary',
    'With no legal representation': 'without-representation',
  }),
  '4.5': {
    [adultsAndJuveniles]: at('4.5', ['adult', 'juvenile'], bySex),
    [citizens]: at('4.5', ['national', 'foreign']),
    ...inTables(['4.5'], selectedCrimes),
  },
  '4.6': inTables(['4.6.1', '4.6.2', '4.6.3', '4.6.4'], sections),
  '5.1': {
    'Total persons held (excluding non-criminal administrative detainees)': at(
      '5.1',
      ['total'],
      bySex,
    ),
    [adultsAndJuveniles]: at('5.1', ['adult', 'juvenile'], bySex),
    [citizens]: at('5.1', ['national', 'foreign']),
    Sentenced: at('5.1', ['sentenced']),
    'Unsentenced × total, male, female': at('5.1', ['unsentenced'], bySex),
  },
  '5.b': inTables(['5.2'], {
    'less than 6 months': 'less-than-6-months',
    'less than 12 months': 'less-than-12-months',
    'more than 12 months': '12-months-or-more',
  }),
  '5.c': inTables(['5.3'], selectedCrimes),
  '5.d': inTables(['5.4'], sections),
  '5.e': {
    Total: at('5.5', ['total']),
    'Sentenced / unsentenced': at('5.5', ['sentenced', 'unsentenced']),
    'by selected crime': at('5.5', Object.values(selectedCrimes)),
    'by ICCS level 1': at('5.5', Object.values(sections)),
  },
  '5.f': { 'Total, male, female': at('5.6', ['total'], bySex) },
  '5.g': inTables(['5.7'], {
    Total: 'total',
    'Deaths due to external causes': 'external-causes',
    '… by suicide': 'suicide',
    '… by intentional homicide': 'homicide',
    '… by accident or other causes': 'accident-or-other',
    'Deaths due to natural causes': 'natural-causes',
  }),
  '5.h': {
    'Number of facilities': at('5.8', ['facilities']),
    'Official prison capacity: total, male, female, adult, juvenile': [
      ...at('5.8', ['capacity'], bySex),
      ...at('5.8', ['capacity-adult', 'capacity-juvenile']),
    ],
  },
  '6.x': {
    'Police personnel: total, male, female': at('6.1', ['police'], bySex),
    'Police: responsible for administration / detention / prevention': at('6.1', [
      'administration',
      'detention',
      'prevention',
    ]),
    'Prosecution personnel: total, male, female': at('6.2', ['prosecutors'], bySex),
    'Professional judges or magistrates: total, male, female': at('6.3', ['judges'], bySex),
    'Prison staff: total, male, female': at('6.4', ['prison-staff'], bySex),
    'Prison staff: surveillance / education, training, health / administration, management, other':
      at('6.4', ['surveillance', 'education-training-health', 'management-other']),
  },
  '7.x': {
    'Crime reporting rate (feeds SDG 16.3.1)': at('7.1', ['reporting-rate']),
    'Prevalence of bribery (feeds SDG 16.5.1)': at('7.1', ['bribery-prevalence']),
  },
};

/** Modules that the reference names and that are not made, with the reason. */
export const notModules: Readonly<Record<string, string>> = {
  'Eurostat annex: homicide and motor-vehicle theft':
    'An annex of another organization to the 10th survey; the data file asks both crimes (tables 1.1 to 1.8 and 3.1).',
  any: 'Not a module: the entry says that none was found after the 12th survey.',
};
