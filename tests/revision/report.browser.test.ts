import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askedIn } from '../../src/instrument/cycle.ts';
import { languages, loadLabels } from '../../src/instrument/labels.ts';
import { translated } from '../../src/instrument/translated.ts';
import { reportMessagesIn } from '../../src/messages/report-languages.ts';
import { revisionMessagesIn } from '../../src/messages/revision-languages.ts';
import { revisionHtml } from '../../src/report/html.ts';
import { type RevisionContext, revisionContext } from '../../src/report/revision-context.ts';
import { revisionsCsv, triangleCsv } from '../../src/report/revision-csv.ts';
import { revisionNote } from '../../src/report/revision-note.ts';
import { revisionView } from '../../src/report/revision-view.ts';
import { compareVintages, type Vintage } from '../../src/revision/compared.ts';
import type { Observation, Return } from '../../src/schema/types.ts';
import { from } from '../workbook/fixture.ts';
import { instrument, vintage } from './vintages.ts';

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
const present = existsSync(executablePath);
const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const hostile = `"><script>alert(1)</script>{{x}}=1+1 ${'W'.repeat(90)}`;

/** The first cells of the core, all revised by a factor, with labels, sources and comments from outside. */
function whole(number: number, factor: number, text: string): Vintage {
  const asked = askedIn(instrument, 2014);
  const figures = Object.fromEntries(
    asked.cells
      .slice(0, 240)
      .map((cell, index) => [
        cell,
        index % 7 === number ? null : index % 11 === 0 ? 0 : Math.round((100 + index) * factor),
      ]),
  );
  const { ret, name } = vintage(figures, number);
  const observations = ret.observations.map((each, index): Observation => {
    const codes = [{ code: text, records: 5, value: (each.value ?? 0) + number }];
    const lineage = [{ ...from('police'), records: number, codes }];
    if (index === 3) return { ...each, status: 'B', comment: text, lineage };
    return index % 3 === 0 ? each : { ...each, lineage };
  });
  const sources = ret.sources.map((source) => ({ ...source, title: text }));
  const made: Return = { ...ret, countryName: text, observations, sources };
  return { ret: made, name: { ...name, file: text }, tool: '0.1.0' };
}

async function contextIn(
  language: (typeof languages)[number],
  vintages: readonly Vintage[],
): Promise<RevisionContext> {
  const asked = askedIn(instrument, 2014);
  return revisionContext({
    compared: compareVintages(vintages, instrument),
    instrument: translated(asked, loadLabels(instrument.folders, language)).instrument,
    messages: await reportMessagesIn(language),
    words: await revisionMessagesIn(language),
    toolVersion: '0.1.0',
  });
}

const plain = [1, 2, 3].map((number) => whole(number, 1 + number / 100, 'Utopia'));
const attacked = [1, 2, 3].map((number) => whole(number, 1 + number / 100, hostile));

describe('the revision report', () => {
  it.each(languages)('says everything in %s, and the same again', async (language) => {
    const context = await contextIn(language, plain);
    const html = revisionHtml(revisionView(context));
    expect(html).toBe(revisionHtml(revisionView(await contextIn(language, plain))));
    expect(html).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}">`);
    const note = revisionNote(context);
    for (const text of [html, note]) expect(text).not.toMatch(/undefined|NaN|null|\[object/);
    expect(note).toContain('[…]');
    const english = await contextIn('en', plain);
    const said = note.split('\n').filter((line) => line.length > 12);
    const shared = said.filter((line) => revisionNote(english).split('\n').includes(line));
    if (language !== 'en') expect(shared).toEqual([]);
  });

  it('has unique ids, and every link in it leads somewhere', async () => {
    const html = revisionHtml(revisionView(await contextIn('en', plain)));
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...html.matchAll(/ (?:href="#|aria-labelledby=")([^"]*)"/g)];
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.map(([, id]) => id).filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('keeps text from outside as text, on the page, in the tables and in the note', async () => {
    const context = await contextIn('en', attacked);
    const html = revisionHtml(revisionView(context));
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;');
    for (const csv of [revisionsCsv(context), triangleCsv(context)]) {
      expect(csv.split('\r\n').filter((line) => /(^|,)"?[=+@]/.test(line))).toEqual([]);
    }
    const broken = { ...attacked[0], name: { cycle: 2014, file: 'a' } } as Vintage;
    const withLines = {
      ...broken,
      ret: { ...broken.ret, countryName: 'Uto\nDate: yesterday', cycle: 2014 },
    };
    const note = revisionNote(await contextIn('en', [attacked[1] as Vintage, withLines]));
    expect(note).not.toMatch(/^Date: yesterday/m);
  });

  it('says that nothing was revised where nothing was', async () => {
    const [first] = plain;
    if (first === undefined) throw new Error('no return');
    const same = { ...first, name: { ...first.name, number: 2 } };
    const context = await contextIn('en', [first, same]);
    expect(revisionNote(context)).toContain('No figure was revised.');
    const html = revisionHtml(revisionView(context));
    expect(html).toContain('No cell changed.');
    expect(html).not.toContain('id="triangles"');
    expect(revisionsCsv(context).trim().split('\r\n')).toHaveLength(1);
  });
});

describe.skipIf(!present)(
  `the revision report in a browser${present ? '' : ' (skipped: no Chromium; set CHROMIUM to its path)'}`,
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'uncts-revisions-'));
    const axe = readFileSync(axeFile, 'utf8');
    let browser: Browser;

    beforeAll(async () => {
      const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
      browser = await chromium.launch({ executablePath, args });
    });
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    const pages = languages.flatMap((language) => [
      [language, 'plain', plain] as const,
      [language, 'hostile', attacked] as const,
    ]);

    it.each(pages)(
      '%s, %s: fits, is accessible and asks for nothing',
      async (language, what, of) => {
        const file = join(folder, `${language}-${what}.html`);
        writeFileSync(file, revisionHtml(revisionView(await contextIn(language, of))));
        const page = await browser.newPage();
        const said: string[] = [];
        page.on('console', (message) => said.push(message.text()));
        page.on('dialog', (dialog) => said.push(dialog.message()));
        page.on('request', (request) => said.push(request.url()));
        await page.goto(pathToFileURL(file).href);
        for (const width of [360, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        }
        expect(said.filter((text) => !text.startsWith('data:'))).toEqual([
          pathToFileURL(file).href,
        ]);
        if (what === 'plain') {
          await page.evaluate(axe);
          const { violations } = (await page.evaluate(
            'axe.run(document, { resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] })',
          )) as { violations: { id: string; nodes: { html: string }[] }[] };
          expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
        }
        await page.close();
      },
    );
  },
);
