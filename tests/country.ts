import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Files of a small country that answers a few rows, ready to be broken in a test. */
export function smallCountry(): Record<string, string> {
  return {
    'country.json': JSON.stringify({
      country: 'UTO',
      name: 'Utopia',
      language: 'en',
      referencePeriod: { firstMonth: 1, stockDay: '12-31' },
      coordinatingOfficer: { name: 'R. Hythloday', agency: 'Statistical Office' },
    }),
    'sources/offences.json': JSON.stringify({
      source: 'offences',
      title: 'Recorded offences',
      publisher: 'Police of Utopia, Annual report',
      institution: 'police',
      file: { path: 'data/offences.csv', format: 'csv', nulls: ['NULL'] },
      columns: [
        { column: 'year', role: 'year' },
        { column: 'canton', role: 'category' },
        { column: 'offence', role: 'code', list: 'penal-code' },
        { column: 'offences', role: 'measure', unit: 'offences' },
      ],
    }),
    'sources/victims.json': JSON.stringify({
      source: 'victims',
      title: 'Victims of murder',
      publisher: 'Police of Utopia, Annual report',
      institution: 'police',
      file: { path: 'data/victims.csv', format: 'csv' },
      columns: [
        { column: 'year', role: 'year' },
        { column: 'canton', role: 'category' },
        { column: 'gender', role: 'category' },
        { column: 'age', role: 'category' },
        { column: 'victims', role: 'measure', unit: 'victims' },
      ],
      breakdowns: [
        { breakdown: 'sex', column: 'gender', values: { m: 'male', f: 'female', '': 'unknown' } },
      ],
    }),
    'data/offences.csv': [
      'year,canton,offence,offences',
      '2009,North,Robbery,8',
      ...[2010, 2011, 2012, 2013].flatMap((year) => [
        `${year},North,Murder,${10 + year - 2010}`,
        `${year},South,Murder,20`,
        `${year},North,Robbery,5`,
        `${year},South,Robbery,NULL`,
        `${year},South,Blasphemy,3`,
        `${year},South,Sumptuary offence,1`,
      ]),
    ].join('\n'),
    'data/victims.csv': [
      'year,canton,gender,age,victims',
      ...[2010, 2011, 2012, 2013].flatMap((year) => [
        `${year},North,m,0-17,1`,
        `${year},North,m,18+,7`,
        `${year},South,f,0-17,2`,
        `${year},South,f,18+,9`,
        `${year},South,,18+,1`,
      ]),
    ].join('\n'),
    'correspondence.csv': [
      'list,code,label,iccs,valid_from,valid_to,status,reviewer,remark',
      'penal-code,Murder,,0101,,,agreed,,',
      'penal-code,Robbery,,0401,2010,,agreed,,',
      'penal-code,Blasphemy,,,,,agreed,,no code fits',
    ].join('\n'),
    'mapping.csv': [
      'table,row,column,source,where,measure,years,combine,status,comment',
      'data/1.1,intentional-homicide,,offences,offence = iccs,,,,,',
      'data/1.2,victims,,victims,,,,,,',
      'data/2.3,robbery,,offences,offence = Robbery,,2011-2013,,,South did not report',
      'data/2.3,robbery,,,,,2010,,L,Not collected before 2011',
      'exclude,,,offences,offence = Blasphemy,,,,,not a crime in the ICCS',
    ].join('\n'),
  };
}

/** Writes files into a new temporary folder named like the country; `remove` takes it away. */
export function writeCountry(files: Record<string, string | Uint8Array>, code = 'UTO') {
  const parent = mkdtempSync(join(tmpdir(), 'uncts-'));
  const folder = join(parent, code);
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return { parent, folder, remove: () => rmSync(parent, { recursive: true, force: true }) };
}
