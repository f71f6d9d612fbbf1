import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  cellOf,
  figureOf,
  parseCsv,
  type RawRow,
  tableOf,
} from '../../country-data/IND/retabulate/csv.ts';
import { headOf } from '../../country-data/IND/retabulate/offences.ts';
import { isDistrictTotal, placeOf, STATES } from '../../country-data/IND/retabulate/places.ts';
import { policeOffences } from '../../country-data/IND/retabulate/police-offences.ts';
import { type Run, separate, withoutDoubles } from '../../country-data/IND/retabulate/reading.ts';
import { put, tidy, tidyText } from '../../country-data/IND/retabulate/tidy.ts';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const dataFolder = join(root, 'country-data', 'IND', 'data');
const rawFolder = join(root, '..', 'shared', 'data', 'IND');

const newRun = (folder = ''): Run => ({ folder, remarks: [] });

describe('cleaning of the raw files', () => {
  it('reads quotes, CRLF, blank lines and a byte-order mark', () => {
    const text = '\uFEFFA,"B, b"\r\n1,"say ""x"""\r\n,\r\n\r\n2,"two\nlines"';
    expect(parseCsv(text)).toEqual([
      ['A', 'B, b'],
      ['1', 'say "x"'],
      ['2', 'two\nlines'],
    ]);
  });

  it('keeps missing apart from zero and from text', () => {
    expect(['', ' ', 'NULL', 'NA', '0', '965.0000', '12.5', 'x'].map(figureOf)).toEqual([
      null,
      null,
      null,
      null,
      0,
      965,
      undefined,
      undefined,
    ]);
  });

  it('finds a column under the header of any year', () => {
    const [of2013] = tableOf('a.csv', 'STATE/UT,Male Total\nGoa,1\n').rows;
    const [of2010] = tableOf('b.csv', '\uFEFFArea_Name,Male_Total\n Goa,2\n').rows;
    expect(of2013 && cellOf(of2013, 'Area_Name', 'state ut')).toBe('Goa');
    expect(of2010 && cellOf(of2010, 'Male Total')).toBe('2');
    expect(() => of2010 && cellOf(of2010, 'Female Total')).toThrow(
      /lacks the column 'Female Total'/,
    );
  });

  it('gives 35 states and territories one spelling each', () => {
    expect(STATES).toHaveLength(35);
    const spellings = [
      'A & N ISLANDS',
      'A&N Islands',
      'D & N-Haveli',
      'DELHI UT',
      ' Orissa',
      'Himachal-Pradesh',
    ];
    expect(spellings.map(placeOf)).toEqual(
      [
        'Andaman and Nicobar Islands',
        'Andaman and Nicobar Islands',
        'Dadra and Nagar Haveli',
        'Delhi',
        'Odisha',
        'Himachal Pradesh',
      ].map((state) => ({ kind: 'state', state })),
    );
  });

  it('separates totals among the states, and reports a place it does not know', () => {
    const text =
      'STATE/UT,YEAR,N\nGoa,2012,1\nTOTAL (STATES),2012,1\nTotal (UTs),2012,0\nTOTAL (ALL-INDIA),2012,1\nAtlantis,2012,5\nGoa,2014,9\n';
    const run = newRun();
    const table = separate(run, tableOf('t.csv', text));
    expect(table.rows.map((row) => row.state)).toEqual(['Goa']);
    expect(table.country).toHaveLength(1);
    expect(run.remarks).toMatchObject([{ file: 't.csv', place: 'Atlantis', year: '2012' }]);
  });

  it('recognises totals among districts', () => {
    expect(['TOTAL', 'ZZ TOTAL', 'DELHI UT TOTAL', 'KOTAL'].map(isDistrictTotal)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('reads crime heads across years, wholes and totals', () => {
    expect(
      headOf('CULPABALE HOMICIDE NOT AMOUNTING TO MURDER (SECTION 304, 308 IPC)', true),
    ).toEqual(headOf('C H Not amounting to Murder', true));
    expect(headOf('Theft', true)).toMatchObject({
      kind: 'parent',
      parts: ['Auto theft', 'Other theft'],
    });
    expect(headOf('Thefts', false)).toMatchObject({ kind: 'offence', offence: 'Theft' });
    expect(headOf('PROTECTION OF CIVIL RIGHTS ACT,1955', true)).toMatchObject({ kind: 'offence' });
    expect(headOf('PROTECTION OF CIVIL RIGHTS ACT, 1955', true)).toMatchObject({ kind: 'parent' });
    expect(headOf('TOTAL (A + B + C)', false)).toEqual({ kind: 'total', of: 'all' });
    expect(headOf('Witchcraft', true)).toEqual({ kind: 'unknown', text: 'Witchcraft' });
  });

  it('takes an equal or an empty double once and adds up different ones', () => {
    const text =
      'state_name,year,head,n\nGoa,2004,Murder,0\nGoa,2004,Murder,89\nGoa,2004,Arson,7\nGoa,2004,Arson,7\nGoa,2004,Riots,1\nGoa,2004,Riots,2\n';
    const run = newRun();
    const { rows } = separate(run, tableOf('t.csv', text));
    const kept = withoutDoubles(
      run,
      rows,
      (row) => cellOf(row.row, 'head'),
      (row) => [figureOf(cellOf(row.row, 'n')) ?? null],
    );
    expect(kept.map((row) => cellOf(row.row, 'n'))).toEqual(['89', '7', '1', '2']);
    expect(run.remarks.map((remark) => remark.decision)).toEqual([
      'taken once',
      'taken once',
      'different records: added up',
    ]);
  });

  it('writes sorted records, missing as empty, and a sparse zero once', () => {
    const make = (sparse: boolean) => {
      const file = tidy('t', ['year', 'state', 'cause'], 'deaths', { sparse });
      put(file, ['2001', 'Goa', 'x, y'], 0);
      put(file, ['2001', 'Assam', 'x, y'], 0);
      put(file, ['2001', 'Goa', 'z'], 0);
      put(file, ['2001', 'Assam', 'z'], 3);
      put(file, ['2001', 'Bihar', 'z'], null);
      return tidyText(file).split('\n').slice(0, -1);
    };
    expect(make(false)).toEqual([
      'year,state,cause,deaths',
      '2001,Assam,"x, y",0',
      '2001,Assam,z,3',
      '2001,Bihar,z,',
      '2001,Goa,"x, y",0',
      '2001,Goa,z,0',
    ]);
    expect(make(true)).toEqual([
      'year,state,cause,deaths',
      '2001,Assam,"x, y",0',
      '2001,Assam,z,3',
      '2001,Bihar,z,',
    ]);
  });
});

describe('districts to states', () => {
  const folder = mkdtempSync(join(tmpdir(), 'retabulate-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const header = 'DISTRICT,YEAR,MURDER,THEFT,AUTO THEFT,OTHER THEFT,TOTAL IPC CRIMES';
  const name = '01_District_wise_crimes_committed_IPC';

  it('adds up districts, leaves totals out and lists what does not add up', () => {
    mkdirSync(join(folder, 'crime'));
    writeFileSync(
      join(folder, 'crime', `${name}_2001_2012.csv`),
      `\uFEFFSTATE/UT,${header}\nDELHI UT,NORTH,2012,1,5,2,3,6\nDELHI UT,SOUTH,2012,NULL,4,4,0,4\nDELHI UT,DELHI UT TOTAL,2012,2,9,6,3,10\n`,
    );
    writeFileSync(
      join(folder, 'crime', `${name}_2013.csv`),
      `State/UT,${header}\nDelhi UT,NORTH,2013,NULL,6,2,3,5\nDelhi UT,ZZ TOTAL,2013,NULL,6,2,3,5\n`,
    );
    const run = newRun(folder);
    expect(tidyText(policeOffences(run)).split('\n').slice(1, -1)).toEqual([
      '2012,Delhi,IPC,Auto theft,6',
      '2012,Delhi,IPC,Murder,1',
      '2012,Delhi,IPC,Other theft,3',
      '2013,Delhi,IPC,Auto theft,2',
      '2013,Delhi,IPC,Murder,',
      '2013,Delhi,IPC,Other theft,3',
    ]);
    expect(run.remarks).toMatchObject([
      { year: '2012', what: 'murder', carried: 2, parts: 1, decision: 'districts used' },
      { year: '2013', what: 'NORTH: theft', carried: 6, parts: 5, decision: 'parts used' },
    ]);
  });
});

describe.skipIf(!existsSync(rawFolder))(
  'the committed files (skipped where ../shared/data/IND, the raw files, is absent)',
  () => {
    const out = mkdtempSync(join(tmpdir(), 'retabulate-'));
    let remarks: string[] = [];
    beforeAll(() => {
      const script = join(root, 'country-data', 'IND', 'retabulate.ts');
      const stdout = execFileSync(process.execPath, ['--import', 'tsx', script, rawFolder, out], {
        cwd: root,
        encoding: 'utf8',
      });
      remarks = stdout.trim().split('\n');
    });
    afterAll(() => rmSync(out, { recursive: true }));

    it('are what the script makes, byte for byte', () => {
      const names = readdirSync(dataFolder).sort();
      expect(readdirSync(out).sort()).toEqual(names);
      for (const name of names) {
        const same = readFileSync(join(out, name)).equals(readFileSync(join(dataFolder, name)));
        expect([name, same]).toEqual([name, true]);
      }
    });

    it('come with the eleven remarks that the README lists', () => {
      expect(remarks.slice(1)).toHaveLength(11);
      expect(remarks.filter((line) => line.includes('Perambalur'.toUpperCase()))).toHaveLength(1);
    });
  },
);

const committed = new Map<string, readonly RawRow[]>();

function recordsOf(file: string): readonly RawRow[] {
  const known = committed.get(file);
  if (known !== undefined) return known;
  const { rows } = tableOf(file, readFileSync(join(dataFolder, `${file}.csv`), 'utf8'));
  committed.set(file, rows);
  return rows;
}

/** Sum of a committed file's figures for a year, over the records that match. Null if there is none. */
function national(
  file: string,
  year: number,
  where: Readonly<Record<string, readonly string[]>>,
): number | null {
  const rows = recordsOf(file);
  const measure = [...(rows[0]?.keys() ?? [])].at(-1) ?? '';
  const figures = rows
    .filter((row) => cellOf(row, 'year') === String(year))
    .filter((row) => Object.entries(where).every(([key, any]) => any.includes(cellOf(row, key))))
    .map((row) => Number(cellOf(row, measure)));
  return figures.length === 0 ? null : figures.reduce((a, b) => a + b, 0);
}

describe('the committed files give what UNODC published for India', () => {
  const published = tableOf(
    'published.csv',
    readFileSync(join(root, 'tests', 'fixtures', 'IND', 'published.csv'), 'utf8'),
  ).rows;
  const publishedOf = (indicator: string, category: string, sex: string, age: string) =>
    published
      .filter(
        (row) =>
          cellOf(row, 'indicator') === indicator &&
          cellOf(row, 'category') === category &&
          cellOf(row, 'sex') === sex &&
          cellOf(row, 'age') === age,
      )
      .map((row) => [Number(cellOf(row, 'year')), Number(cellOf(row, 'value'))] as const);

  const rape = ['Custodial rape', 'Other rape'];
  const stage = (name: string) => ({ law: ['IPC'], stage: [name] });
  const series: readonly (readonly [
    string,
    string,
    string,
    Readonly<Record<string, readonly string[]>>,
    number,
    number,
  ])[] = [
    ['Violent offences', 'Sexual violence: Rape', 'police-offences', { offence: rape }, 2004, 2013],
    [
      'Violent offences',
      'Serious assault',
      'police-offences',
      { offence: ['Hurt/grievous hurt'] },
      2004,
      2013,
    ],
    [
      'Violent offences',
      'Sexual violence',
      'police-offences',
      {
        offence: [
          ...rape,
          'Assault on women with intent to outrage her modesty',
          'Insult to modesty of women',
        ],
      },
      2004,
      2013,
    ],
    [
      'Violent offences',
      'Kidnapping',
      'police-offences',
      {
        offence: [
          'Kidnapping and abduction of women and girls',
          'Kidnapping and abduction of others',
        ],
      },
      2004,
      2013,
    ],
    ['Violent offences', 'Robbery', 'police-offences', { offence: ['Robbery'] }, 2004, 2011],
    [
      'Violent offences',
      'Robbery',
      'police-offences',
      { offence: ['Robbery', 'Dacoity'] },
      2012,
      2013,
    ],
    ['Offences', 'Burglary', 'police-offences', { offence: ['Burglary'] }, 2004, 2013],
    [
      'Offences',
      'Theft',
      'police-offences',
      { offence: ['Auto theft', 'Other theft'] },
      2004,
      2013,
    ],
    [
      'Offences',
      'Theft: of a motorized vehicle',
      'police-offences',
      { offence: ['Auto theft'] },
      2004,
      2013,
    ],
    [
      'Persons arrested/cautioned/suspected',
      'Total',
      'police-arrests',
      { law: ['IPC'] },
      2012,
      2013,
    ],
    ['Persons arrested/cautioned/suspected', 'Total', 'police-arrests-recidivism', {}, 2004, 2010],
    ['Persons prosecuted', 'Total', 'police-disposals', stage('Charge-sheeted'), 2012, 2013],
    [
      'Persons brought before criminal courts',
      'Total',
      'police-disposals',
      stage('Under trial'),
      2012,
      2013,
    ],
    ['Persons convicted', 'Total', 'police-disposals', stage('Convicted'), 2012, 2013],
    [
      'Persons convicted',
      'Intentional Homicide',
      'police-disposals',
      { ...stage('Convicted'), offence: ['Murder'] },
      2012,
      2013,
    ],
    [
      'Persons convicted',
      'Rape',
      'police-disposals-women',
      { ...stage('Convicted'), offence: ['Rape'] },
      2004,
      2010,
    ],
    [
      'Victims of intentional homicide',
      'Firearms',
      'police-firearm-murder-victims',
      {},
      2001,
      2010,
    ],
    ['Criminal Justice Personnel', 'Police personel', 'police-strength', {}, 2004, 2010],
    ['Criminal Justice Personnel', 'Prison Staff', 'prison-staff', {}, 2009, 2010],
    ['Persons held', 'Total', 'prison-inmates', {}, 2004, 2013],
    ['Persons held', 'Sentenced', 'prison-inmates', { status: ['Convict'] }, 2004, 2013],
    [
      'Persons held',
      'Foreign citizens',
      'prison-inmates-age',
      { citizenship: ['Foreign'] },
      2004,
      2013,
    ],
    [
      'Persons held unsentenced',
      'Unsentenced: Total',
      'prison-undertrial-detention',
      {},
      2004,
      2013,
    ],
  ];

  it.each(series)('%s, %s, from %s', (indicator, category, file, where, from, to) => {
    const wanted = publishedOf(indicator, category, 'Total', 'Total').filter(
      ([year]) => year >= from && year <= to,
    );
    expect(new Set(wanted.map(([year]) => year)).size).toBe(to - from + 1);
    expect(wanted.map(([year]) => [year, national(file, year, where)])).toEqual(wanted);
  });

  it('homicide victims of 2003-2010 are murder, culpable homicide and dowry deaths', () => {
    const wanted = publishedOf('Victims of intentional homicide', 'Total', 'Total', 'Total');
    const equal = wanted.filter(([year, value]) => {
      const victims = ['police-murder-victims', 'police-culpable-homicide-victims'].map((file) =>
        national(file, year, {}),
      );
      const dowry = national('police-offences', year, { offence: ['Dowry deaths'] });
      return [...victims, dowry].reduce<number>((a, b) => a + (b ?? 0), 0) === value;
    });
    expect(equal.map(([year]) => year)).toEqual([2003, 2004, 2005, 2007, 2008, 2009, 2010]);
  });
});
