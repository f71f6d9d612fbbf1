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
import { examplesFolder } from '../../src/package-root.ts';
import { problemsOf } from '../../src/schema/validate.ts';
import { smallCountry, writeCountry } from '../country.ts';
import { uncts } from './run-uncts.ts';

const folder = mkdtempSync(join(tmpdir(), 'uncts-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const outputs = [
  'UN-CTS-2014_IND_data.xlsx',
  'fill-certificate.json',
  'findings.json',
  'report.html',
  'return.json',
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
    expect(first.stdout).toMatch(/357 of 1,556/);
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
    expect(read('fill-certificate.json')).toMatchObject({ certified: true, differences: [] });
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
      /^\d+ problems? in the input\. Nothing was written\.\n {2}[^\n]*(country\.json|mapping\.csv|offences\.(csv|json)|correspondence\.csv)/,
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

describe('uncts blank', () => {
  it('writes the blank workbook of a cycle', () => {
    const { status, stdout } = uncts(['blank', '--cycle', '2026', '--out', 'blank'], folder);
    expect(status).toBe(0);
    expect(stdout).toContain('UN-CTS-2026_data.xlsx');
    expect(readdirSync(join(folder, 'blank')).sort()).toEqual([
      'UN-CTS-2026_data.binding.json',
      'UN-CTS-2026_data.xlsx',
    ]);
  });
});

describe('help', () => {
  it.each([[['--help']], [['compile', '--help']], [['blank', '--help']]])('%j', (words) => {
    const { status, stdout } = uncts(words, folder);
    expect(status).toBe(0);
    expect(stdout).toMatch(/Usage: uncts/);
  });
});
