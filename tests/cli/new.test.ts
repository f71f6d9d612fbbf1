import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { newCountry } from '../../src/compile/new-country.ts';
import { openCountry } from '../../src/country/folder.ts';
import { readDataset } from '../../src/dataset/read-dataset.ts';
import { loadMapping } from '../../src/mapping/load.ts';
import type { Return } from '../../src/schema/types.ts';
import { problemsOf } from '../../src/schema/validate.ts';
import { uncts } from './run-uncts.ts';

const place = mkdtempSync(join(tmpdir(), 'uncts-new-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** The words of a command line; double quotes keep words together, as in a shell. */
const wordsOf = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

function figures(cycle: number): Map<string, number | null> {
  const file = join(place, 'out', `KEN-${cycle}`, 'return.json');
  const ret = JSON.parse(readFileSync(file, 'utf8')) as Return;
  return new Map(ret.observations.map(({ cell, value }) => [cell, value]));
}

describe('the guide in a new country folder, followed word by word', () => {
  const started = uncts(['new', 'ken'], place);
  const folder = join(place, 'country-data', 'KEN');
  const guide = readFileSync(join(folder, 'README.md'), 'utf8');
  const section = (number: number): string =>
    guide.split(/^## /m).find((text) => text.startsWith(`${number}. `)) ?? '';
  const blocks = (number: number, language: string): string[] =>
    [...section(number).matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
      ([, text = '']) => text,
    );
  const run = (number: number): string =>
    blocks(number, 'sh')
      .flatMap((text) => text.trim().split('\n'))
      .map((command) => {
        const [program, ...words] = wordsOf(command);
        expect(program).toBe('uncts');
        const { status, stdout, stderr } = uncts(words, place);
        expect(stderr).toBe('');
        expect(status).toBe(0);
        return stdout;
      })
      .join('\n');
  const write = (name: string, text: string): void => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  };

  it('starts with a folder and the way to the guide', () => {
    expect(started.stderr).toBe('');
    expect(started.stdout).toMatch(/^Kenya \(KEN\), workbooks in English/);
    expect(started.stdout).toContain(`read ${join('country-data', 'KEN', 'README.md')}`);
    expect(guide).toMatch(/^# Kenya: from data to the questionnaire/);
    expect(guide).not.toContain('{{');
  });

  it('1. shows the example at work', () => {
    const printed = run(1);
    expect(printed).toContain('1 of 30 with figures');
    expect(printed).toContain('National code');
    expect(figures(2025).get('data/1.2/victims/female@2024')).toBe(51);
    expect(existsSync(join(place, 'out', 'KEN-2025', 'report.html'))).toBe(true);
  });

  it('2. to 6. replace the example by a file of one’s own', () => {
    write('data/police.csv', blocks(2, 'csv')[0] ?? '');
    write('sources/police.json', blocks(3, 'json')[0] ?? '');
    write('correspondence.csv', blocks(4, 'csv')[0] ?? '');
    expect(run(4)).toContain('0401');
    write('mapping.csv', blocks(5, 'csv')[0] ?? '');
    expect(run(5)).toContain('data/2.3/robbery');
    rmSync(join(folder, 'sources/example.json'));
    rmSync(join(folder, 'data/example.csv'));
  });

  it('7. compiles it, with a missing number missing and nothing left over', () => {
    const printed = run(7);
    expect(printed).toContain('0 left over');
    expect(printed).toContain('data/police.csv, line 8: year = 2023; province = East; code = 301');
    const cells = figures(2024);
    expect(cells.get('data/2.3/robbery/total@2023')).toBe(131 + 11 + 79 + 9);
    expect(cells.get('data/2.3/robbery/total@2022')).toBe(120 + 14 + 88);
    expect(cells.get('data/2.1/kidnapping/total@2023')).toBe(28 + 25);
    expect(cells.get('data/2.1/serious-assault/total@2023')).toBeNull();
  });

  it('is not written again over what a person did', () => {
    const before = readFileSync(join(folder, 'mapping.csv'), 'utf8');
    const { status, stderr } = uncts(['new', 'KEN'], place);
    expect(status).toBe(2);
    expect(stderr).toContain('was not overwritten');
    expect(readFileSync(join(folder, 'mapping.csv'), 'utf8')).toBe(before);
  });
});

describe('a new country folder', () => {
  it('is valid in every part, elsewhere too, and its commands name that place', async () => {
    const out = join(place, 'my data');
    const { status, stdout } = uncts(['new', 'SEN', '--out', 'my data', '--json'], place);
    expect(status).toBe(0);
    expect(JSON.parse(stdout).files).toHaveLength(7);
    const { folder, profile } = openCountry('SEN', out);
    expect(profile).toMatchObject({ name: 'Sénégal', language: 'fr' });
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toContain(
      'uncts compile SEN --cycle 2025 --data "my data"',
    );
    expect(loadMapping(folder).lines).toHaveLength(3);
    const { sources, close } = await readDataset(folder, profile);
    await close();
    expect([...sources.keys()]).toEqual(['example']);
    const metadata = JSON.parse(readFileSync(join(folder, 'metadata.json'), 'utf8'));
    expect(problemsOf('metadata', metadata, { file: 'metadata.json' })).toEqual([]);
  });

  it.each([
    ['FRA', 'France', 'fr'],
    ['MEX', 'México', 'es'],
    ['EGY', 'مصر', 'ar'],
    ['CHN', '中国', 'zh'],
    ['KAZ', 'Казахстан', 'ru'],
    ['JPN', 'Japan', 'en'],
  ])('%s is %s in %s', (code, name, language) => {
    expect(newCountry(code, place).profile).toMatchObject({ country: code, name, language });
  });

  it('needs a code of ISO 3166', () => {
    const { status, stderr } = uncts(['new', 'KEX'], place);
    expect(status).toBe(2);
    expect(stderr).toContain('There is no country "KEX". Did you mean "KEN"?');
  });
});
