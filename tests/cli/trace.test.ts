import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, describe, expect, it } from 'vitest';
import { traceCell } from '../../src/compile/trace.ts';
import { traceText } from '../../src/messages/en/trace.ts';
import { problemText } from '../../src/messages/problems.ts';
import { InputError } from '../../src/problems.ts';
import { compileSmall } from '../compile-small.ts';
import { smallCountry, writeCountry } from '../country.ts';
import { uncts } from './run-uncts.ts';

const place = mkdtempSync(join(tmpdir(), 'uncts-trace-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

async function traced(
  cell: string,
  changes: Record<string, string> = {},
  options: { year?: number; cycle?: number; csv?: string } = {},
) {
  const country = writeCountry({ ...smallCountry(), ...changes });
  try {
    return await traceCell({ country: country.folder, cell, ...options });
  } finally {
    country.remove();
  }
}

async function problemsFor(cell: string, options: { year?: number } = {}): Promise<string[]> {
  try {
    await traced(cell, {}, options);
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(problemText);
    throw error;
  }
  return [];
}

describe('a traced figure', () => {
  it('reads from the cell down to the records', async () => {
    const text = traceText(await traced('data/1.1/intentional-homicide/total@2013'));
    expect(text.replace(/[0-9a-f]{64}/, 'HASH').split('\n')).toEqual([
      'Table 1.1, Intentional homicide, 2013',
      'data/1.1/intentional-homicide/total@2013',
      '',
      'Figure   33 offences',
      'Status   A (Normal value)',
      '',
      'mapping.csv, line 2: data/1.1,intentional-homicide,,offences,offence = iccs,,,,,',
      '  Figure       33 offences',
      '  Source       Recorded offences (offences)',
      '  Publisher    Police of Utopia, Annual report',
      '  File         data/offences.csv',
      '  Fingerprint  SHA-256 HASH',
      '  Selection    offence = iccs',
      '  Measure      offences',
      '  Records      2 added up',
      '',
      '  National code        records  value  share',
      '    Murder, ICCS 0101        2     33   100%',
      '',
      '  canton    records  value  share',
      '    South         1     20  60.6%',
      '    North         1     13  39.4%',
      '',
      '  2 records',
      '    data/offences.csv, line 21: year = 2013; canton = North; offence = Murder; offences = 13',
      '    data/offences.csv, line 22: year = 2013; canton = South; offence = Murder; offences = 20',
    ]);
  });

  it.each([
    'data/1.1/intentional-homicide/total@2011',
    'data/1.2/victims/total@2013',
    'data/1.2/victims/female@2013',
    'data/1.2/victims/unknown@2013',
    'data/2.3/robbery/total@2012',
    'data/2.3/robbery/total@2010',
    'data/2.4/partner-or-family/female@2012',
  ])('says of %s what the return says, and its parts and records add up', async (cell) => {
    const ret = await compileSmall();
    const observation = ret.observations.find((entry) => entry.cell === cell);
    const csv = join(place, 'records.csv');
    const trace = await traced(cell, {}, { csv });
    expect(trace.value).toBe(observation?.value);
    expect(trace.status).toBe(observation?.status);
    expect(trace.comment).toBe(observation?.comment ?? '');
    const rows = parse(readFileSync(csv), { bom: true, columns: true }) as Record<string, string>[];
    for (const { selection, value } of trace.lines) {
      if (selection === undefined) continue;
      expect(rows).toHaveLength(selection.records + selection.empty);
      expect(rows.reduce((sum, row) => sum + Number(row[selection.measure]), 0)).toBe(value);
      for (const { shares } of selection.columns) {
        expect(shares.reduce((sum, share) => sum + share.value, 0)).toBe(value);
        expect(shares.reduce((sum, share) => sum + share.records, 0)).toBe(rows.length);
      }
    }
  });

  it('finds the line of each record in the file', async () => {
    const csv = join(place, 'lines.csv');
    const offences = 'year,canton,offence,offences\n\n2013,"a\nb",Murder,1\n\n2013,c,Murder,2\n';
    const mapping = (smallCountry()['mapping.csv'] ?? '').split('\n').slice(0, 2).join('\n');
    const cell = 'data/1.1/intentional-homicide/total@2013';
    await traced(cell, { 'data/offences.csv': offences, 'mapping.csv': mapping }, { csv });
    const rows = parse(readFileSync(csv), { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.map(({ line, canton }) => [line, canton])).toEqual([
      ['3', 'a\nb'],
      ['6', 'c'],
    ]);
  });

  it('counts the largest ten texts of a column and the rest together', async () => {
    const records = Array.from({ length: 25 }, (_, index) => `2013,c${index},Murder,${index}`);
    const changes = {
      'data/offences.csv': `year,canton,offence,offences\n${records.join('\n')}`,
      'mapping.csv': (smallCountry()['mapping.csv'] ?? '').split('\n').slice(0, 2).join('\n'),
    };
    const trace = await traced('data/1.1/intentional-homicide/total', changes, { year: 2013 });
    const text = traceText(trace);
    expect(text).toMatch(/ c24 +1 +24 +8%/);
    expect(text).toMatch(/ 15 others +15 +105 +35%/);
    expect(text).toContain('The first 10 of 25 records');
  });

  it('counts different texts once in each text of a column, and does not add them up', async () => {
    const records = Array.from({ length: 12 }, (_, index) => `2013,c${index},Murder,a`);
    const changes = {
      'sources/offences.json': JSON.stringify({
        ...JSON.parse(smallCountry()['sources/offences.json'] ?? ''),
        columns: [
          { column: 'year', role: 'year' },
          { column: 'canton', role: 'category' },
          { column: 'offence', role: 'code', list: 'penal-code' },
          { column: 'person', role: 'ignore' },
        ],
        counts: [{ measure: 'offences', distinct: 'person' }],
      }),
      'data/offences.csv': `year,canton,offence,person\n${records.join('\n')}\n2013,c0,Murder,b`,
      'mapping.csv': (smallCountry()['mapping.csv'] ?? '').split('\n').slice(0, 2).join('\n'),
    };
    const trace = await traced('data/1.1/intentional-homicide/total', changes, { year: 2013 });
    expect(trace.lines[0]).toMatchObject({ value: 2 });
    const text = traceText(trace);
    expect(text).toMatch(/ c0 +2 +2 +100%/);
    expect(text).toMatch(/ c1 +1 +1 +50%/);
    expect(text).toMatch(/ 2 others +2$/m);
  });

  it('shows lines passed over for another', async () => {
    const lines = [
      'table,row,column,source,where,measure,years,combine,status,comment',
      'data/2.3,robbery,,offences,offence = Robbery; canton = South,,,,,',
      'data/2.3,robbery,,offences,offence = Robbery,,,instead,E,All cantons',
    ];
    const changes = { 'mapping.csv': lines.join('\n') };
    const trace = await traced('data/2.3/robbery/total@2013', changes);
    expect(trace).toMatchObject({ value: 5, status: 'E', lines: [{ line: 3 }] });
    expect(traceText(trace)).toContain('  Passed over: line 3 answers. This line gives no figure.');
  });

  it('knows the breaks that the metadata declare', async () => {
    const metadata = JSON.stringify({
      answers: [],
      breaks: [{ row: 'data/1.1/intentional-homicide', year: 2012, reason: 'New register' }],
    });
    const cell = 'data/1.1/intentional-homicide/total@2012';
    expect(await traced(cell, { 'metadata.json': metadata })).toMatchObject({
      status: 'B',
      comment: 'New register',
    });
  });

  it('does not let texts of the data command the terminal or a spreadsheet', async () => {
    const csv = join(place, 'hostile.csv');
    const changes = {
      'data/offences.csv':
        'year,canton,offence,offences\n2013,"=HYPERLINK(""x"")",Murder,-1\n2013,\u001b[31m@x,Murder,3\n2013,+1,Murder,4',
      'mapping.csv': (smallCountry()['mapping.csv'] ?? '').split('\n').slice(0, 2).join('\n'),
    };
    const cell = 'data/1.1/intentional-homicide/total@2013';
    const text = traceText(await traced(cell, changes, { csv }));
    expect(text).not.toContain('\u001b');
    const rows = parse(readFileSync(csv), { bom: true, columns: true }) as Record<string, string>[];
    expect(rows.map(({ canton, offences }) => [canton, offences])).toEqual([
      [`'=HYPERLINK("x")`, '-1'],
      ['\u001b[31m@x', '3'],
      [`'+1`, '4'],
    ]);
  });
});

describe('a cell without a figure', () => {
  it('is followed to the line that says why', async () => {
    const text = traceText(await traced('data/2.3/robbery/total@2010'));
    expect(text).toContain(
      'Figure   none\nStatus   L (Not collected)\nComment  Not collected before 2011',
    );
    expect(text).toContain(
      'mapping.csv, line 5: data/2.3,robbery,,,,,2010,,L,Not collected before 2011',
    );
  });

  it('that nothing maps shows the lines near it', async () => {
    const attempted = await traced('data/1.1/attempted-homicide/total@2013');
    expect(attempted).toMatchObject({ value: null, status: 'O', lines: [] });
    expect(attempted.nearest.map(({ line }) => line)).toEqual([2]);
    expect(traceText(await traced('data/8.1/population/total@2013'))).toContain(
      'No line of mapping.csv speaks of this cell or its table.',
    );
  });

  it('is said not to be asked where the rotation leaves it out', async () => {
    const trace = await traced('data/1.1/intentional-homicide/total@2010', {}, { cycle: 2020 });
    expect(trace.asked).toBe(false);
    expect(traceText(trace)).toContain('Cycle    2020 does not ask for this cell');
  });
});

describe('a wrong cell', () => {
  it.each([
    ['data/1.1/intentional-homicid/total@2013', 'data/1.1/intentional-homicide/total@2013'],
    ['2.3/robbery/total@2013', 'data/2.3/robbery/total@2013'],
    ['data/2.3/robbery@2013', 'data/2.3/robbery/total@2013'],
    ['data/1.3/robbery/total@2013', 'data/2.3/robbery/total@2013'],
    ['corruption/2.1/brougt/total@2013', 'corruption/2.1/brought/total@2013'],
  ])('%s is answered with %s first', async (wrong, near) => {
    const [sentence] = await problemsFor(wrong);
    expect(sentence).toContain(`Near it: ${near}`);
  });

  it('needs one year', async () => {
    expect(await problemsFor('data/2.3/robbery/total')).toEqual([
      'CELL: The cell data/2.3/robbery/total needs a year: write data/2.3/robbery/total@2013, or add --year 2013.',
    ]);
    expect(await problemsFor('data/2.3/robbery/total@2013', { year: 2012 })).toEqual([
      'CELL: The cell data/2.3/robbery/total@2013 names a year, and --year another. Give one.',
    ]);
  });
});

describe('uncts trace', () => {
  it('prints the tree, JSON, and writes the records', () => {
    const words = ['trace', 'IND', 'data/4.2/total/female@2013'];
    const { status, stdout, stderr } = uncts([...words, '--csv', 'records.csv'], place);
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toContain('Figure   214,452 persons');
    expect(stdout).toMatch(/All records: records\.csv\n$/);
    expect(readFileSync(join(place, 'records.csv'), 'utf8').split('\r\n')).toHaveLength(1764);
    const json = JSON.parse(uncts([...words, '--json'], place).stdout);
    expect(json).toMatchObject({ value: 214452, lines: [{ line: 54 }] });
  });

  it('follows the cells of modules', () => {
    const { stdout } = uncts(['trace', 'IND', 'corruption/2.1/brought/total@2008'], place);
    expect(stdout).toContain('Status   D (Definition differs)');
  });
});
