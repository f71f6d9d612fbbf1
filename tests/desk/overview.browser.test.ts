import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deskView } from '../../src/report/desk/view.ts';
import { deskHtml } from '../../src/report/index.ts';
import { overviewDesk } from './overview.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const present = existsSync(executablePath);
const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[];
}

describe.skipIf(!present)(
  `the overview in a browser${present ? '' : ' (skipped: no Chromium; set CHROMIUM to its path)'}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'uncts-desk-page-'));
    const file = pathToFileURL(join(folder, 'index.html')).href;
    let browser: Browser;

    beforeAll(async () => {
      writeFileSync(join(folder, 'index.html'), deskHtml(deskView(overviewDesk)));
      browser = await chromium.launch({
        executablePath,
        args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
      });
    });
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('opens without an error and asks for nothing', async () => {
      const page = await browser.newPage();
      const said: string[] = [];
      const requested: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('request', (request) => requested.push(request.url()));
      await page.goto(file, { waitUntil: 'networkidle' });
      expect(said).toEqual([]);
      expect(requested.filter((url) => !url.startsWith('data:'))).toEqual([file]);
      await page.close();
    });

    it.each([360, 768, 1440])('is accessible and does not overflow at %i px', async (width) => {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      await page.goto(file);
      await page.evaluate('document.querySelectorAll("details").forEach((d) => { d.open = true })');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      // The page's own policy allows no script, so axe is put in from outside.
      await page.evaluate(readFileSync(axeFile, 'utf8'));
      const result = (await page.evaluate(
        'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })',
      )) as AxeResult;
      expect(result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      await page.close();
    });
  },
);
