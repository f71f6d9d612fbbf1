import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { reportHtml } from '../../src/report/html.ts';
import { reportView } from '../../src/report/view.ts';
import { finding, lineage, ReturnBuilder, reportInput } from './fixture.ts';
import { realisticInput } from './realistic.ts';
import { smallInput } from './small.ts';

const html = reportHtml(reportView(realisticInput()));
const script = /<script>([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
const voidElements = new Set([
  'input',
  'meta',
  'link',
  'br',
  'col',
  'path',
  'circle',
  'rect',
  'use',
]);

describe('reportHtml', () => {
  it('is the same for the same input, byte for byte', () => {
    expect(reportHtml(reportView(realisticInput()))).toBe(html);
  });

  it('closes every element that it opens', () => {
    expect(unbalanced(html)).toEqual([]);
  });

  it('has unique ids, and every link inside it leads somewhere', () => {
    const ids = all(/ id="([^"]*)"/g);
    expect(new Set(ids).size).toBe(ids.length);
    const known = new Set(ids);
    const targets = [...all(/ href="#([^"]*)"/g), ...all(/ aria-labelledby="([^"]*)"/g)];
    expect(targets.length).toBeGreaterThan(200);
    expect(targets.flatMap((list) => list.split(' ')).filter((id) => !known.has(id))).toEqual([]);
  });

  it('needs nothing from outside: no address, no script, no font, no import', () => {
    const text = html.replaceAll("xmlns='http://www.w3.org/2000/svg'", '');
    expect(text).not.toMatch(/https?:|\/\/[a-z]/i);
    expect(text).not.toMatch(/<iframe|<img|<object|@import|@font-face|url\((?!#|"data:)/i);
    expect(text).not.toMatch(/<script[^>]|\beval\b|innerHTML|insertAdjacentHTML/);
    expect(all(/ (?:src|href)="(?!#)([^"]*)"/g)).toEqual(['data:,']);
    expect(html).toContain("default-src 'none'");
  });

  it('allows the one script that it holds, by its hash, and nothing else to run', () => {
    const scripts = all(/<script>([\s\S]*?)<\/script>/g);
    expect(scripts).toHaveLength(1);
    const hash = createHash('sha256')
      .update(scripts[0] ?? '')
      .digest('base64');
    expect(html).toContain(`script-src 'sha256-${hash}'`);
    expect(html).not.toMatch(/ on[a-z]+="/);
  });

  it('names its language, its parts and its tables', () => {
    expect(html).toMatch(/<html lang="en" dir="ltr">/);
    for (const landmark of ['header', 'nav', 'main', 'footer']) {
      expect(html.split(`<${landmark}`).length - 1).toBeGreaterThan(0);
    }
    const tables = all(/<table[^>]*>([\s\S]*?)<\/table>/g);
    expect(tables.length).toBeGreaterThan(60);
    expect(tables.filter((table) => !table.includes('<caption'))).toEqual([]);
    expect(tables.filter((table) => /<th(?= |>)(?![^>]*scope=)/.test(table))).toEqual([]);
  });

  it('says a severity in words and by a shape of its own', () => {
    for (const severity of ['error', 'warning', 'information']) {
      expect(html).toContain(`id="shape-${severity}"`);
      expect(html).toContain(`href="#shape-${severity}"`);
    }
    expect(html).toContain('</svg>Error</span>');
  });

  it('lays out a return with nothing in it', () => {
    const empty = reportHtml(reportView(reportInput(new ReturnBuilder())));
    expect(unbalanced(empty)).toEqual([]);
    expect(empty).toContain('The checks found nothing in this return.');
  });

  it('writes every value of the return', () => {
    const small = reportHtml(reportView(smallInput()));
    expect(small).toContain('0 <span class="status">[E]</span>');
    expect(small).toContain('[E] Estimated');
    expect(small).toContain('ab'.repeat(32));
  });
});

describe('text from outside', () => {
  const attack = `"><script>alert(1)</script><img src=x onerror=alert(1)>{{constructor}}&lt;'\u0000`;

  it('stays text wherever it comes from', () => {
    const builder = new ReturnBuilder(2014, { code: 'ZZZ', name: attack })
      .fill('data/1.2/victims/total', [1, 2, 3, 4], {
        comment: attack,
        lineage: [
          { ...lineage('s', 9), where: attack, codes: [{ code: attack, records: 1, value: 9 }] },
        ],
      })
      .source({
        source: 's',
        title: attack,
        publisher: attack,
        institution: attack,
        file: attack,
        sha256: '0'.repeat(64),
      })
      .account({
        source: 's',
        year: 2013,
        records: 2,
        used: { records: 0, mass: 0 },
        excluded: { records: 1, mass: 1 },
        leftOver: { records: 1, mass: 1 },
        excludedFor: [{ line: 1, reason: attack, records: 1, mass: 1 }],
        leftOverCodes: [{ code: attack, records: 1, mass: 1 }],
      });
    const input = reportInput(builder, (ret) => [
      finding(
        ret,
        'gap-in-series',
        ['data/1.2/victims/total@2013'],
        { year: 2013, questions: 1 },
        { rule: attack, finding: attack, table: attack },
      ),
    ]);
    const page = reportHtml(reportView(input));
    expect(page.replace(`<script>${script}</script>`, '')).not.toMatch(
      /<script|<img|onerror=alert\(1\)>(?!&)/,
    );
    expect(page).toContain('&lt;script&gt;');
    expect(page).toContain('{{constructor}}');
    expect(unbalanced(page)).toEqual([]);
  });

  it('cannot reach a prototype through the templates', () => {
    const view = reportView(smallInput());
    const hostile = Object.create(view) as typeof view;
    expect(() => reportHtml(hostile)).toThrow(/not defined/);
  });
});

function all(pattern: RegExp): string[] {
  return [...html.matchAll(pattern)].map(([, found = '']) => found);
}

/** Elements that are closed out of turn or never. Quotes hide no angle bracket: all text is escaped. */
function unbalanced(page: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  const body = page.replace(/<(style|script)>[\s\S]*?<\/\1>/g, '').replace('<!doctype html>', '');
  for (const [tag, slash, name = ''] of body.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/g)) {
    if (voidElements.has(name)) continue;
    if (slash === '') open.push(name);
    else if (open.pop() !== name) wrong.push(tag);
  }
  return [...wrong, ...open];
}
