import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { questionOf, yearOf } from '../../src/instrument/cell-id.ts';
import { examplesFolder } from '../../src/package-root.ts';
import type { Binding, FindingsFile, Return } from '../../src/schema/types.ts';
import { problemsOf } from '../../src/schema/validate.ts';
import { applyEdits, openPackage, type SheetEdit } from '../../src/workbook/package/index.ts';
import { smallCountry, writeCountry } from '../country.ts';
import { uncts } from './run-uncts.ts';

const folder = mkdtempSync(join(tmpdir(), 'uncts-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const outputs = [
  'UN-CTS-2014_IND_data.xlsx',
  'UN-CTS-2014_IND_metadata.xlsx',
  'fill-certificate.json',
  'findings.csv',
  'findings.json',
  'queries.xlsx',
  'report.html',
  'return.json',
  'validation-report.json',
];

describe('uncts compile IND --cycle 2014', () => {
  let first: ReturnType<typeof uncts>;
  beforeAll(() => {
    first = uncts(['compile', 'IND', '--cycle', '2014'], folder);
  });

  it('writes the return, the workbook with its proof, the findings and the report', () => {
    expect(first.stderr).toBe('');
    expect(first.status).toBe(0);
    expect(readdirSync(join(folder, 'out/IND-2014')).sort()).toEqual(outputs);
  });

  it('says what was filled, what was found and where to look', () => {
    expect(first.stdout).toContain('India');
    expect(first.stdout).toMatch(/357 of 1,696/);
    expect(first.stdout).toMatch(/0 errors/);
    expect(first.stdout).toContain('What matters most');
    expect(first.stdout).toMatch(/31,780 used; 12,248 excluded; 0 left over/);
    for (const name of outputs) expect(first.stdout).toContain(join('out/IND-2014', name));
    expect(first.stdout).not.toContain('\u001b');
  });

  it('writes files that fit their schemas', () => {
    const read = (name: string) =>
      JSON.parse(readFileSync(join(folder, 'out/IND-2014', name), 'utf8'));
    expect(problemsOf('return', read('return.json'), { file: 'return.json' })).toEqual([]);
    expect(problemsOf('findings', read('findings.json'), { file: 'findings.json' })).toEqual([]);
    expect(read('fill-certificate.json')).toMatchObject({
      'UN-CTS-2014_IND_data.xlsx': { certified: true, differences: [] },
    });
  });

  it('gives the same bytes at another time, in another place and language', () => {
    const again = uncts(['compile', 'ind', '--cycle', '2014', '--out', 'again'], folder, {
      TZ: 'Pacific/Kiritimati',
      LANG: 'ar_EG.UTF-8',
      LC_ALL: 'ar_EG.UTF-8',
    });
    expect(again.status).toBe(0);
    for (const name of outputs) {
      const [one, two] = ['out/IND-2014', 'again'].map((place) =>
        readFileSync(join(folder, place, name)),
      );
      expect(one?.equals(two ?? Buffer.alloc(0)), name).toBe(true);
    }
  });

  it('prints a summary for machines', () => {
    const { stdout, status } = uncts(
      ['compile', 'IND', '--cycle', '2014', '--json', '--out', 'json'],
      folder,
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ country: 'IND', cycle: 2014 });
  });
});

