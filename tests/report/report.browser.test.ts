import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportHtml } from '../../src/report/html.ts';
import { reportView } from '../../src/report/view.ts';
import { realisticInput } from './realistic.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const present = existsSync(executablePath);
const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface AxeResult {
  violations: { id: string; nodes: { html: string }[] }[];
}

describe.skipIf(!present)(
  `the report in a browser${present ? '' : ' (skipped: no Chromium; set CHROMIUM to its path)'}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'uncts-report-'));
    const file = join(folder, 'report.html');
    let browser: Browser;

    beforeAll(async () => {
      writeFileSync(file, reportHtml(reportView(realisticInput())));
      browser = await chromium.launch({
        executablePath,
        args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
      });
    });

    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    async function open(width: number, height = 800): Promise<Page> {
      const page = await browser.newPage({ viewport: { width, height } });
      await page.goto(pathToFileURL(file).href);
      return page;
    }

    it('opens without an error and asks for nothing', async () => {
      const page = await browser.newPage();
      const said: string[] = [];
      const requested: string[] = [];
      page.on('console', (message) => said.push(message.text()));
      page.on('pageerror', (error) => said.push(error.message));
      page.on('request', (request) => requested.push(request.url()));
      await page.goto(pathToFileURL(file).href, { waitUntil: 'networkidle' });
      expect(said).toEqual([]);
      const other = requested.filter((url) => !url.startsWith('data:'));
      expect(other).toEqual([pathToFileURL(file).href]);
      await page.close();
    });

    it.each([360, 768, 1280, 1440])('does not overflow at %i px', async (width) => {
      const page = await open(width);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await page.evaluate('document.querySelectorAll("details").forEach((d) => { d.open = true })');
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await page.close();
    });

    it.each([360, 1280])('is accessible at %i px, with everything opened', async (width) => {
      const page = await open(width);
      await page.evaluate('document.querySelectorAll("details").forEach((d) => { d.open = true })');
      // The page's own policy allows no script, so axe is put in from outside.
      await page.evaluate(readFileSync(axeFile, 'utf8'));
      const result = (await page.evaluate(
        'axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })',
      )) as AxeResult;
      const found = result.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
      expect(found).toEqual([]);
      await page.close();
    });

    it('can be read with the keyboard: skip link, then details', async () => {
      const page = await open(1280);
      await page.keyboard.press('Tab');
      expect(await page.evaluate('document.activeElement.className')).toBe('skip');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('report');
      let tag = '';
      for (let presses = 0; presses < 30 && tag !== 'SUMMARY'; presses += 1) {
        await page.keyboard.press('Tab');
        tag = await page.evaluate('document.activeElement.tagName');
      }
      expect(tag).toBe('SUMMARY');
      const state = 'document.activeElement.parentElement.open';
      expect(await page.evaluate(state)).toBe(false);
      await page.keyboard.press('Enter');
      expect(await page.evaluate(state)).toBe(true);
      const outline = await page.evaluate('getComputedStyle(document.activeElement).outlineStyle');
      expect(outline).toBe('solid');
      await page.close();
    });

    it('leads from the map to a table and from a figure to its finding', async () => {
      const page = await open(1280);
      await page.click('.map a[href="#table-data-1-2"]');
      expect(await onScreen(page, '#table-data-1-2')).toBe(true);
      await page.click('#table-data-1-2 .cell-marks a[href="#finding-3"]');
      expect(await onScreen(page, '#finding-3')).toBe(true);
      await page.close();
    });

    it('prints on A4 with its details opened', async () => {
      const page = await open(1280);
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
      const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
      expect(pages).toBeGreaterThan(10);
      await page.emulateMedia({ media: 'print' });
      const list = 'document.querySelector("#finding-1 details ul")';
      const height = await page.evaluate(`${list}.getBoundingClientRect().height`);
      expect(height).toBeGreaterThan(0);
      expect(await page.locator('.contents').isVisible()).toBe(false);
      await page.close();
    });
  },
);

async function onScreen(page: Page, selector: string): Promise<boolean> {
  const element = `document.querySelector(${JSON.stringify(selector)})`;
  const top = await page.evaluate(`${element}.getBoundingClientRect().top`);
  return Number(top) > -2 && Number(top) < 800;
}
