import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { browserVariable, findBrowser, usualPlaces } from '../../src/programs/find-browser.ts';
import { printable, printPage } from '../../src/programs/print-page.ts';

const browser = findBrowser();
const page =
  '<!doctype html><html lang="en"><head><title>T</title></head><body><p>One</p><p style="break-before: page">Two</p></body></html>';
const options = {
  header: 'India: UN-CTS 2014',
  date: new Date(Date.UTC(2014, 0, 1)),
  rightToLeft: false,
};

describe('the browser that prints', () => {
  it('is the one that the variable names, and no other', () => {
    expect(
      findBrowser({ [browserVariable]: '/no/such/program', PATH: '/usr/bin' }),
    ).toBeUndefined();
    expect(findBrowser({ [browserVariable]: process.execPath })).toBe(process.execPath);
  });

  it('is looked for in the usual places of each system', () => {
    expect(usualPlaces({ PATH: '/usr/bin' }, 'linux')[0]).toMatch(/chromium$/);
    expect(usualPlaces({ ProgramFiles: 'P' }, 'win32').join()).toMatch(/msedge\.exe/);
    expect(usualPlaces({}, 'darwin').join()).toMatch(/Google Chrome\.app/);
    expect(usualPlaces({}, 'linux')).toEqual(['/snap/bin/chromium']);
  });
});

describe('a page for printing', () => {
  it('has the header and page numbers in its margins, as text and nothing else', () => {
    const hostile = '"; } </style><script>alert(1)</script>\\';
    const html = printable(page, { ...options, header: hostile });
    expect(html).toContain('counter(page) " / " counter(pages)');
    expect(html).not.toContain('<script>');
    expect(html.match(/<\/style>/g)).toHaveLength(1);
  });

  it('is mirrored where texts run from right to left', () => {
    expect(printable(page, options)).toMatch(/@top-left[\s\S]*@bottom-right/);
    expect(printable(page, { ...options, rightToLeft: true })).toMatch(
      /@top-right[\s\S]*@bottom-left/,
    );
  });
});

describe.skipIf(browser === undefined)(
  `printing${browser === undefined ? ' (skipped: no Chromium, Chrome or Edge)' : ''}`,
  () => {
    it('gives a file of two pages, the same bytes each time', async () => {
      const [first, second] = [
        await printPage(browser ?? '', page, options),
        await printPage(browser ?? '', page, options),
      ];
      if (!('pdf' in first) || !('pdf' in second)) throw new Error(JSON.stringify([first, second]));
      const text = Buffer.from(first.pdf).toString('latin1');
      expect(text.startsWith('%PDF-')).toBe(true);
      expect(text.match(/\/Type ?\/Page\b/g)).toHaveLength(2);
      expect(text).toContain('(D:20140101000000');
      expect(Buffer.from(first.pdf).equals(Buffer.from(second.pdf))).toBe(true);
    });
  },
);

describe('a browser that does not print', () => {
  it('is told, not thrown', async () => {
    expect(await printPage('/no/such/program', page, options)).toEqual({ failed: 'not-started' });
    expect(existsSync('/bin/true')).toBe(true);
    expect(await printPage('/bin/true', page, options)).toEqual({ failed: 'no-file' });
  });
});