describe("uncts compile on a folder of one's own", () => {
  it('takes a path, and finds a code in --data', () => {
    const country = writeCountry(smallCountry());
    const byPath = uncts(
      ['compile', country.folder, '--cycle', '2014', '--out', 'one'],
      country.parent,
    );
    const byCode = uncts(
      ['compile', 'UTO', '--data', country.parent, '--cycle', '2014', '--out', 'two'],
      country.parent,
    );
    expect([byPath.status, byCode.status]).toEqual([0, 0]);
    expect(existsSync(join(country.parent, 'two/UN-CTS-2014_UTO_data.xlsx'))).toBe(true);
    country.remove();
  });

  it('follows its rules.json, and says so in the findings, the report and the summary', () => {
    const unsettled = smallCountry()['data/victims.csv']?.replace(
      '2013,South,f,18+,9',
      '2013,South,f,18+,-9',
    );
    const setting = {
      rule: 'negative-values',
      severity: 'information',
      reason: 'Corrections of earlier years are booked as negative records.',
      by: 'R. Hythloday',
    };
    const country = writeCountry({
      ...smallCountry(),
      'data/victims.csv': unsettled ?? '',
      'rules.json': JSON.stringify({ settings: [setting] }),
    });
    const words = ['compile', country.folder, '--cycle', '2014', '--out', 'out'];
    expect(uncts(words, country.parent).stderr).toBe('');
    const read = (name: string): string => readFileSync(join(country.parent, 'out', name), 'utf8');
    const findings = JSON.parse(read('findings.json')) as FindingsFile;
    expect(problemsOf('findings', findings, { file: 'findings.json' })).toEqual([]);
    expect(findings.settings).toEqual([{ ...setting, changed: 1, softened: 0, dropped: 0 }]);
    expect(findings.findings.find(({ code }) => code === 'negative-values')).toMatchObject({
      severity: 'information',
      changed: { from: 'warning', to: 'information', reason: setting.reason, by: setting.by },
    });
    expect(read('report.html')).toContain('What has been decided about rules');
    expect(read('findings.csv')).toContain(setting.reason);
    expect(read('validation-report.json')).toContain('"change": "down"');
    country.remove();
  });

  it('ends with 1 when a figure cannot be true', () => {
    const victims = smallCountry()['data/victims.csv']?.replace(
      '2013,North,m,18+,7',
      '2013,North,m,18+,7\n2013,N,m,18+,-40',
    );
    const country = writeCountry({ ...smallCountry(), 'data/victims.csv': victims ?? '' });
    const { status, stdout } = uncts(
      ['compile', country.folder, '--cycle', '2014'],
      country.parent,
    );
    expect(stdout).toMatch(/[1-9]\d* errors?/);
    expect(status).toBe(1);
    country.remove();
  });
});

