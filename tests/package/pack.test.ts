import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'uncts-pack-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** npm is run through its own script, so that the test works where npm is a .cmd file. */
function npm(words: readonly string[], cwd: string): string {
  const options = { cwd, encoding: 'utf8' as const, shell: process.platform === 'win32' };
  return execFileSync('npm', [...words], { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
}

describe('the packed package', () => {
  it('installs elsewhere and compiles the example there', { timeout: 300_000 }, () => {
    // The global set-up has built dist/; building again here would disturb tests that run it.
    const packed = npm(['pack', '--ignore-scripts', '--json', '--pack-destination', folder], root);
    const [{ filename, files }] = JSON.parse(packed) as [
      { filename: string; files: { path: string }[] },
    ];
    const paths = files.map(({ path }) => path);
    expect(paths).toContain('dist/bin.js');
    expect(paths).toContain('schemas/return.schema.json');
    expect(paths).toContain('templates/instruments/un-cts-2017/instrument.json');
    expect(paths.filter((path) => /^(src|tests|\.ci)\//.test(path))).toEqual([]);

    writeFileSync(join(folder, 'package.json'), '{ "private": true }');
    npm(['install', '--prefer-offline', '--no-audit', '--no-fund', join(folder, filename)], folder);
    const bin = join(folder, 'node_modules', 'uncts', 'dist', 'bin.js');
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [bin, 'compile', 'IND', '--cycle', '2014'],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect(stdout).toMatch(/357 of 1,696/);
    expect(existsSync(join(folder, 'out/IND-2014/report.html'))).toBe(true);
  });
});
