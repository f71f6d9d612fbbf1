import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { mapCommand } from '../../src/cli/map.ts';
import { smallCountry, writeCountry } from '../country.ts';
import { printedBy } from './printed.ts';

const folder = mkdtempSync(join(tmpdir(), 'uncts-map-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs "uncts map ..." and gives what it printed, or the sentences of its problems. */
const map = (...words: string[]): Promise<string> => printedBy(mapCommand(), words);

/** Runs with the small country, some of its files replaced. */
async function withCountry<T>(
  changes: Record<string, string>,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const country = writeCountry({ ...smallCountry(), ...changes });
  try {
    return await work(country.folder);
  } finally {
    country.remove();
  }
}

const header = 'list,code,label,iccs,valid_from,valid_to,status,reviewer,remark,share';
const file = (name: string, ...lines: string[]): string => {
  const path = join(folder, name);
  writeFileSync(path, [header, ...lines].join('\n'));
  return path;
};

describe('uncts map check', () => {
  it('lists everything there is to say about a correspondence', async () => {
    const changes = {
      'correspondence.csv': [
        header,
        'penal-code,Murder,,0101,,,agreed,,,0.8',
        'penal-code,Murder,,0102,,,agreed,,,0.2',
        'penal-code,Robbery,,04,,2010,reviewed,,,',
        'penal-code,Robbery,,04,2012,,proposed,,,',
        'penal-code,Blasphemy,,,,,agreed,,,',
        'penal-code,Witchcraft,,,,,agreed,,,',
      ].join('\n'),
      'mapping.csv': [
        'table,row,column,source,where,measure,years,combine,status,comment',
        'data/1.1,intentional-homicide,,offences,offence = iccs,,,,,',
        'data/2.3,robbery,,offences,offence = iccs:0101,,,,,',
      ].join('\n'),
    };
    const printed = await withCountry(changes, (country) =>
      map('check', country, '--cycle', '2014'),
    );
    expect(printed).toBe(
      `${[
        'Utopia: national codes and the ICCS, cycle 2014 (2010 to 2013)',
        '',
        'penal-code: 4 codes on 6 lines; used by offences',
        '  4 agreed, 1 reviewed, 1 only proposed; 2 lines say that no ICCS code fits',
        '',
        'In the data, but reached by no selection by ICCS',
        '  offences',
        '    Robbery: its lines are for other years; 2011; 2 records that count 5, 2 in no figure',
        '    Sumptuary offence: no line; 2010, 2011, 2012, 2013; 4 records that count 4, 4 in no figure',
        '',
        'Divided by shares',
        '  offences',
        '    Murder: 0101 80% and 0102 20%; 8 records that count 126',
        '',
        'Years without a line, between years with one',
        '  penal-code: Robbery, 2011',
        '',
        'With a line, but in no source',
        '  penal-code (1 code): Witchcraft',
      ].join('\n')}\n`,
    );
  });

  it('names the problems of a correspondence that cannot be used', async () => {
    const lines = [
      header,
      'penal-code,Murder,,011,,,agreed,,,',
      'penal-code,Robbery,,4011,,,agreed,,,',
    ];
    const changes = { 'correspondence.csv': lines.join('\n') };
    expect(await withCountry(changes, (country) => map('check', country, '--cycle', '2014'))).toBe(
      [
        'correspondence.csv, line 2: 011 is not a code of the ICCS. Near it: 01, 0101, 0102, 0103, 01031.',
        'correspondence.csv, line 3: 4011 is not a code of the ICCS. Near it: 04011.',
      ].join('\n'),
    );
  });

  it('prints the facts for machines', async () => {
    const json = await withCountry({}, (country) =>
      map('check', country, '--cycle', '2014', '--json'),
    );
    expect(JSON.parse(json)).toMatchObject({
      lists: [{ list: 'penal-code', agreed: 3 }],
      facts: [{ fact: 'unmapped-code' }, {}, {}, {}],
    });
  });
});

describe('uncts map diff', () => {
  const before = file(
    'old.csv',
    'penal-code,Murder,,0101,,,proposed,,,',
    'penal-code,Robbery,,0401,,,agreed,,,',
    'penal-code,Blasphemy,,,,,agreed,,,',
  );
  const after = file(
    'new.csv',
    'penal-code,Murder,,0101,,,reviewed,A. Person,,0.7',
    'penal-code,Murder,,0102,,,reviewed,A. Person,,0.3',
    'penal-code,Robbery,,0401,2012,,agreed,,,',
    'penal-code,Sumptuary offence,,0101,,,proposed,,,',
  );

  it('says what changed', async () => {
    expect(await map('diff', before, after)).toBe(
      `${[
        '5 lines differ: 2 added, 1 removed, 2 changed',
        '  ~ penal-code: Murder: share (empty) -> 0.7; status proposed -> reviewed; reviewer (empty) -> A. Person',
        '  + penal-code: Murder: 0102, share 0.3',
        '  ~ penal-code: Robbery: valid from (empty) -> 2012',
        '  - penal-code: Blasphemy: no ICCS code',
        '  + penal-code: Sumptuary offence: 0101',
      ].join('\n')}\n`,
    );
    expect(await map('diff', before, before)).toBe('The two versions say the same.\n');
  });

  it('and its effect on every cell of a country, with the codes that moved', async () => {
    const printed = await withCountry({}, (country) =>
      map('diff', before, after, country, '--cycle', '2014'),
    );
    expect(printed).toContain(
      [
        'Utopia, cycle 2014: 4 of 1,696 cells change',
        '  table 1.1, Intentional homicide, 2010: 30 -> 22 (status A -> E)',
        '    Murder 30 -> 21; Sumptuary offence 0 -> 1',
      ].join('\n'),
    );
    expect(
      await withCountry({}, (country) => map('diff', before, before, country, '--cycle', '2014')),
    ).toContain('none of 1,696 cells changes');
  });

  it('needs a cycle with a country, and names the version with which a mapping fails', async () => {
    expect(await map('diff', before, after, 'UTO')).toBe(
      'uncts map diff: The option --cycle is needed here. See --help.',
    );
    const none = file('none.csv', 'penal-code,Murder,,0701,,,agreed,,,');
    expect(
      await withCountry({}, (country) => map('diff', before, none, country, '--cycle', '2014')),
    ).toContain('mapping.csv with none.csv, line 2: No national code of the list');
  });
});

describe('uncts map suggest', () => {
  const list = join(folder, 'codes.csv');
  writeFileSync(list, 'código;delito\n1;Hurto simple\n2;Robo con violencia\n3;Zzz\n');

  it('prints three codes for each label, with score and reason', async () => {
    const printed = await map('suggest', list, '--list', 'cp');
    expect(printed).toMatch(
      /^1 {2}Hurto simple\n {2}0502 {5}\d\.\d {2}likely {3}Hurto: “Hurto” in the title/,
    );
    expect(printed).toContain('3  Zzz\n  nothing found');
    expect(printed).toContain('3 codes looked up in Spanish: 2 with a proposal, 1 without.');
    expect(printed).toContain('Nothing was written');
  });

  it('writes proposals and leaves alone what a person decided', async () => {
    const out = join(folder, 'proposed.csv');
    writeFileSync(out, `${header}\ncp,2,Robo con violencia,0409,,,reviewed,A. Person,as agreed,\n`);
    const printed = await map('suggest', list, '--list', 'cp', '--out', out);
    expect(printed).toContain('1 code has been decided by a person and was left alone.');
    const lines = readFileSync(out, 'utf8').trim().split('\n');
    expect(lines[1]).toBe('cp,2,Robo con violencia,0409,,,reviewed,A. Person,as agreed');
    expect(lines[2]).toMatch(/^cp,1,Hurto simple,0502,,,proposed,uncts,"score/);
    await map('suggest', list, '--list', 'cp', '--out', out);
    expect(readFileSync(out, 'utf8').trim().split('\n')).toEqual(lines);
  });

  it('looks up the codes of a country that have no line yet', async () => {
    const printed = await withCountry({}, (country) => map('suggest', country));
    expect(printed).toMatch(/^Sumptuary offence\n/);
    expect(printed).toContain('3 codes have been decided by a person and were left alone.');
  });

  it('asks for the name of the list, and for headings that it can find', async () => {
    expect(await map('suggest', list)).toBe(
      'codes.csv: The option --list is needed here. See --help.',
    );
    const other = join(folder, 'other.csv');
    writeFileSync(other, 'a,b\n1,2\n');
    expect(await map('suggest', other, '--list', 'cp')).toContain('No line with a heading');
  });
});

describe('uncts map import', () => {
  it('writes the correspondence and the disagreements, and overwrites nothing of a person', async () => {
    const input = join(folder, 'reviewed.csv');
    writeFileSync(input, 'code,label,iccs,Review MIN\n1,Theft,0502,OK\n2,Arson,0504,0509\n');
    const out = join(folder, 'imported.csv');
    const run = () => map('import', input, '--list', 'cp', '--out', out);
    expect(await run()).toContain('row 3, 2 Arson: 0504, but MIN 0509');
    expect(existsSync(join(folder, 'imported-disagreements.csv'))).toBe(true);
    await run();
    writeFileSync(out, 'mine');
    expect(await run()).toContain('was not overwritten');
    expect(readFileSync(out, 'utf8')).toBe('mine');
  });
});