describe('wrong input', () => {
  const broken: [string, Record<string, string>][] = [
    ['profile', { 'country.json': '{ "country": "UTO" }' }],
    ['mapping', { 'mapping.csv': 'table,row\ndata/1.1,x' }],
    ['missing column', { 'data/offences.csv': 'year,canton,crime,offences\n2013,N,Murder,1' }],
    [
      'text in a number column',
      { 'data/offences.csv': 'year,canton,offence,offences\n2013,N,Murder,many' },
    ],
    [
      'ICCS code',
      {
        'correspondence.csv':
          'list,code,label,iccs,valid_from,valid_to,status,reviewer,remark\npenal-code,Murder,,9999,,,agreed,,',
      },
    ],
    ['source', { 'sources/offences.json': '{ not json' }],
    ['setting of a rule', { 'rules.json': '{ "settings": [ { "rule": "sum:*" } ] }' }],
  ];

  it.each(broken)('a broken %s gives a message, exit code 2 and no output', (_what, files) => {
    const country = writeCountry({ ...smallCountry(), ...files });
    const { status, stdout, stderr } = uncts(
      ['compile', country.folder, '--cycle', '2014'],
      country.parent,
    );
    expect(status).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(
      /^\d+ problems? in the input\. Nothing was written\.\n {2}[^\n]*(country\.json|rules\.json|mapping\.csv|offences\.(csv|json)|correspondence\.csv)/,
    );
    expect(stderr).not.toContain('    at ');
    expect(existsSync(join(country.parent, 'out'))).toBe(false);
    country.remove();
  });

  it("names everything that is wrong in India's folder at once", () => {
    const copy = mkdtempSync(join(tmpdir(), 'uncts-ind-'));
    cpSync(join(examplesFolder, 'IND'), join(copy, 'IND'), { recursive: true });
    writeFileSync(
      join(copy, 'IND/data/prison-deaths.csv'),
      'year,state,cause,sex,deaths\n2013,Goa,Natural,Male,x',
    );
    const mapping = readFileSync(join(copy, 'IND/mapping.csv'), 'utf8');
    writeFileSync(join(copy, 'IND/mapping.csv'), mapping.replace('data/1.1,', 'chapter one,'));
    const { status, stderr } = uncts(['compile', join(copy, 'IND'), '--cycle', '2014'], copy);
    expect(status).toBe(2);
    expect(stderr).toContain('mapping.csv, line 2');
    expect(stderr).toContain(
      'data/prison-deaths.csv, line 2: "x" in the column "deaths" is not a number.',
    );
    rmSync(copy, { recursive: true, force: true });
  });

  it.each([
    [['compile', 'IND', '--cycle', 'next'], /"next" is not a cycle/],
    [['compile', 'IND', '--cycle', '2014', '--data', 'nowhere'], /no country folder of this name/],
    [['compile', 'XYZ', '--cycle', '2014'], /no country folder of this name/],
    [['compile', 'IND', '--cycle', '2040'], /No source has a record for the reference year 2039/],
    [['compile', 'IND'], /--cycle/],
    [['compil', 'IND'], /unknown command/],
    [['compile', 'IND', '--cycle', '2014', '--out', '/dev/null/x'], /cannot be written here/],
  ])('%j', (words, message) => {
    const { status, stderr } = uncts(words, folder);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe('uncts compile --module', () => {
  it('compiles a module beside the core into a workbook of its own', () => {
    const words = [
      'compile',
      'IND',
      '--cycle',
      '2011',
      '--module',
      'corruption',
      '--out',
      'module',
    ];
    const { status, stdout } = uncts(words, folder);
    expect([0, 1]).toContain(status);
    expect(stdout).toContain('UN-CTS-2011_IND_corruption.xlsx');
    const ret = JSON.parse(readFileSync(join(folder, 'module/return.json'), 'utf8')) as Return;
    expect(ret.modules).toEqual(['corruption']);
    const cases = ret.observations.find(
      ({ cell }) => cell === 'corruption/1.1/corruption/total@2010',
    );
    expect(cases).toMatchObject({ value: 3822, status: 'D' });
  });

  it('names the modules that there are', () => {
    const { status, stderr } = uncts(
      ['compile', 'IND', '--cycle', '2014', '--module', 'corrupt'],
      folder,
    );
    expect(status).toBe(2);
    expect(stderr).toMatch(/There is no module "corrupt".*corruption/);
  });
});

describe('uncts blank', () => {
  const languages = ['en', 'fr', 'es', 'ru', 'ar', 'zh'];

  it.each(languages)('writes the blank workbooks of a cycle in %s', (language) => {
    const { status, stdout } = uncts(
      ['blank', '--cycle', '2026', '--lang', language, '--out', language],
      folder,
    );
    expect(status).toBe(0);
    expect(stdout).toContain(`UN-CTS-2026_data_${language}.xlsx`);
    expect(readdirSync(join(folder, language)).sort()).toEqual([
      `UN-CTS-2026_data_${language}.binding.json`,
      `UN-CTS-2026_data_${language}.xlsx`,
      `UN-CTS-2026_metadata_${language}.xlsx`,
    ]);
  });

  it.each([
    [['--lang', 'de'], /There is no language "de"/],
    [['--institution', 'army'], /There is no institution "army"/],
  ])('%j is refused', (words, message) => {
    const { status, stderr } = uncts(['blank', '--cycle', '2026', ...words], folder);
    expect(status).toBe(2);
    expect(stderr).toMatch(message);
  });
});

describe('the parts of institutions', () => {
  const plan = (sheet: string, address: string, value: number | string): SheetEdit => ({
    sheet,
    writes: [
      {
        address,
        value:
          typeof value === 'number' ? { kind: 'number', value } : { kind: 'text', text: value },
      },
    ],
  });

  /** The part of an institution for cycle 2014, with a figure typed into the cell of a question. */
  function part(
    institution: string,
    language: string,
    cell: string,
    value: number | string,
    name: string,
  ): string {
    const place = `part-${institution}-${language}`;
    uncts(
      [
        'blank',
        '--cycle',
        '2014',
        '--lang',
        language,
        '--institution',
        institution,
        '--out',
        place,
      ],
      folder,
    );
    const stem = join(folder, place, `UN-CTS-2014_data_${institution}_${language}`);
    const binding = JSON.parse(readFileSync(`${stem}.binding.json`, 'utf8')) as Binding;
    const line = binding.lines.find(({ question }) => question === questionOf(cell));
    const address = line?.years.find(({ year }) => year === yearOf(cell))?.value ?? '';
    const filled = applyEdits(openPackage(readFileSync(`${stem}.xlsx`)), [
      plan(line?.sheet ?? '', address, value),
    ]);
    const path = join(folder, name);
    writeFileSync(path, filled);
    return path;
  }

  it('are put together with the data, whatever their language', () => {
    const judges = part('courts', 'ru', 'data/6.3/judges/total@2013', 15_000, 'courts.xlsx');
    const probation = part('prisons', 'ar', 'data/5.6/total/total@2013', 4_000, 'prisons.xlsx');
    const words = [
      'compile',
      'IND',
      '--cycle',
      '2014',
      '--part',
      judges,
      '--part',
      probation,
      '--out',
      'parts',
    ];
    const { stderr } = uncts(words, folder);
    expect(stderr).toBe('');
    const ret = JSON.parse(readFileSync(join(folder, 'parts/return.json'), 'utf8')) as Return;
    const value = (cell: string) => ret.observations.find((entry) => entry.cell === cell)?.value;
    expect(value('data/6.3/judges/total@2013')).toBe(15_000);
    expect(value('data/5.6/total/total@2013')).toBe(4_000);
    expect(value('data/5.1/total/total@2013')).toBe(411_992);
  });

  it('are understood when a figure is typed as text, and the report says how', () => {
    const cell = 'data/6.3/judges/total@2013';
    const judges = part('courts', 'fr', cell, '15 000 (1)', 'juges.xlsx');
    const out = ['--part', judges, '--out', 'noted'];
    const { stderr } = uncts(['compile', 'IND', '--cycle', '2014', ...out], folder);
    expect(stderr).toBe('');
    const ret = JSON.parse(readFileSync(join(folder, 'noted/return.json'), 'utf8')) as Return;
    expect(ret.observations.find((entry) => entry.cell === cell)).toMatchObject({
      value: 15_000,
      typed: { text: '15 000 (1)', file: 'juges.xlsx', how: 'footnote' },
    });
    expect(readFileSync(join(folder, 'noted/report.html'), 'utf8')).toMatch(
      /“15 000 \(1\)” in sheet “[^”]+”, cell [A-Z]+\d+ of juges.xlsx was read as 15000/,
    );
  });

  it('are refused when a figure cannot be understood, with its cell and what may be meant', () => {
    const judges = part('courts', 'en', 'data/6.3/judges/total@2013', 'ca. 15 000', 'ca.xlsx');
    const { status, stderr } = uncts(
      ['compile', 'IND', '--cycle', '2014', '--part', judges],
      folder,
    );
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /ca.xlsx, sheet "[^"]+", cell [A-Z]+\d+: "ca. 15 000", for data\/6.3\/judges\/total@2013, is not understood: it says that the number is not exact. If 15000 is the figure, enter it as a number with the status E./,
    );
  });

  it('are refused when two answers to a cell differ, with the names of both', () => {
    const cell = 'data/5.1/total/total@2013';
    const held = part('prisons', 'en', cell, 411_000, 'held.xlsx');
    const { status, stderr } = uncts(['compile', 'IND', '--cycle', '2014', '--part', held], folder);
    expect(status).toBe(2);
    expect(stderr).toMatch(
      /Two different answers for data\/5.1\/total\/total@2013: 411992 .*411000 \(held.xlsx\)/,
    );
  });

  it('are refused when they are another workbook', () => {
    const { status, stderr } = uncts(
      [
        'compile',
        'IND',
        '--cycle',
        '2014',
        '--part',
        join(folder, 'en', 'UN-CTS-2026_data_en.xlsx'),
      ],
      folder,
    );
    expect(status).toBe(2);
    expect(stderr).toMatch(/UN-CTS-2026_data_en.xlsx/);
  });
});

describe('help', () => {
  it.each([[['--help']], [['compile', '--help']], [['blank', '--help']]])('%j', (words) => {
    const { status, stdout } = uncts(words, folder);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Usage: uncts/);
  });
});
