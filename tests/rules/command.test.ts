import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { uncts } from '../cli/run-uncts.ts';
import { smallCountry, writeCountry } from '../country.ts';
import { readVtl } from './vtl-reader.ts';

const folder = mkdtempSync(join(tmpdir(), 'uncts-rules-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const run = (...words: string[]) => uncts(['rules', ...words], folder);

describe('uncts rules', () => {
  it('prints the rules of a cycle, of one family, and of all cycles', () => {
    const cycle = run('--cycle', '2014');
    expect([cycle.status, cycle.stderr]).toEqual([0, '']);
    const counted = [...cycle.stdout.matchAll(/^[A-Z ]+ \((\d+) rules\)$/gm)];
    expect(counted).toHaveLength(4);
    const sum = counted.reduce((total, [, rules]) => total + Number(rules), 0);
    expect(cycle.stdout).toContain(`${sum} rules`);
    const family = run('--family', 'format');
    expect(family.stdout).toContain('all cycles');
    expect(family.stdout).toContain('7 rules');
    expect(family.stdout).not.toContain('WITHIN THE RETURN');
    expect(run('--family', 'against-other-sources').stdout).toContain('rate-implausible');
  });

  it('knows modules', () => {
    const { stdout } = run('--module', 'corruption', '--as', 'json');
    const { rules } = JSON.parse(stdout) as { rules: { rule: string }[] };
    expect(rules.some(({ rule }) => rule.startsWith('sum:corruption/'))).toBe(true);
    expect(JSON.parse(run('--module', 'corruption', '--json').stdout)).toEqual(JSON.parse(stdout));
  });

  it('writes a file instead of the terminal', () => {
    const { stdout, status } = run('--cycle', '2026', '--as', 'vtl', '--out', 'rules/a.vtl');
    expect([status, stdout]).toEqual([0, 'rules/a.vtl\n']);
    expect(readVtl(readFileSync(join(folder, 'rules/a.vtl'), 'utf8')).rulesets).toHaveLength(3);
    expect(run('--out', '/dev/null/x').stderr).toMatch(/cannot be written here/);
  });

  it('shows what a country has decided', () => {
    const settings = [
      { rule: 'sum:data/5.1/total:sex', severity: 'off', reason: '=2+2', by: 'R. Hythloday' },
      { rule: 'parts-short-of-total', tolerance: { percent: 0.5 }, reason: 'Rounding.', by: 'R.' },
    ];
    const country = writeCountry({ ...smallCountry(), 'rules.json': JSON.stringify({ settings }) });
    const text = uncts(['rules', 'UTO', '--data', country.parent], country.parent);
    expect(text.stdout.replace(/\s+/g, ' ')).toContain(
      'sum:data/5.1/total:sex Set Warnings and information are left out. =2+2 (R. Hythloday) Set Gaps up to 0.5% of the larger figure are no finding. Rounding. (R.)',
    );
    const csv = uncts(['rules', country.folder, '--as', 'csv'], country.parent).stdout;
    expect(csv).toContain("'=2+2; Rounding.");
    country.remove();
  });

  it.each([
    [['--family', 'other'], /against-earlier-returns/],
    [['--as', 'pdf'], /text, json, csv, vtl/],
    [['--cycle', 'next'], /"next" is not a cycle/],
    [['XYZ'], /no country folder of this name/],
    [['--module', 'corrupt'], /no module "corrupt"/],
  ])('%j is refused in words', (words, message) => {
    const { status, stdout, stderr } = run(...words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('    at ');
  });
});
