import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileCountry } from '../../src/compile/compile.ts';
import { examplesFolder } from '../../src/package-root.ts';

/** The words of a page, a line for each block, without what depends on versions and fingerprints. */
function wordsOf(page: string): string {
  const main = page.slice(page.indexOf('<main'), page.indexOf('<section id="versions"'));
  return main
    .replace(/<(svg|table|style|script|dl)\b[\s\S]*?<\/\1>/g, '')
    .replace(
      /<\/?(p|h\d|li|section|article|summary|details|div|ul|ol|figure|figcaption)\b[^>]*>/g,
      '\n',
    )
    .replace(/<[^>]+>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** What the reports of the examples say, held fast: a change of a sentence is looked at by a person. */
describe('the report of an example', () => {
  it.each([
    ['IND', 2014],
    ['MEX', 2025],
    ['COL', 2025],
  ])('of %s says what it said', async (country, cycle) => {
    const { files } = await compileCountry({ country: join(examplesFolder, country), cycle });
    const words = wordsOf(String(files.get('report.html')));
    expect(words.split('\n').length).toBeGreaterThan(100);
    await expect(`${words}\n`).toMatchFileSnapshot(`golden/${country}.txt`);
  });
});
