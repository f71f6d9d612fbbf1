import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FindingsFile } from '../../src/schema/types.ts';
import { smallCountry, writeCountry } from '../country.ts';
import { uncts } from './run-uncts.ts';

const folder = mkdtempSync(join(tmpdir(), 'uncts-check-several-'));
const made = writeCountry(smallCountry());
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterAll(made.remove);

const ours = 'out/UTO-2014/return.json';
const findings = (path: string): FindingsFile =>
  JSON.parse(readFileSync(join(folder, path, 'findings.json'), 'utf8'));

beforeAll(() => {
  uncts(['compile', made.folder, '--cycle', '2014'], folder);
  mkdirSync(join(folder, 'received/deep'), { recursive: true });
  copyFileSync(
    join(folder, 'out/UTO-2014/UN-CTS-2014_UTO_data.xlsx'),
    join(folder, 'received/a.xlsx'),
  );
  copyFileSync(join(folder, ours), join(folder, 'received/deep/return.json'));
  writeFileSync(join(folder, 'received/deep/other.xlsx'), 'never read, since it stands beside it');
  writeFileSync(join(folder, 'received/broken.xlsx'), 'no workbook');
  writeFileSync(join(folder, 'received/~$a.xlsx'), 'left by Excel');
  mkdirSync(join(folder, 'empty'));
});

describe('uncts check with several inputs', () => {
  it('checks every one, and tells the bad ones at the end', () => {
    const { status, stdout, stderr } = uncts(
      ['check', 'received', ours, 'empty', '--cycle', '2014', '--country', 'UTO', '--out', 'all'],
      folder,
    );
    expect(status).toBe(2);
    expect(readdirSync(join(folder, 'all')).sort()).toEqual([
      'UTO-2014',
      'UTO-2014-2',
      'UTO-2014-3',
    ]);
    expect(stderr).toContain(join('received', 'broken.xlsx'));
    expect(stderr).toContain('This folder holds no return.json');
    expect(stderr).not.toMatch(/other\.xlsx|~\$|\bat .*\.js:/);
    expect(stdout.indexOf('received/a.xlsx')).toBeLessThan(stdout.indexOf(ours));
    expect(findings('all/UTO-2014-2')).toEqual(findings('all/UTO-2014-3'));
  });

  it('says the same of a return alone and among others, for machines as well', () => {
    const words = ['--out', 'two', '--json'];
    const { status, stdout } = uncts(['check', ours, 'received/deep', ...words], folder);
    expect(status).toBe(0);
    const { returns } = JSON.parse(stdout);
    expect(returns.map(({ input }: { input: string }) => input)).toEqual([
      ours,
      join('received', 'deep', 'return.json'),
    ]);
    const alone = JSON.parse(uncts(['check', ours, '--out', 'one', '--json'], folder).stdout);
    expect(returns[0]).toMatchObject({ ...alone, files: expect.anything() });
    expect(findings('two/UTO-2014')).toEqual(findings('one'));
  });

  it('writes nothing and tells all when no input can be read', () => {
    const { status, stdout, stderr } = uncts(
      ['check', 'received/broken.xlsx', 'missing.json', '--cycle', '2014', '--out', 'none'],
      folder,
    );
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('missing.json');
    expect(stderr).toContain('broken.xlsx');
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });
});

describe('uncts check --rules', () => {
  const rules = (settings: unknown) => {
    writeFileSync(join(folder, 'decided.json'), JSON.stringify({ settings }));
    return ['check', ours, '--rules', 'decided.json', '--out', 'ruled'];
  };

  it('applies what is decided about rules, and the findings say so', () => {
    uncts(['check', ours, '--out', 'plain'], folder);
    const [first] = findings('plain').findings.filter(({ severity }) => severity !== 'error');
    expect(first).toBeDefined();
    const off = { rule: first?.code, severity: 'off', reason: 'Known.', by: 'A. Clerk' };
    const { status, stderr } = uncts(rules([off]), folder);
    expect([status, stderr]).toEqual([0, '']);
    const { findings: left, settings } = findings('ruled');
    expect(left.filter(({ code }) => code === first?.code)).toEqual([]);
    expect(settings?.[0]).toMatchObject({ rule: first?.code, by: 'A. Clerk' });
  });

  it('names the file in which a rule is unknown', () => {
    const odd = { rule: 'no-such-rule', severity: 'off', reason: 'Known.', by: 'A. Clerk' };
    const { status, stderr } = uncts(rules([odd]), folder);
    expect(status).toBe(2);
    expect(stderr).toContain('decided.json');
    expect(stderr).toContain('no-such-rule');
  });
});
