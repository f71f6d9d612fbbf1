import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Language, languages, loadLabels } from '../../src/instrument/labels.ts';
import { translated } from '../../src/instrument/translated.ts';
import { directionOf } from '../../src/messages/direction.ts';
import { formatsOf } from '../../src/messages/formats.ts';
import { reportMessagesIn } from '../../src/messages/report-languages.ts';
import type { ReportInput } from '../../src/report/context.ts';
import { reportHtml } from '../../src/report/html.ts';
import { reportView } from '../../src/report/view.ts';
import {
  axeViolations,
  browserPresent,
  onScreen,
  openDetails,
  ReportBrowser,
  skipNote,
} from './browser.ts';
import { answeredInput } from './realistic.ts';

const narrow = 360;
const wide = 1280;

/** Where the narrow page is examined, too: one language of each direction, for the sake of time. */
const examinedNarrow: readonly Language[] = ['en', 'ar'];

/** The report in a language; what is not translated stays English, in the direction of the language. */
async function inputIn(language: Language): Promise<ReportInput> {
  const input = answeredInput();
  if (language === 'en') return input;
  const messages = await reportMessagesIn(language);
  return {
    ...input,
    asked: translated(input.asked, loadLabels(input.asked.instrument.folders, language)),
    messages:
      messages.language === language
        ? messages
        : { ...messages, language, formats: formatsOf(language) },
  };
}

describe.skipIf(!browserPresent)(`the report in a browser${skipNote}`, () => {
  let browser: ReportBrowser;

  beforeAll(async () => {
    browser = await ReportBrowser.launch();
    for (const language of languages) {
      browser.write(`${language}.html`, reportHtml(reportView(await inputIn(language))));
    }
  }, 60_000);

  afterAll(async () => {
    await browser?.close();
  });

  describe.each(languages)('in %s', (language) => {
    it.each([narrow, wide])(
      'opens at %i px, asks for nothing, fits and is accessible where examined',
      async (width) => {
        const { page, said, requested } = await browser.open(`${language}.html`, width);
        expect(await page.evaluate('document.documentElement.lang')).toBe(language);
        expect(await page.evaluate('document.documentElement.dir')).toBe(directionOf(language));
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        await openDetails(page);
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        if (width === wide || examinedNarrow.includes(language)) {
          expect(await axeViolations(page)).toEqual([]);
        }
        expect(said).toEqual([]);
        expect(requested.filter((url) => !url.startsWith('data:'))).toEqual([
          browser.url(`${language}.html`),
        ]);
        await page.close();
      },
      60_000,
    );

    it('prints on A4 within the page', async () => {
      // The width of A4 less its margins, at 96 px an inch.
      const a4 = 687;
      const { page } = await browser.open(`${language}.html`, a4);
      await page.emulateMedia({ media: 'print' });
      const over = await page.evaluate('document.documentElement.scrollWidth');
      expect(over).toBe(a4);
      await page.close();
    });
  });

  it('mirrors its layout, but neither charts nor codes', async () => {
    const { page } = await browser.open('ar.html', wide);
    const side = (selector: string) =>
      page.evaluate(
        `document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect().x`,
      );
    expect(Number(await side('.contents'))).toBeGreaterThan(Number(await side('main')));
    const direction = (selector: string) =>
      page.evaluate(
        `getComputedStyle(document.querySelector(${JSON.stringify(selector)})).direction`,
      );
    expect(await direction('.finding')).toBe('rtl');
    expect(await direction('svg.plot')).toBe('ltr');
    expect(await direction('code')).toBe('ltr');
    await page.close();
  });

  it('can be read with the keyboard: skip link, then every control', async () => {
    const { page } = await browser.open('en.html', wide);
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.className')).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement.id')).toBe('report');
    await page.evaluate('document.querySelector("#map .scroll").focus()');
    const reached = new Set<string>();
    for (let presses = 0; presses < 160 && !reached.has('copy'); presses += 1) {
      await page.keyboard.press('Tab');
      const what = String(
        await page.evaluate('((e) => e.dataset.do ?? e.name ?? e.tagName)(document.activeElement)'),
      );
      reached.add(what === '' ? 'link' : what);
      if (what === 'text') {
        const outline = 'getComputedStyle(document.activeElement).outlineStyle';
        expect(await page.evaluate(outline)).toBe('solid');
      }
    }
    const controls = [
      'text',
      'institution',
      'state',
      'severity',
      'reset',
      'open',
      'close',
      'print',
    ];
    expect([...reached]).toEqual(expect.arrayContaining([...controls, 'SUMMARY', 'mark', 'copy']));
    await page.close();
  });

  it('leads from the map to a table, to its finding and back to the map', async () => {
    const { page } = await browser.open('en.html', wide);
    await page.click('.map a[href="#table-data-1-2"]');
    expect(await onScreen(page, '#table-data-1-2')).toBe(true);
    await page.click('#table-data-1-2 .cell-marks a[href="#finding-3"]');
    expect(await onScreen(page, '#finding-3')).toBe(true);
    await page.click('#finding-3 .foot a');
    expect(await onScreen(page, '#map-data-1-2')).toBe(true);
    await page.close();
  });

  it('prints its details opened and its controls left out', async () => {
    const { page } = await browser.open('en.html', wide);
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
    const pages = pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(pages).toBeGreaterThan(10);
    await page.emulateMedia({ media: 'print' });
    const list = 'document.querySelector("#finding-1 details ul")';
    const height = await page.evaluate(`${list}.getBoundingClientRect().height`);
    expect(height).toBeGreaterThan(0);
    for (const gone of ['.contents', '.filters', '#finding-1 .tools']) {
      expect(await page.locator(gone).isVisible()).toBe(false);
    }
    expect(await page.locator('#finding-1 .todo').isVisible()).toBe(true);
    await page.close();
  });
});
