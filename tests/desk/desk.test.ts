import { spawn } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueryColumn } from '../../src/messages/queries.ts';
import type { FindingsFile, Return } from '../../src/schema/types.ts';
import { problemsOf } from '../../src/schema/validate.ts';
import {
  applyEdits,
  formatAddress,
  openPackage,
  readCells,
} from '../../src/workbook/package/index.ts';
import { columnOf } from '../../src/workbook/queries/layout.ts';
import { bin, uncts } from '../cli/run-uncts.ts';
import { smallCountry, writeCountry } from '../country.ts';
import { bytesIn, smallReturn, workplace } from './small-folder.ts';

/** Tests that run the program several times, on a machine that does other work. */
const slow = { timeout: 240_000 };

const place = workplace();
const { folder, write, desk, state, read } = place;
afterAll(place.remove);

const hostile = `=cmd|'x'!A1 <b onclick="x">&amp; \u202etxt.json`;
let austria: Return;

beforeAll(async () => {
  austria = await smallReturn('AUT');
  write('in/AUT/return.json', austria);
  write('in/AUT/UN-CTS-2014_AUT_data.xlsx', 'never read: return.json stands beside it');
  write('in/AUT/findings.json', '{}');
  write('in/AUT/notes.txt', 'Sent twice.');
  write('in/AUT/earlier.json', await smallReturn('AUT', 2013, (value) => value * 2));
  write(`in/${hostile}`, await smallReturn('BEL', 2014, (value) => value * 3));
  const made = writeCountry(
    {
      ...smallCountry(),
      'country.json': (smallCountry()['country.json'] ?? '')
        .replace('UTO', 'CHE')
        .replace('Utopia', 'Suisse')
        .replace('"en"', '"fr"'),
    },
    'CHE',
  );
  uncts(['compile', made.folder, '--cycle', '2014', '--out', 'CHE'], folder);
  mkdirSync(join(folder, 'in/Suisse'));
  copyFileSync(
    join(folder, 'CHE/UN-CTS-2014_CHE_data.xlsx'),
    join(folder, 'in/Suisse/UN-CTS-2014_CHE_data.xlsx'),
  );
  made.remove();
  const nowhere = writeCountry(smallCountry());
  uncts(['compile', nowhere.folder, '--cycle', '2014', '--out', 'UTO'], folder);
  nowhere.remove();
});

describe('uncts desk', () => {
  it('checks returns and workbooks in folders and makes a report for each', slow, () => {
    const { status, stdout, stderr } = desk(['in', '--out', 'out']);
    expect([status, stderr]).toEqual([0, '']);
    expect(stdout).toContain('4 returns checked');
    expect(readdirSync(join(folder, 'out')).sort()).toEqual([
      'AUT-2013',
      'AUT-2014',
      'BEL-2014',
      'CHE-2014',
      'desk.json',
      'findings.csv',
      'index.html',
      'values.csv',
    ]);
    for (const name of ['report.html', 'queries.xlsx', 'findings.csv', 'findings.json']) {
      expect(existsSync(join(folder, 'out/CHE-2014', name))).toBe(true);
    }
    expect(problemsOf('desk', state('out'), { file: 'desk.json' })).toEqual([]);
  });

  it('compares a return with the earlier one of its country, and takes the language of a workbook', () => {
    const [first, second, , fourth] = state('out').returns;
    expect(first).toMatchObject({ cycle: 2013, comparedWith: { cycles: [] } });
    expect(second).toMatchObject({ country: 'AUT', cycle: 2014, comparedWith: { cycles: [2013] } });
    expect(second?.revisions?.revised).toBeGreaterThan(0);
    expect(fourth).toMatchObject({ country: 'CHE', language: 'fr', part: 'data' });
    expect(read('out/CHE-2014/report.html')).toContain('<html lang="');
    expect(second?.language).toBe('en');
  });

  it('passes over what is no return, and says so', () => {
    expect(state('out').passedOver).toEqual([
      { file: 'AUT/UN-CTS-2014_AUT_data.xlsx', why: 'beside-return' },
      { file: 'AUT/findings.json', why: 'of-ours' },
      { file: 'AUT/notes.txt', why: 'not-read' },
    ]);
  });

  it('has every value and finding of all in two files, and no formula in them', () => {
    const values = read('out/values.csv').split('\r\n');
    expect(values[0]).toBe(
      '\uFEFFcountry,cycle,input,file,table,row,column,year,value,status,comment',
    );
    expect(values).toContain(
      'CHE,2014,Suisse/UN-CTS-2014_CHE_data.xlsx,data,1.1,intentional-homicide,total,2013,33,A,',
    );
    const given = austria.observations.filter(({ value }) => value !== null).length;
    const lines = values.filter((line) => line.startsWith('AUT,2014,') && !/,,[A-Z],/.test(line));
    expect(lines).toHaveLength(given);
    expect(values.filter((line) => line.startsWith('country,'))).toEqual([]);
    expect(read('out/values.csv')).toContain(`"'=cmd|'x'!A1 <b onclick=""x"">`);
    expect(read('out/findings.csv')).toMatch(/^\uFEFFcountry,cycle,input,finding,rule,/);
  });

  it('escapes whatever a file or country is called', () => {
    const page = read('out/index.html');
    expect(page).not.toContain('<b onclick');
    expect(page).toContain('&lt;b onclick');
    // Signs of the style sheet name the namespace of SVG, which nothing loads.
    expect(page.replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/<script|https?:/);
  });

  it('does nothing again where nothing changed, and gives the same bytes', () => {
    const first = bytesIn(join(folder, 'out'));
    expect(desk(['in', '--out', 'out']).stdout).toContain('4 of them unchanged');
    expect(bytesIn(join(folder, 'out'))).toEqual(first);
  });

  it(
    'does again what changed, what was compared with it, and what was edited; and forgets what is gone',
    slow,
    async () => {
      write('in/AUT/earlier.json', await smallReturn('AUT', 2013, (value) => value * 3));
      writeFileSync(join(folder, 'in', hostile), '');
      const { status, stdout, stderr } = desk(['in', '--out', 'out']);
      expect(status).toBe(2);
      expect(stdout).toContain('3 returns checked; 1 of them unchanged');
      expect(stderr).toContain('This file is empty');
      expect(stderr).toContain('All others were checked');
      expect(stderr).not.toContain('\u202e');
      expect(existsSync(join(folder, 'out/BEL-2014'))).toBe(false);
      write('out/CHE-2014/report.html', 'edited by hand');
      expect(desk(['in', '--out', 'out']).stdout).toContain('2 of them unchanged');
      desk(['in', '--out', 'full', '--jobs', '1']);
      expect(bytesIn(join(folder, 'out'))).toEqual(bytesIn(join(folder, 'full')));
    },
  );
});

