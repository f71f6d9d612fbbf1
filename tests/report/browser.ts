import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const browserPresent = existsSync(executablePath);
export const skipNote = browserPresent ? '' : ' (skipped: no Chromium; set CHROMIUM to its path)';

/** A page and everything that it said or asked for. */
export interface Opened {
  page: Page;
  said: string[];
  requested: string[];
}

/** One browser for reports that are opened from a folder of their own. */
export class ReportBrowser {
  readonly folder = mkdtempSync(join(tmpdir(), 'uncts-report-'));
  readonly #context: BrowserContext;

  private constructor(context: BrowserContext) {
    this.#context = context;
  }

  static async launch(options: { javaScriptEnabled?: boolean } = {}): Promise<ReportBrowser> {
    const browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    });
    return new ReportBrowser(await browser.newContext(options));
  }

  /** Puts a report into the folder. */
  write(name: string, html: string): void {
    writeFileSync(join(this.folder, name), html);
  }

  url(name: string, hash = ''): string {
    return pathToFileURL(join(this.folder, name)).href + hash;
  }

  async open(name: string, width: number, hash = ''): Promise<Opened> {
    const page = await this.#context.newPage();
    await page.setViewportSize({ width, height: 800 });
    const said: string[] = [];
    const requested: string[] = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    page.on('dialog', (dialog) => said.push(`dialog: ${dialog.message()}`));
    page.on('request', (request) => requested.push(request.url()));
    await page.goto(this.url(name, hash));
    return { page, said, requested };
  }

  async close(): Promise<void> {
    await this.#context.browser()?.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** What axe finds against WCAG 2.2 AA; the page's own policy allows no other script, so axe is put in from outside. */
export async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const { violations } = (await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })',
  )) as { violations: { id: string; nodes: { html: string }[] }[] };
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

export async function openDetails(page: Page): Promise<void> {
  await page.evaluate('document.querySelectorAll("details").forEach((d) => { d.open = true })');
}

export async function onScreen(page: Page, selector: string): Promise<boolean> {
  const element = `document.querySelector(${JSON.stringify(selector)})`;
  const top = await page.evaluate(`${element}.getBoundingClientRect().top`);
  return Number(top) > -2 && Number(top) < 800;
}
