import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { definedName } from '../../src/instrument/cell-id.ts';
import { examplesFolder } from '../../src/package-root.ts';
import type { Edits, FindingsFile, Return, Submission } from '../../src/schema/types.ts';
import { problemsOf } from '../../src/schema/validate.ts';
import { applyEdits, openPackage, type WriteValue } from '../../src/workbook/package/index.ts';
import { uncts } from './run-uncts.ts';

/** One contact point's year: compile, type, send; data revised, compile again, decide, send again. */

const folder = mkdtempSync(join(tmpdir(), 'uncts-story-'));
const country = join(folder, 'IND');
const out = join(folder, 'out');
const workbook = join(out, 'UN-CTS-2014_IND_data.xlsx');
const edited = join(folder, 'edited.xlsx');
const data = join(country, 'data', 'police-arrests.csv');

const total = 'data/4.1/homicide/total@2013';
const men = 'data/4.1/homicide/male@2013';
const rape = 'data/2.2/rape/total@2013';

beforeAll(() => cpSync(join(examplesFolder, 'IND'), country, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const read = <T>(...path: string[]): T => JSON.parse(readFileSync(join(...path), 'utf8')) as T;
const compile = (...words: string[]) =>
  uncts(['compile', country, '--cycle', '2014', '--out', out, ...words], folder);
const figureAt = (cell: string, path = join(out, 'return.json')) =>
  read<Return>(path).observations.find((each) => each.cell === cell)?.value;

/** Types into cells of a workbook, found by their defined names. */
function type(from: string, to: string, cells: Record<string, WriteValue>): void {
  const pkg = openPackage(readFileSync(from));
  const edits = Object.entries(cells).map(([cell, value]) => {
    const place = pkg.definedNames.find(({ name }) => name === definedName(cell))?.cell;
    return { sheet: place?.sheet ?? '', writes: [{ address: place?.address ?? '', value }] };
  });
  writeFileSync(to, applyEdits(pkg, edits));
}

/** One state revises its figures: so many more men arrested for murder in 2013. */
function revise(by: number): void {
  const lines = readFileSync(data, 'utf8').split('\n');
  const index = lines.findIndex((line) => line.startsWith('2013,') && /,Murder,Male,/.test(line));
  const line = lines[index] ?? '';
  expect(line).not.toBe('');
  const revised = line.replace(/\d+$/, (count) => String(Number(count) + by));
  writeFileSync(data, lines.with(index, revised).join('\n'));
}

describe('a return that is compiled, edited, sent, revised and sent again', () => {
  it('is kept, and the same input changes nothing', () => {
    expect(compile().stdout).toMatch(/Kept as compilation 1/);
    const before = readFileSync(workbook);
    const again = compile();
    expect(again.stdout).toMatch(/Nothing changed since compilation 1\./);
    expect(readFileSync(workbook).equals(before)).toBe(true);
    expect(existsSync(join(country, 'returns', '2014', '2'))).toBe(false);
  }, 240_000);

  it('takes what was typed into a copy, and keeps it', () => {
    const typed = (figureAt(total) ?? 0) + 5;
    type(workbook, edited, {
      [total]: { kind: 'number', value: typed },
      [rape]: { kind: 'number', value: 33_000 },
    });
    const { stdout, stderr, status } = compile('--edited', edited, '--mark-changes');
    expect(stderr).toBe('');
    expect(status).toBeLessThan(2);
    expect(stdout).toMatch(/2 of [\d,]+ figures changed[\s\S]*Typed by hand\./);
    expect(figureAt(total)).toBe(typed);
    const edits = read<Edits>(country, 'edits.json');
    expect(problemsOf('edits', edits, { file: 'edits.json' })).toEqual([]);
    expect(edits.edits.map(({ of }) => of)).toEqual([rape, total]);
    expect(compile().stdout).toMatch(/Nothing changed since compilation 2\./);
  }, 240_000);

  it('is frozen when it is sent', () => {
    const words = ['submit', country, '--cycle', '2014', '--workbook', workbook];
    const { stdout, stderr } = uncts([...words, '--sent', '2014-09-30'], folder);
    expect(stderr).toBe('');
    expect(stdout).toMatch(/Submission 1 of IND[\s\S]*Its figures are those of compilation 2\./);
    const sent = join(country, 'returns', '2014', 'submitted-1');
    const submission = read<Submission>(sent, 'submission.json');
    expect(problemsOf('submission', submission, { file: 'submission.json' })).toEqual([]);
    expect(submission).toMatchObject({ snapshot: 2, sent: '2014-09-30', differing: [] });
    expect(figureAt(rape, join(sent, 'return.json'))).toBe(33_000);
    expect(uncts(words, folder).stdout).toMatch(/are submission 1 of IND, cycle 2014, already/);
  }, 240_000);

  it('asks when the data under a typed figure are revised, and says what else moved and why', () => {
    const before = figureAt(men) ?? 0;
    revise(7);
    const { stdout } = compile();
    expect(stdout).toMatch(/Source “police-arrests”: .*Murder \+7/s);
    expect(figureAt(men)).toBe(before + 7);
    const typed = figureAt(total) ?? 0;
    const { findings } = read<FindingsFile>(out, 'findings.json');
    const asked = findings.filter(({ code }) => code === 'typed-and-revised');
    expect(asked).toMatchObject([{ culprit: total, details: { typed, data: typed + 2 } }]);
    expect(figureAt(rape)).toBe(33_000);
    expect(readFileSync(join(out, 'edits.csv'), 'utf8')).toMatch(
      /figure,data\/4\.1\/homicide\/total@2013,.*,conflict,/,
    );
  }, 240_000);

  it('takes a decision from the table, and keeps to it', () => {
    const table = readFileSync(join(out, 'edits.csv'), 'utf8');
    const decided = join(folder, 'edits.csv');
    writeFileSync(decided, table.replace(/(homicide\/total@2013,.*,conflict,)/, '$1data'));
    const now = (figureAt(total) ?? 0) + 2;
    expect(compile('--resolve', decided).status).toBeLessThan(2);
    expect(figureAt(total)).toBe(now);
    compile();
    expect(figureAt(total)).toBe(now);
    writeFileSync(decided, table.replace(/(homicide\/total@2013,.*,conflict,)/, '$1perhaps'));
    const wrong = compile('--resolve', decided);
    expect(wrong.status).toBe(2);
    expect(wrong.stderr).toMatch(/edits\.csv, line 2: .*"perhaps".*typed, data/);
  }, 240_000);

  it('is sent a second time, and both are kept', () => {
    const words = ['submit', country, '--cycle', '2014', '--workbook', workbook];
    expect(uncts(words, folder).stdout).toMatch(/Submission 2 of IND/);
    const [first, second] = ['submitted-1', 'submitted-2'].map((name) =>
      figureAt(men, join(country, 'returns', '2014', name, 'return.json')),
    );
    expect((second ?? 0) - (first ?? 0)).toBe(7);
  }, 240_000);

  it('comes to the desk twice, where both are shown', () => {
    const received = join(folder, 'received');
    for (const number of [1, 2]) {
      const sent = join(country, 'returns', '2014', `submitted-${number}`);
      cpSync(join(sent, 'UN-CTS-2014_IND_data.xlsx'), join(received, `IND-2014-${number}.xlsx`));
    }
    const checked = join(folder, 'checked');
    const { stdout, stderr, status } = uncts(['desk', received, '--out', checked], folder);
    expect(stderr).toBe('');
    expect(status).toBeLessThan(2);
    expect(stdout).toMatch(/2 returns checked/);
    const page = readFileSync(join(checked, 'index.html'), 'utf8');
    for (const number of [1, 2]) expect(page).toContain(`IND-2014-${number}.xlsx`);
  }, 240_000);

  it('refuses an edited copy before there is a compilation, and a workbook that is none', () => {
    const { status, stderr } = uncts(
      ['compile', country, '--cycle', '2013', '--out', join(folder, 'o13'), '--edited', edited],
      folder,
    );
    expect(status).toBe(2);
    expect(stderr).toMatch(/no earlier compilation of cycle 2013/);
    const text = join(folder, 'text.xlsx');
    writeFileSync(text, 'a,b\n1,2\n');
    expect(compile('--edited', text).status).toBe(2);
    expect(existsSync(join(folder, 'o13'))).toBe(false);
  }, 240_000);
});
