import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportHtml } from '../../src/report/html.ts';
import { reportView } from '../../src/report/view.ts';
import { browserPresent, onScreen, ReportBrowser, skipNote } from './browser.ts';
import { hostileInput, sign } from './hostile.ts';
import { manyFindings } from './many.ts';
import { answeredInput } from './realistic.ts';

describe.skipIf(!browserPresent)(`the controls of the report${skipNote}`, () => {
  let browser: ReportBrowser;

  beforeAll(async () => {
    browser = await ReportBrowser.launch();
    browser.write('report.html', reportHtml(reportView(answeredInput())));
  }, 30_000);

  afterAll(async () => {
    await browser?.close();
  });

  const shown = async (page: Page): Promise<number> =>
    Number(await page.evaluate('document.querySelectorAll(".finding:not([hidden])").length'));
  const count = (page: Page) => page.textContent('.shown');

  it('search in what findings say, without regard to case and accents', async () => {
    const { page, said } = await browser.open('report.html', 1280);
    expect(await count(page)).toBe('15 of 15 findings shown');
    await page.fill('[name=text]', 'nothing says this');
    expect(await count(page)).toBe('0 of 15 findings shown');
    await page.fill('[name=text]', 'impläusible SIZE');
    expect(await count(page)).toBe('1 of 15 findings shown');
    expect(await page.locator('.group:not([hidden])').count()).toBe(1);
    await page.keyboard.press('Enter');
    expect(await shown(page)).toBe(1);
    await page.click('[data-do=reset]');
    expect(await count(page)).toBe('15 of 15 findings shown');
    expect(said).toEqual([]);
    await page.close();
  });

  it('filter by severity, institution and state, announced as they change', async () => {
    const { page } = await browser.open('report.html', 1280);
    expect(await page.getAttribute('.shown', 'role')).toBe('status');
    await page.uncheck('[name=severity][value=information]');
    await page.uncheck('[name=severity][value=warning]');
    expect(await count(page)).toBe('3 of 15 findings shown');
    await page.selectOption('[name=institution]', 'prisons');
    expect(await count(page)).toBe('1 of 15 findings shown');
    await page.click('[data-do=reset]');
    await page.selectOption('[name=state]', 'explained');
    expect(await shown(page)).toBe(1);
    await page.selectOption('[name=state]', 'open');
    expect(await shown(page)).toBe(14);
    await page.close();
  });

  it('open and close all details', async () => {
    const { page } = await browser.open('report.html', 1280);
    const open = () => page.locator('.finding details[open]').count();
    await page.click('[data-do=open]');
    expect(await open()).toBe(await page.locator('.finding details').count());
    await page.click('[data-do=close]');
    expect(await open()).toBe(0);
    await page.close();
  });

  it('keep marks over a reload and through a filter, and take them back', async () => {
    const { page } = await browser.open('report.html', 1280);
    await page.click('#finding-2 [data-do=mark]');
    await page.fill('[name=text]', 'nothing says this');
    await page.reload();
    expect(await page.getAttribute('#finding-2 [data-do=mark]', 'aria-pressed')).toBe('true');
    expect(await page.textContent('.marked-count')).toMatch(/^1 marked/);
    await page.click('#finding-2 [data-do=mark]');
    expect(await page.textContent('.marked-count')).toBe('');
    const kept = await page.evaluate('localStorage.getItem("uncts:EXA:2014")');
    expect(kept).toBe('[]');
    await page.close();
  });

  it('stay at work when the browser keeps nothing or kept nonsense', async () => {
    const { page, said } = await browser.open('report.html', 1280);
    await page.evaluate('localStorage.setItem("uncts:EXA:2014", "{broken")');
    await page.reload();
    await page.evaluate('Storage.prototype.setItem = () => { throw new Error("full") }');
    await page.click('#finding-2 [data-do=mark]');
    expect(await page.textContent('.marked-count')).toMatch(/^1 marked/);
    expect(said).toEqual([]);
    await page.evaluate('localStorage.clear()');
    await page.close();
  });

  it('copy a link, or show it where there is no clipboard', async () => {
    const { page } = await browser.open('report.html', 1280);
    const link = browser.url('report.html', '#finding-4');
    await page.evaluate(
      'Object.defineProperty(navigator, "clipboard", { configurable: true, value: { writeText: async (text) => { window.copied = text } } })',
    );
    await page.click('#finding-4 [data-do=copy]');
    await page.waitForSelector('#finding-4 .copied');
    expect(await page.evaluate('window.copied')).toBe(link);
    await page.waitForFunction('document.getElementById("said").textContent === "Link copied"');
    await page.evaluate(
      'Object.defineProperty(navigator, "clipboard", { configurable: true, value: undefined })',
    );
    await page.click('#finding-4 [data-do=copy]');
    expect(await page.inputValue('#finding-4 .to-copy input')).toBe(link);
    expect(await page.evaluate('document.activeElement.value')).toBe(link);
    await page.close();
  });

  it('show a finding that is linked to, although it is filtered out', async () => {
    const { page } = await browser.open('report.html', 1280, '#finding-9');
    expect(await onScreen(page, '#finding-9')).toBe(true);
    await page.fill('[name=text]', 'implausible');
    expect(await page.locator('#finding-9').isVisible()).toBe(false);
    await page.evaluate('location.hash = "#finding-8"');
    await page.waitForSelector('#finding-8:not([hidden])');
    expect(await onScreen(page, '#finding-8')).toBe(true);
    expect(await count(page)).toBe('2 of 15 findings shown');
    await page.evaluate('location.hash = "#%E0%A4%A"');
    await page.close();
  });

  it('leave hostile text as text', async () => {
    browser.write('hostile.html', reportHtml(reportView(hostileInput())));
    const { page, said, requested } = await browser.open('hostile.html', 360);
    await page.fill('[name=text]', '</script>');
    await page.click('[data-do=reset]');
    await page.click('#finding-1 [data-do=mark]');
    expect(said).toEqual([]);
    expect(requested.filter((url) => !url.startsWith('data:'))).toHaveLength(1);
    expect(await page.evaluate('window.attacked')).toBeUndefined();
    expect(await page.locator('img, iframe, script:not(:last-of-type)').count()).toBe(0);
    expect(await page.textContent('h1')).toContain(sign);
    // What turns the direction of a text ends with the element that holds it.
    const turned =
      '[...document.querySelectorAll("bdi, [dir=auto], code[dir=ltr]")].filter((e) => e.textContent.includes("\\u202e")).length';
    expect(await page.evaluate(turned)).toBeGreaterThan(5);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await page.close();
  });

  it('work on a thousand findings, in a file below a megabyte', async () => {
    const html = reportHtml(reportView(manyFindings()));
    expect(Buffer.byteLength(html)).toBeLessThan(1_000_000);
    browser.write('many.html', html);
    const { page, said } = await browser.open('many.html', 1280, '#finding-700');
    expect(await onScreen(page, '#finding-700')).toBe(true);
    expect(await count(page)).toBe('1,000 of 1,000 findings shown');
    await page.click('#finding-700 [data-do=mark]');
    await page.selectOption('[name=institution]', 'prisons');
    expect(await shown(page)).toBeLessThan(500);
    expect(await page.textContent('.marked-count')).toMatch(/^1 marked/);
    expect(said).toEqual([]);
    await page.close();
  }, 30_000);
});

describe.skipIf(!browserPresent)(`the report without script${skipNote}`, () => {
  it('says everything, and shows no control that would do nothing', async () => {
    const browser = await ReportBrowser.launch({ javaScriptEnabled: false });
    browser.write('report.html', reportHtml(reportView(answeredInput())));
    const { page } = await browser.open('report.html', 1280);
    expect(await page.locator('.finding').count()).toBe(15);
    expect(await page.locator('form, button').locator('visible=true').count()).toBe(0);
    await browser.close();
  }, 30_000);
});
