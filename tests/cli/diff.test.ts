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
import type { Return, RevisionReport } from '../../src/schema/types.ts';
import { problemsOf } from '../../src/schema/validate.ts';
import { uncts } from './run-uncts.ts';

const folder = mkdtempSync(join(tmpdir(), 'uncts-diff-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const line = '2012,Andaman and Nicobar Islands,IPC,Murder,Male,18-30,';
const outputs = ['revision-note.txt', 'revisions.csv', 'revisions.html', 'revisions.json'];
const read = (...path: string[]): string => readFileSync(join(folder, ...path), 'utf8');

beforeAll(() => {
  cpSync(join(examplesFolder, 'IND'), join(folder, 'IND'), { recursive: true });
  uncts(['compile', 'IND', '--data', '.', '--cycle', '2014', '--out', 'one'], folder);
  const data = join(folder, 'IND/data/police-arrests.csv');
  const text = readFileSync(data, 'utf8');
  expect(text).toContain(`${line}5\n`);
  writeFileSync(data, text.replace(`${line}5\n`, `${line}505\n`));
  uncts(['compile', 'IND', '--data', '.', '--cycle', '2014', '--out', 'two'], folder);
  expect(readdirSync(join(folder, 'IND/returns/2014'))).toEqual(['1', '2']);
});

describe('uncts diff', () => {
  it('says what one changed number of the data moved, in any order of the returns', () => {
    const words = ['diff', 'IND@2014/2', 'IND@2014/1', '--data', '.', '--out', 'out'];
    const { status, stdout, stderr } = uncts(words, folder);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(/1 {2}cycle 2014, compilation 1\n {2}2 {2}cycle 2014, compilation 2/);
    expect(stdout).toContain('11 of 357 figures in both returns were revised (3.1%).');
    expect(stdout).toMatch(/All tables +357 +11 +3\.1%/);
    expect(stdout).toContain('(Murder +500)');
    expect(Math.max(...stdout.split('\n').map((each) => each.length))).toBeLessThan(100);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(outputs);

    const file = JSON.parse(read('out/revisions.json')) as RevisionReport;
    expect(problemsOf('revisions', file, { file: 'revisions.json' })).toEqual([]);
    const [step, ...others] = file.comparisons;
    expect(others).toEqual([]);
    expect(step?.all).toMatchObject({ compared: 357, revised: 11, added: 0, gone: 0 });
    expect(step?.all.mean).toBeCloseTo((11 * 500) / 357, 6);
    expect(step?.byYear.map(({ year, measures }) => [year, measures.revised])).toEqual([
      [2010, 0],
      [2011, 0],
      [2012, 11],
      [2013, 0],
    ]);
    for (const { before, after, reasons } of step?.changes ?? []) {
      expect((after.value ?? 0) - (before.value ?? 0)).toBe(500);
      expect(reasons).toMatchObject([{ why: 'records', source: 'police-arrests', records: 0 }]);
    }
    const csv = read('out/revisions.csv').trim().split('\r\n');
    expect(csv).toHaveLength(12);
    expect(csv.find((each) => each.includes('data/4.1/homicide/male@2012'))).toMatch(
      /,64479,D,64979,D,500,0\.775446,,/,
    );
    const note = read('out/revision-note.txt');
    expect(note).toContain('Of 357 figures in both returns, 11 were revised (3.1%).');
    expect(note).toMatch(/Table 4\.1\. .*: 2 of 13 figures, for 2012/);
    expect(note).toContain('Records of “Persons arrested by crime head, sex and age”');
    expect(note).toContain('from 2013: Section 376.');
  });

  it('gives the same bytes for the same returns by path, and speaks other languages', () => {
    const paths = ['IND/returns/2014/1', 'IND/returns/2014/2/return.json'];
    expect(uncts(['diff', ...paths, '--out', 'again'], folder).status).toBe(0);
    for (const name of outputs.filter((each) => each !== 'revisions.json')) {
      expect(read('again', name), name).toBe(read('out', name));
    }
    expect(uncts(['diff', ...paths, '--lang', 'ru', '--out', 'ru'], folder).status).toBe(0);
    expect(read('ru/revisions.html')).toContain('<html lang="ru" dir="ltr">');
    expect(read('ru/revision-note.txt')).toContain('пересмотрено 11');
  });

  it('takes a filled workbook and prints everything for machines', () => {
    const workbook = 'one/UN-CTS-2014_IND_data.xlsx@2014';
    const words = ['diff', workbook, 'two', '--json'];
    const { status, stdout, stderr } = uncts(words, folder);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const { comparisons } = JSON.parse(stdout) as RevisionReport;
    expect(comparisons[0]?.all.revised).toBe(11);
    expect(comparisons[0]?.changes.find(({ cell }) => cell.startsWith('data/4.1'))).toMatchObject({
      reasons: [{ why: 'mapping' }],
    });
  });

  it('names everything that is wrong at once, and writes nothing', () => {
    const other = JSON.parse(read('one/return.json')) as Return;
    writeFileSync(join(folder, 'mex.json'), JSON.stringify({ ...other, country: 'MEX' }));
    writeFileSync(
      join(folder, 'old.json'),
      JSON.stringify({ ...other, instrument: 'un-cts-2003' }),
    );
    const given = [
      'IND@2014/1',
      'IND/returns/2014/1',
      'mex.json',
      'old.json',
      'none.json',
      'IND@2014/7',
    ];
    const words = ['diff', ...given, '--data', '.', '--out', 'wrong'];
    const { status, stdout, stderr } = uncts(words, folder);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('same return as IND@2014/1');
    expect(stderr).toContain('of the country MEX, and the first one given is of IND');
    expect(stderr).toContain('of the instrument un-cts-2003');
    expect(stderr).toMatch(/none\.json: This file does not exist/);
    expect(stderr).toContain('no compilation 7 of cycle 2014. Kept: IND@2014/1, IND@2014/2.');
    expect(stderr).not.toContain('    at ');
    expect(existsSync(join(folder, 'wrong'))).toBe(false);
  });

  it('needs two returns that share a year', () => {
    const ret = JSON.parse(read('one/return.json')) as Return;
    const observations = ret.observations.map((each) => ({
      ...each,
      cell: each.cell.replace(/\d{4}$/, (year) => String(Number(year) - 4)),
    }));
    const old = { ...ret, cycle: 2010, referenceYear: 2009, observations, history: [] };
    writeFileSync(join(folder, 'apart.json'), JSON.stringify(old));
    const apart = uncts(['diff', 'one/return.json', 'apart.json'], folder);
    expect(apart.status).toBe(2);
    expect(apart.stderr).toContain('2006, 2007, 2008 and 2009: no year is in both');
    const one = uncts(['diff', 'one/return.json'], folder);
    expect(one.status).toBe(2);
    expect(one.stderr).toContain('Two returns or more are needed');
    expect(uncts(['diff', 'one/UN-CTS-2014_IND_data.xlsx', 'two'], folder).stderr).toContain(
      '--cycle',
    );
  });
});
