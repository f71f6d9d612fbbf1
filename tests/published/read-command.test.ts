import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Return } from '../../src/schema/types.ts';
import { uncts } from '../cli/run-uncts.ts';
import { portal, row } from './portal-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'uncts-portal-command-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const write = (name: string, content: string) => writeFileSync(join(folder, name), content);

write(
  '2022-06-06.data.csv',
  portal(row(), row({ area: 'SWE', country: 'Sweden' }), row({ year: '1013' })),
);
write('page.xls', '<html><table></table></html>');

describe('uncts read --portal', () => {
  it('writes a return a country, and says what became of every row', () => {
    const { status, stdout, stderr } = uncts(
      ['read', '--portal', '2022-06-06.data.csv', '--cycle', '2020', '--out', 'returns'],
      folder,
    );
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('3 rows, of which');
    expect(stdout).toContain('2 give a figure');
    expect(stdout).toContain('2022-06-06.data.csv, line 4: "1013"');
    expect(readdirSync(join(folder, 'returns'))).toEqual(['NOR-2020.json', 'SWE-2020.json']);
    const ret = JSON.parse(readFileSync(join(folder, 'returns/NOR-2020.json'), 'utf8')) as Return;
    expect([ret.country, ret.cycle]).toEqual(['NOR', 2020]);
  });

  it('takes the cycle of the newest figure, the countries asked for, and prints for machines', () => {
    const { status, stdout } = uncts(
      ['read', '--portal', '2022-06-06.data.csv', '--country', 'swe', '--json'],
      folder,
    );
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ cycle: 2020, countries: ['SWE'] });
    expect(readdirSync(join(folder, 'out/portal-2020'))).toEqual(['SWE-2020.json']);
  });

  it.each([
    [
      ['page.xls', 'none.csv'],
      ['web page', 'does not exist'],
    ],
    [['2022-06-06.data.csv', '--country', 'FIN'], ['no country in the files "FIN"']],
    [['2022-06-06.data.csv', '--cycle', '2000'], ['no figure for the years up to 1999']],
  ])('refuses %j and writes nothing', (words, said) => {
    const { status, stderr } = uncts(['read', '--portal', ...words, '--out', 'none'], folder);
    expect(status).toBe(2);
    for (const text of said) expect(stderr).toContain(text);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  it('asks for one workbook and its cycle where the files are no published series', () => {
    const { status, stderr } = uncts(['read', 'a.xlsx', 'b.xlsx'], folder);
    expect(status).toBe(2);
    expect(stderr).toContain('one workbook is read at a time');
    expect(stderr).toContain('--cycle is needed');
  });
});
