import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uncts } from '../cli/run-uncts.ts';
import { portal, row } from './portal-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'uncts-export-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const path = (name: string) => join(folder, name);

beforeAll(() => {
  writeFileSync(path('data.csv'), portal(row(), row({ area: 'SWE', country: 'Sweden' })));
  uncts(['read', '--portal', 'data.csv', '--cycle', '2020', '--out', 'returns'], folder);
  writeFileSync(path('broken.json'), '{ "format": ');
  writeFileSync(path('other.json'), '{}');
  const ret = JSON.parse(readFileSync(path('returns/NOR-2020.json'), 'utf8')) as {
    history: object[];
  };
  ret.history = [
    { cell: 'data/2.2/rape/total@2009', value: 1 },
    { cell: 'data/2.2/rape/total@2009', value: 2 },
  ];
  writeFileSync(path('twice.json'), JSON.stringify(ret));
});

describe('uncts export', () => {
  const returns = ['returns/NOR-2020.json', 'returns/SWE-2020.json'];

  it.each([
    ['portal', ['data_cts_violent_and_sexual_crime.csv']],
    ['sdmx', ['un-cts-codes.csv', 'un-cts.csv']],
    ['eurostat', ['crim_off_cat.tsv']],
  ])('writes returns as %s, and the same bytes whatever their order', (layout, names) => {
    const first = uncts(['export', ...returns, '--as', layout, '--out', `${layout}-1`], folder);
    const turned = [...returns].reverse();
    uncts(['export', ...turned, '--as', layout, '--out', `${layout}-2`], folder);
    expect([first.status, first.stderr]).toEqual([0, '']);
    expect(first.stdout).toContain('2 figures written, of 2');
    expect(readdirSync(path(`${layout}-1`))).toEqual(names);
    for (const name of names) {
      const [one, two] = ['1', '2'].map((end) => readFileSync(path(`${layout}-${end}/${name}`)));
      expect(one).toEqual(two);
    }
  });

  it('names everything that is wrong with the returns and writes nothing', () => {
    const files = ['none.json', 'broken.json', 'other.json', 'twice.json', ...returns];
    const { status, stderr } = uncts(['export', ...files, '--as', 'sdmx', '--out', 'none'], folder);
    expect(status).toBe(2);
    for (const text of [
      'none.json: This file does not exist',
      'broken.json',
      'not valid JSON',
      'other.json: "format" is missing',
      'twice.json: The cell "data/2.2/rape/total@2009" stands twice',
      'NOR-2020.json: The country "NOR" stands twice',
    ]) {
      expect(stderr).toContain(text);
    }
    expect(existsSync(path('none'))).toBe(false);
  });

  it('knows three layouts', () => {
    const { status, stderr } = uncts(['export', ...returns, '--as', 'xml'], folder);
    expect(status).toBe(2);
    expect(stderr).toContain('portal, sdmx, eurostat');
  });
});
