import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hasPortal, portalFiles } from '../evaluate/published-returns.ts';
import { publishedFiles } from './published-folder.ts';
import { bytesIn, workplace } from './small-folder.ts';

const place = workplace();
const { folder, write, desk, state, read } = place;
afterAll(place.remove);

/** Files that cannot be used, and what is said of each. */
const broken: readonly (readonly [string, string | Uint8Array, RegExp])[] = [
  ['empty/IND-2021.xlsx', '', /This file is empty/],
  ['NPL-2021.xlsx', 'This is a text, not a workbook.', /NPL-2021\.xlsx: .*(workbook|zip)/i],
  [
    'PER-2021.xlsx',
    // The signature of a zip file, and then nothing.
    new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x14, 0, 0, 0, 8, 0]),
    /PER-2021\.xlsx: /,
  ],
  ['wrong.json', '{ "country": "PER", "cycle": }', /wrong\.json.*not valid JSON/],
];

const returnsHere = 100;
const slow = { timeout: 300_000 };

describe.skipIf(!hasPortal())(
  '100 published returns and five broken files (skipped where the folder of real data is absent)',
  () => {
    beforeAll(async () => {
      const files = await publishedFiles(
        portalFiles().filter((name) => !/access|2022.*violent/.test(name)),
        returnsHere,
      );
      for (const [name, ret] of files) write(`in/${name}`, ret);
      const [first] = [...files.values()];
      write('in/other.json', { ...first, country: 'PER', instrument: 'un-cts-2005' });
      for (const [name, content] of broken) write(`in/${name}`, content);
    }, 120_000);

    it('are checked, and the broken ones are told', slow, () => {
      const { status, stdout, stderr } = desk(['in', '--out', 'out']);
      expect(status).toBe(2);
      expect(stdout).toContain(`${returnsHere} returns checked`);
      for (const [, , sentence] of broken) expect(stderr).toMatch(sentence);
      expect(stderr).toMatch(/other\.json: This is a return of the instrument un-cts-2005/);
      expect(stderr).not.toMatch(/\bat .*\.js:/);
      const { returns, bad, compared } = state('out');
      expect(returns).toHaveLength(returnsHere);
      expect(bad.map(({ file }) => file)).toEqual([
        'NPL-2021.xlsx',
        'PER-2021.xlsx',
        'empty/IND-2021.xlsx',
        'other.json',
        'wrong.json',
      ]);
      expect(compared.countries).toBeGreaterThanOrEqual(20);
      expect(compared.judged).toBeGreaterThan(200);
      expect(read('out/index.html')).toContain('un-cts-2005');
    });

    it('give the same bytes in any order of work, and when only one is done again', slow, () => {
      const first = bytesIn(join(folder, 'out'));
      write('out/values.csv', 'lost');
      const { outputs, folder: name } = state('out').returns[3] ?? { outputs: [], folder: '' };
      write(`out/${name}/${outputs[0]?.name}`, 'lost');
      expect(desk(['in', '--out', 'out', '--jobs', '1']).stdout).toContain(
        `${returnsHere - 1} of them unchanged`,
      );
      expect(bytesIn(join(folder, 'out'))).toEqual(first);
    });
  },
);
