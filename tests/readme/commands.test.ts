import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { uncts } from '../cli/run-uncts.ts';

const root = new URL('../../', import.meta.url);
const readme = readFileSync(new URL('README.md', root), 'utf8');
const scripts = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')).scripts as Record<
  string,
  string
>;
const blocks = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^ *\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\``, 'gm'))].map(
    ([, text = '']) => text,
  );
const lines = (language: string): string[] =>
  blocks(language).flatMap((text) =>
    text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  );

/** The words of a command line; double quotes keep words together, as in a shell. */
const wordsOf = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');

const folder = mkdtempSync(join(tmpdir(), 'uncts-readme-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the README', () => {
  it.each(lines('sh'))('%s', (command) => {
    const [program, ...words] = wordsOf(command);
    expect(program).toBe('uncts');
    const { status, stderr } = uncts(words, folder);
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });

  it.each(lines('console'))('%s names scripts of the package', (command) => {
    for (const part of command.split(' && ')) {
      const [program, verb, name] = part.split(' ');
      expect(program).toBe('npm');
      if (verb === 'run') expect(Object.keys(scripts)).toContain(name);
      else expect(['ci', 'test']).toContain(verb);
    }
  });

  it('shows what the example prints', () => {
    const { stdout } = uncts(['compile', 'IND', '--cycle', '2014'], folder);
    const shown = blocks('text').find((text) => text.startsWith('India:')) ?? '';
    expect(shown).not.toBe('');
    expect(stdout).toContain(shown.trimEnd());
  });

  it('links only to files that exist', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path);
    expect(links.length).toBeGreaterThan(0);
    expect(links.filter((path) => !existsSync(new URL(path, root)))).toEqual([]);
  });
});
