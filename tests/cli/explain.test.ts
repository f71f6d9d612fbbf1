import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { QueryColumn } from '../../src/messages/queries.ts';
import { examplesFolder } from '../../src/package-root.ts';
import type { Explanations, Finding, FindingsFile } from '../../src/schema/types.ts';
import { problemsOf } from '../../src/schema/validate.ts';
import {
  applyEdits,
  formatAddress,
  openPackage,
  readCells,
} from '../../src/workbook/package/index.ts';
import { columnOf, idColumn } from '../../src/workbook/queries/layout.ts';
import { uncts } from './run-uncts.ts';

const folder = mkdtempSync(join(tmpdir(), 'uncts-explain-'));
const country = join(folder, 'IND');
const queries = join(folder, 'out', 'queries.xlsx');
const id = 'figures-differ';

beforeAll(() => cpSync(join(examplesFolder, 'IND'), country, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const compile = (...words: string[]) =>
  uncts(['compile', country, '--cycle', '2014', '--out', join(folder, 'out'), ...words], folder);
const explain = (...words: string[]) =>
  uncts(['explain', queries, '--country', country, ...words], folder);
const findings = (): FindingsFile =>
  JSON.parse(readFileSync(join(folder, 'out', 'findings.json'), 'utf8'));
const found = (year: number): Finding | undefined =>
  findings().findings.find(
    ({ code, details, cells }) =>
      code === id && details.year === year && cells.some(({ cell }) => cell.includes('/total@')),
  );

/** Types into the line of a finding. */
function typed(finding: string, texts: Partial<Record<QueryColumn, string>>): void {
  const workbook = openPackage(readFileSync(queries));
  const sheet = workbook.sheets[0]?.name ?? '';
  const cells = [...readCells(workbook, sheet)];
  const [address = ''] = cells.find(([, { value }]) => value === finding) ?? [];
  const row = Number(address.replace(/\D/g, ''));
  expect(address).toBe(formatAddress(row, idColumn));
  const writes = Object.entries(texts).map(([column, text]) => ({
    address: formatAddress(row, columnOf(column as QueryColumn)),
    value: { kind: 'text' as const, text },
  }));
  writeFileSync(queries, applyEdits(workbook, [{ sheet, writes }]));
}

describe('from a finding to its explanation and back', () => {
  it('asks, takes the answer, shows it as explained, and asks again when the value changes', () => {
    expect(compile().stdout).toMatch(/Findings +0 errors; 5 warnings; /);
    const asked = found(2013);
    expect(asked?.severity).toBe('warning');
    typed(asked?.finding ?? '', {
      answer: 'Confirmed',
      words: 'Table 4.1 counts persons sent for trial.',
      forUnodc: 'Yes',
      by: 'National contact point',
    });
    const taken = explain();
    expect(taken.stderr).toBe('');
    expect(taken.stdout).toMatch(/1 answer taken in: 1 new, 0 replaced, 0 as before\./);
    const file: Explanations = JSON.parse(readFileSync(join(country, 'explanations.json'), 'utf8'));
    expect(problemsOf('explanations', file, { file: 'explanations.json' })).toEqual([]);
    expect(explain().stdout).toMatch(
      /0 new, 0 replaced, 1 as before\. Nothing had to be written\./,
    );

    expect(compile().stdout).toMatch(
      /Findings +0 errors; 4 warnings; \d+ for information; 1 explained/,
    );
    expect(found(2013)?.answered).toMatchObject({ state: 'explained' });
    const sheet = openPackage(readFileSync(queries));
    const lines = [...readCells(sheet, sheet.sheets[0]?.name ?? '')].map(([, { value }]) => value);
    expect(lines).not.toContain(asked?.finding);
    const page = readFileSync(join(folder, 'out', 'report.html'), 'utf8');
    expect(page).toContain('Explained by the contact point');
    const returned = readFileSync(join(folder, 'out', 'return.json'), 'utf8');
    expect(returned).toContain('Table 4.1 counts persons sent for trial.');

    const path = join(country, 'data', 'police-arrests.csv');
    const data = readFileSync(path, 'utf8');
    writeFileSync(path, withOneMore(data));
    const changed = compile();
    expect(changed.stdout).toMatch(/5 warnings/);
    expect(found(2013)?.answered).toMatchObject({ state: 'expired' });
    expect(readFileSync(join(folder, 'out', 'report.html'), 'utf8')).toContain(
      'Explained before, and the figures have changed since',
    );
    writeFileSync(path, data);
  }, 240_000);

  it('lists everything that cannot be taken, with exit code 2, and writes nothing', () => {
    compile();
    const [first, second] = findings().findings.filter(({ answered }) => answered === undefined);
    const before = readFileSync(join(country, 'explanations.json'), 'utf8');
    typed(first?.finding ?? '', { words: 'no answer' });
    typed(second?.finding ?? '', { answer: 'Confirmed' });
    const { status, stderr } = explain();
    expect(status).toBe(2);
    expect(stderr).toMatch(/2 problems in the input\. Nothing was written\./);
    expect(readFileSync(join(country, 'explanations.json'), 'utf8')).toBe(before);
  });

  it('refuses what is no query list', () => {
    const workbook = join(folder, 'out', 'UN-CTS-2014_IND_data.xlsx');
    const { status, stderr } = uncts(['explain', workbook, '--country', country], folder);
    expect(status).toBe(2);
    expect(stderr).toMatch(/This is no query list of uncts/);
  });
});

/** The data with one more person arrested for murder in 2013. */
function withOneMore(data: string): string {
  const lines = data.split('\n');
  const index = lines.findIndex((line) => line.startsWith('2013,') && line.includes(',Murder,'));
  const line = lines[index] ?? '';
  expect(line).toMatch(/,\d+$/);
  return lines
    .with(
      index,
      line.replace(/\d+$/, (count) => String(Number(count) + 1)),
    )
    .join('\n');
}
