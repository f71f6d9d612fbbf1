import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FindingsFile, Return } from '../../src/schema/types.ts';
import { problemsOf } from '../../src/schema/validate.ts';
import { smallCountry, writeCountry } from '../country.ts';
import { uncts } from './run-uncts.ts';

const folder = mkdtempSync(join(tmpdir(), 'uncts-check-'));
const made = writeCountry(smallCountry());
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterAll(made.remove);

const earlier = 'out/UTO-2013/return.json';
const ours = 'out/UTO-2014/return.json';
const workbook = 'out/UTO-2014/UN-CTS-2014_UTO_data.xlsx';
const cell = 'data/1.1/intentional-homicide/total@2011';

const read = (path: string) => JSON.parse(readFileSync(join(folder, path), 'utf8'));
const findingsIn = (path: string): FindingsFile => read(join(path, 'findings.json'));

/** Our return with one figure of a year that was sent before ten times as large. */
function slipped(): string {
  const ret: Return = read(ours);
  const observations = ret.observations.map((entry) =>
    entry.cell === cell ? { ...entry, value: (entry.value ?? 0) * 10 } : entry,
  );
  writeFileSync(join(folder, 'slipped.json'), JSON.stringify({ ...ret, observations }));
  return 'slipped.json';
}

beforeAll(() => {
  uncts(['compile', made.folder, '--cycle', '2013'], folder);
  uncts(['compile', made.folder, '--cycle', '2014'], folder);
});

describe('uncts check', () => {
  it('checks a return against an earlier one and writes findings and report', () => {
    const { status, stdout, stderr } = uncts(
      ['check', slipped(), '--previous', earlier, '--out', 'checked'],
      folder,
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(readdirSync(join(folder, 'checked')).sort()).toEqual([
      'findings.csv',
      'findings.json',
      'queries.xlsx',
      'report.html',
      'validation-report.json',
    ]);
    const findings = findingsIn('checked');
    expect(problemsOf('findings', findings, { file: 'findings.json' })).toEqual([]);
    const found = findings.findings.find(({ code }) => code === 'isolated-revision');
    expect(found?.culprit).toBe(cell);
    expect(stdout).toMatch(/Compared with the return of cycle 2013 \(2010 to 2012\): .*1 revised/);
    const report = readFileSync(join(folder, 'checked/report.html'), 'utf8');
    expect(report).toContain('In the earlier return');
  });

  it('reads a returned workbook, and takes the country from the earlier return', () => {
    const { status, stderr } = uncts(
      ['check', workbook, '--cycle', '2014', '--previous', earlier],
      folder,
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const out = 'out/check-UTO-2014';
    expect(readdirSync(join(folder, out)).sort()).toEqual([
      'binding.json',
      'findings.csv',
      'findings.json',
      'queries.xlsx',
      'report.html',
      'return.json',
      'validation-report.json',
    ]);
    const { revisions } = findingsIn(out);
    const moved = (revisions?.tables ?? []).filter(
      ({ revised, added, gone }) => revised + added + gone > 0,
    );
    expect(moved).toEqual([]);
  });

  it('says everything that is wrong with the files, and writes nothing', () => {
    const { status, stderr } = uncts(
      [
        'check',
        earlier,
        '--previous',
        ours,
        '--previous',
        'nowhere.json',
        '--published',
        ours,
        '--out',
        'not-written',
      ],
      folder,
    );
    expect(status).toBe(2);
    expect(stderr).toContain('3 problems in the input. Nothing was written.');
    expect(stderr).toContain('it is of cycle 2014, after cycle 2013');
    expect(stderr).toContain('nowhere.json');
    expect(readdirSync(folder)).not.toContain('not-written');
  });

  it('needs the cycle of a workbook', () => {
    const { status, stderr } = uncts(['check', workbook], folder);
    expect(status).toBe(2);
    expect(stderr).toContain('--cycle');
  });

  it('ends with 1 when there are errors', () => {
    const ret: Return = read(ours);
    const observations = ret.observations.map((entry) =>
      entry.cell === cell ? { ...entry, value: -4 } : entry,
    );
    writeFileSync(join(folder, 'negative.json'), JSON.stringify({ ...ret, observations }));
    expect(uncts(['check', 'negative.json', '--out', 'negative'], folder).status).toBe(1);
  });
});

describe('uncts compile --previous', () => {
  it('checks the compiled return against the earlier one', () => {
    const { status, stdout } = uncts(
      ['compile', made.folder, '--cycle', '2014', '--previous', earlier, '--out', 'compiled'],
      folder,
    );
    expect(status).toBe(0);
    expect(stdout).toContain('Compared with the return of cycle 2013 (2010 to 2012)');
    expect(findingsIn('compiled').revisions?.cycles).toEqual([2013]);
  });
});