describe('earlier returns and returns that came twice', () => {
  beforeAll(async () => {
    write('twice/a/AUT.json', austria);
    write('twice/b/AUT.json', { ...austria, countryName: 'Austria again' });
    write('before/a/AUT.json', await smallReturn('AUT', 2013));
    write('before/BEL.json', await smallReturn('BEL', 2013));
    write('before/broken.json', '{');
    write('twice/BEL/now.json', { ...austria, country: 'BEL' });
    write('twice/BEL/other.json', await smallReturn('BEL', 2013, (value) => value * 2));
    const { status, stderr } = desk(['twice', '--previous-dir', 'before', '--out', 'twice-out']);
    expect(status).toBe(2);
    expect(stderr).toContain('broken.json (--previous-dir)');
  });

  it('are both shown, and it is told', () => {
    const { returns } = state('twice-out');
    expect(returns.slice(0, 2).map(({ folder, file }) => [folder, file])).toEqual([
      ['AUT-2014', 'a/AUT.json'],
      ['AUT-2014-2', 'b/AUT.json'],
    ]);
    expect(read('twice-out/index.html')).toContain(
      'The country is here twice for this cycle, also as b/AUT.json.',
    );
  });

  it('of --previous-dir are compared with, and not checked', () => {
    const { returns } = state('twice-out');
    expect(returns.map(({ country, cycle }) => `${country} ${cycle}`)).toEqual([
      'AUT 2014',
      'AUT 2014',
      'BEL 2013',
      'BEL 2014',
    ]);
    expect(returns[0]).toMatchObject({ comparedWith: { cycles: [2013] } });
  });

  it('do not count where two of one cycle differ', () => {
    const newest = state('twice-out').returns.at(-1);
    expect(newest).toMatchObject({ country: 'BEL', cycle: 2014, comparedWith: { cycles: [] } });
    expect(newest?.notCompared).toEqual([
      'BEL.json (--previous-dir): The earlier return of cycle "2013" stands twice. Keep one.',
    ]);
  });
});

describe('what comes with a return', () => {
  it(
    'is an answered query list, published figures, and a front page that names the country',
    slow,
    () => {
      const list = openPackage(readFileSync(join(folder, 'full/AUT-2014/queries.xlsx')));
      const sheet = list.sheets[0]?.name ?? '';
      const findings: FindingsFile = JSON.parse(read('full/AUT-2014/findings.json'));
      const asked = new Set(
        findings.findings.filter(({ cause }) => cause === undefined).map(({ finding }) => finding),
      );
      const [address = '', cell] =
        [...readCells(list, sheet)].find(([, { value }]) => asked.has(String(value))) ?? [];
      const row = Number(address.replace(/\D/g, ''));
      const text = (column: QueryColumn, words: string) => ({
        address: formatAddress(row, columnOf(column)),
        value: { kind: 'text' as const, text: words },
      });
      const writes = [text('answer', 'Confirmed'), text('words', 'Recounted in 2014.')];
      write('with/AUT/queries.xlsx', applyEdits(list, [{ sheet, writes }]));
      write('with/AUT/return.json', austria);
      write('with/AUT/earlier.json', read('in/AUT/earlier.json'));
      write('with/queries-IND.xlsx', 'no workbook, and no return of India');
      write('with/form.xlsx', readFileSync(join(folder, 'in/Suisse/UN-CTS-2014_CHE_data.xlsx')));
      write('with/nowhere.xlsx', readFileSync(join(folder, 'UTO/UN-CTS-2014_UTO_data.xlsx')));
      write(
        'portal.csv',
        [
          'Iso3_code,Country,Region,Subregion,Indicator,Dimension,Category,Sex,Age,Year,Unit of measurement,VALUE,Source',
          'AUT,Austria,Europe,Western Europe,Violent offences,by type of offence,Robbery,Total,Total,2013,Counts,5000,CTS',
          '',
        ].join('\n'),
      );
      const words = ['--cycle', '2014', '--published', 'portal.csv', '--out', 'with-out'];
      const { status, stderr } = desk(['with', ...words]);
      expect(status).toBe(2);
      expect(stderr).toContain('nowhere.xlsx: The country of this workbook is not known');
      const { returns, bad, passedOver } = state('with-out');
      expect(bad.map(({ file }) => file)).toEqual(['nowhere.xlsx']);
      expect(passedOver).toEqual([{ file: 'queries-IND.xlsx', why: 'answers' }]);
      const [, answered, french] = returns;
      expect(answered).toMatchObject({
        country: 'AUT',
        findings: { explained: 1 },
        notCompared: [],
        comparedWith: { cycles: [2013], published: true },
      });
      expect(String(cell?.value)).not.toBe('');
      expect(answered?.inputs.files.map(({ as }) => as)).toEqual([
        'return',
        'earlier',
        'answers',
        'published',
      ]);
      expect(read('with-out/AUT-2014/findings.json')).toContain('published');
      expect(french).toMatchObject({ country: 'CHE', countryName: 'Suisse', file: 'form.xlsx' });
      expect(french?.comparedWith.published).toBe(false);
    },
  );
});

describe('what stops a run', () => {
  it.each([
    [['missing', '--out', 'none'], 'There is no folder of this name'],
    [['empty', '--out', 'none'], 'This folder holds no return.json'],
    [['in', '--out', 'none', '--published', 'no.csv'], 'no.csv: This file does not exist'],
    [['in', '--out', 'none', '--rules', 'no.json'], 'no.json: This file does not exist'],
    [['in', '--out', 'none', '--jobs', '0'], '--jobs'],
    [['in', '--out', 'none', '--lang', 'xx'], '--lang'],
  ])('%j', (words, sentence) => {
    mkdirSync(join(folder, 'empty'), { recursive: true });
    const { status, stdout, stderr } = desk(words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(sentence);
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  it('a folder of somebody else where a report would go', () => {
    write('other/AUT-2014/thesis.doc', 'mine');
    const { status, stderr } = desk(['in', '--out', 'other']);
    expect(status).toBe(2);
    expect(stderr).toContain('"AUT-2014" in it was not made by this command');
    expect(readdirSync(join(folder, 'other'))).toEqual(['AUT-2014']);
  });
});

describe('a check that does not end well', () => {
  it('is one bad file when its memory ends, always in the same words', () => {
    write('few/AUT.json', austria);
    const words = ['few', '--out', 'small-memory', '--memory', '12'];
    const { status, stderr } = desk(words);
    expect(status).toBe(2);
    expect(stderr).toContain(
      'AUT.json: The check of this file broke off: it needs more than 12 MB',
    );
    expect(stderr).not.toMatch(/\bat .*\.js:|FATAL/);
    expect(desk(words).stderr).toBe(stderr);
    expect(readdirSync(join(folder, 'small-memory')).sort()).toEqual([
      'desk.json',
      'findings.csv',
      'index.html',
      'values.csv',
    ]);
  });

  it(
    'leaves the old results when the run is broken off, and the next run tidies up',
    slow,
    async () => {
      write('few/AUT.json', austria);
      desk(['few', '--out', 'broken-off']);
      const before = bytesIn(join(folder, 'broken-off'));
      write('few/AUT.json', { ...austria, countryName: 'Revised' });
      const words = ['desk', 'few', '--out', 'broken-off', '--jobs', '1'];
      const run = spawn(process.execPath, [bin, ...words], { cwd: folder, stdio: 'ignore' });
      const ended = new Promise((resolve) => run.once('exit', resolve));
      const begun = (): boolean =>
        readdirSync(join(folder, 'broken-off')).some((name) => name.startsWith('.desk-'));
      while (!begun()) await new Promise((resolve) => setTimeout(resolve, 5));
      run.kill('SIGKILL');
      await ended;
      expect(begun()).toBe(true);
      const left = Object.entries(bytesIn(join(folder, 'broken-off')));
      expect(Object.fromEntries(left.filter(([name]) => !name.startsWith('.desk-')))).toEqual(
        before,
      );
      desk(['few', '--out', 'broken-off']);
      expect(begun()).toBe(false);
      expect(read('broken-off/index.html')).toContain('Revised');
    },
  );
});
