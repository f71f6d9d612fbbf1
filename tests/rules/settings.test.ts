import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { reportMessages } from '../../src/messages/en/report-messages.ts';
import { problemText } from '../../src/messages/problems.ts';
import { InputError } from '../../src/problems.ts';
import { reportHtml, reportView } from '../../src/report/index.ts';
import { applySettings } from '../../src/rules/apply-settings.ts';
import { loadRuleSettings } from '../../src/rules/load-settings.ts';
import type { Finding, FindingsFile, RuleSetting } from '../../src/schema/types.ts';
import { problemsOf } from '../../src/schema/validate.ts';
import { finding, findingsFile, ReturnBuilder } from '../report/fixture.ts';

const ret = new ReturnBuilder().fill('data/1.2/victims/total', [100, 110, 120, 130]).build();
const asked = new ReturnBuilder().asked;
const sumRule = 'sum:data/1.2/victims:sex';
const why = { reason: 'Reported late every year.', by: 'A. Officer' };

const short = (gap: number, year = 2013): Finding =>
  finding(
    ret,
    'parts-short-of-total',
    [[`data/1.2/victims/total@${year}`, 'total']],
    { year, by: 'sex', sum: 1_000 - gap, total: 1_000, gap, share: gap / 1_000, unknown: 'given' },
    { severity: 'warning', rule: sumRule, finding: `${sumRule}@${year}`, score: 10 },
  );
const exceeds: Finding = finding(
  ret,
  'parts-exceed-total',
  [['data/1.2/victims/total@2012', 'total']],
  { year: 2012, by: 'sex', sum: 104, total: 100, gap: 4, share: 0.04, blank: 0 },
  { severity: 'error', rule: sumRule, finding: `${sumRule}@2012`, score: 20 },
);
const repeated: Finding = finding(
  ret,
  'repeated-value',
  ['data/1.2/victims/total@2013'],
  { value: 130, year: 2013, of: 2012, figures: 1 },
  { severity: 'information', rule: 'repeated-value', finding: 'repeated-value:a', score: 5 },
);
const file = findingsFile(ret, [exceeds, short(12), repeated]);
const set = (...settings: Partial<RuleSetting>[]): FindingsFile =>
  applySettings(file, { settings: settings.map((each) => ({ rule: sumRule, ...why, ...each })) });
const left = ({ findings }: FindingsFile): string[] =>
  findings.map(({ code, severity }) => `${code} ${severity}`);

describe('settings of rules', () => {
  it('change nothing without a setting', () => {
    expect(applySettings(file, { settings: [] })).toBe(file);
  });

  it('give another severity, which the finding records, and no other order', () => {
    const changed = set({ rule: 'repeated-value', severity: 'error' });
    expect(left(changed)).toEqual([
      'parts-exceed-total error',
      'parts-short-of-total warning',
      'repeated-value error',
    ]);
    expect(changed.findings[2]?.changed).toEqual({ from: 'information', to: 'error', ...why });
    expect(changed.findings[0]).toEqual(exceeds);
    expect(changed.settings).toEqual([
      { rule: 'repeated-value', severity: 'error', ...why, changed: 1, softened: 0, dropped: 0 },
    ]);
  });

  it('count errors that are softened', () => {
    const softened = set({ severity: 'information' });
    expect(left(softened)).toEqual([
      'parts-exceed-total information',
      'parts-short-of-total information',
      'repeated-value information',
    ]);
    expect(softened.settings?.[0]).toMatchObject({ changed: 2, softened: 1, dropped: 0 });
    expect(set({ tolerance: { units: 4 } }).settings?.[0]).toMatchObject({
      softened: 1,
      dropped: 1,
    });
  });

  it.each([
    [{ units: 12 }, ['repeated-value information'], 2],
    [{ units: 11 }, ['parts-short-of-total warning', 'repeated-value information'], 1],
    [
      { units: 3.9 },
      ['parts-exceed-total error', 'parts-short-of-total warning', 'repeated-value information'],
      0,
    ],
    [{ percent: 1.2 }, ['parts-exceed-total error', 'repeated-value information'], 1],
    [
      { percent: 1.19 },
      ['parts-exceed-total error', 'parts-short-of-total warning', 'repeated-value information'],
      0,
    ],
  ])('leave out gaps within a tolerance of %j, and count them', (tolerance, expected, dropped) => {
    const tolerant = set({ rule: 'sum:*', tolerance });
    expect(left(tolerant)).toEqual(expected);
    expect(tolerant.tolerated).toEqual(
      dropped === 0 ? [] : [{ rule: sumRule, because: 'tolerance', findings: dropped }],
    );
  });

  it('turn off what is soft, and never an error', () => {
    const off = set({ rule: '*', severity: 'off' });
    expect(left(off)).toEqual(['parts-exceed-total error']);
    expect(off.tolerated).toEqual([
      { rule: 'repeated-value', because: 'off', findings: 1 },
      { rule: sumRule, because: 'off', findings: 1 },
    ]);
  });

  it('let the most exact decide: an id, then a pattern, then a code', () => {
    const code = { rule: 'parts-short-of-total', severity: 'information' } as const;
    const wide = { rule: 'sum:*', severity: 'off' } as const;
    const narrow = { rule: 'sum:data/1.2/*', severity: 'error' } as const;
    const id = { severity: 'warning' } as const;
    const shortOf = (changed: FindingsFile): string | undefined =>
      left(changed).find((each) => each.startsWith('parts-short'));
    expect(shortOf(set(code))).toBe('parts-short-of-total information');
    expect(shortOf(set(wide, code))).toBeUndefined();
    expect(shortOf(set(narrow, wide, code))).toBe('parts-short-of-total error');
    expect(shortOf(set(id, narrow, wide, code))).toBe('parts-short-of-total warning');
    expect(shortOf(set(code, wide, narrow, id))).toBe('parts-short-of-total warning');
  });

  it('lose no finding and change no input, whatever the settings', () => {
    const before = JSON.stringify(file);
    const settings = fc.array(
      fc.record(
        {
          rule: fc.constantFrom(
            '*',
            'sum:*',
            '*:sex',
            sumRule,
            'repeated-value',
            'parts-exceed-total',
            'x',
          ),
          severity: fc.constantFrom('error', 'warning', 'information', 'off'),
          tolerance: fc.oneof(
            fc.record({ units: fc.integer({ min: 1, max: 20 }) }),
            fc.record({ percent: fc.double({ min: 0.01, max: 100, noNaN: true }) }),
          ),
        },
        { requiredKeys: ['rule'] },
      ),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(settings, (some) => {
        const changed = set(...(some as Partial<RuleSetting>[]));
        const dropped = (changed.tolerated ?? []).reduce((sum, entry) => sum + entry.findings, 0);
        const told = (changed.settings ?? []).reduce((sum, entry) => sum + entry.dropped, 0);
        expect(changed.findings.length + dropped).toBe(file.findings.length);
        expect(told).toBe(dropped);
        expect(problemsOf('findings', changed, { file: 'f' })).toEqual([]);
        for (const { finding: id, changed: record, severity } of changed.findings) {
          const own = file.findings.find((each) => each.finding === id);
          expect(record === undefined ? severity : record.from).toBe(own?.severity);
        }
      }),
      { seed: 7, numRuns: 200 },
    );
    expect(JSON.stringify(file)).toBe(before);
  });

  it('stand in the report with their reasons, and harmlessly', () => {
    const hostile = '<script>alert(1)</script>';
    const findings = set({ severity: 'information', reason: hostile, by: hostile });
    const view = reportView({ ret, findings, asked, toolVersion: '0', messages: reportMessages });
    expect(view.rules.settings).toEqual([
      {
        rule: sumRule,
        decision: 'Findings are for information.',
        reason: hostile,
        by: hostile,
        effect: '2 findings changed; of these 1 was an error, which cannot be true',
      },
    ]);
    expect(view.header.verdict.reasons).toContain(
      '1 error was softened or left out by rules.json, with the reasons under “Rules”.',
    );
    const html = reportHtml(view);
    expect(html).toContain('What has been decided about rules');
    expect(html).toContain('Severity changed from error to information:');
    expect(html).not.toContain(hostile);
  });
});

const folder = mkdtempSync(join(tmpdir(), 'uncts-rules-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a person reads of a rules.json; none when it is taken. */
function saidOf(content: unknown): string[] {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  writeFileSync(join(folder, 'rules.json'), text);
  try {
    loadRuleSettings(folder);
    return [];
  } catch (error) {
    if (error instanceof InputError) return error.problems.map(problemText);
    throw error;
  }
}
const one = (setting: object): unknown => ({ settings: [{ rule: sumRule, ...why, ...setting }] });

describe('rules.json', () => {
  it('is optional', () => {
    expect(loadRuleSettings(join(folder, 'none'))).toEqual({ settings: [] });
  });

  it.each([
    [{ settings: [] }],
    [one({ severity: 'information' })],
    [one({ rule: 'sum:data/5.1/*', tolerance: { percent: 0.5 } })],
    [one({ rule: 'parts-short-of-total', severity: 'off' })],
    [one({ rule: 'metadata-missing', severity: 'off' })],
    [one({ rule: 'HOM-1a:male', tolerance: { units: 3 } })],
    [one({ rule: 'sum:corruption/*', severity: 'warning' })],
  ])('is taken: %j', (content) => {
    expect(saidOf(content)).toEqual([]);
  });

  it('names near rules for a wrong one', () => {
    expect(saidOf(one({ rule: 'sum:data/1.2/victim:sex', severity: 'off' }))).toEqual([
      expect.stringMatching(
        /^rules\.json: There is no rule and no code "sum:data\/1\.2\/victim:sex"\. Nearest: sum:data\/1\.2\/victims:sex, .*"uncts rules" lists all\.$/,
      ),
    ]);
    expect(saidOf(one({ rule: 'sum:data/9.9/*', severity: 'off' }))[0]).toMatch(
      /There is no rule like "sum:data\/9\.9\/\*"\. Nearest: /,
    );
  });

  it.each([
    ['nothing to do', one({}), /It changes nothing/],
    ['tolerance without a gap', one({ rule: 'negative-count', tolerance: { units: 1 } }), /no gap/],
    ['an error off', one({ rule: 'negative-count', severity: 'off' }), /cannot be turned off/],
    [
      'a rule of errors off',
      one({ rule: 'part:data/1.5/firearms/total', severity: 'off' }),
      /cannot be turned off/,
    ],
    [
      'a severity of its own',
      one({ severity: 'fatal' }),
      /"fatal".*error, warning, information, off/,
    ],
    ['two tolerances', one({ tolerance: { units: 1, percent: 1 } }), /Give one of the two/],
    ['no tolerance', one({ tolerance: {} }), /Give one of the two/],
    ['tolerance below zero', one({ tolerance: { units: -1 } }), /above zero/],
    ['tolerance of everything', one({ tolerance: { percent: 101 } }), /up to 100/],
    ['tolerance as text', one({ tolerance: { units: '3' } }), /"3".*number/],
    ['an empty reason', one({ severity: 'off', reason: ' \n' }), /Why/],
    [
      'no reason',
      { settings: [{ rule: sumRule, severity: 'off', by: 'B' }] },
      /"reason" is missing/,
    ],
    ['nobody', { settings: [{ rule: sumRule, severity: 'off', reason: 'B' }] }, /"by" is missing/],
    ['two stars', one({ rule: 'sum:*:*', severity: 'off' }), /pattern of ids with one \*/],
    ['a long id', one({ rule: 'x'.repeat(300), severity: 'off' }), /Id of a rule|does not have/],
    ['no list', { settings: {} }, /expected|list|array/i],
    ['more', { settings: [], rules: [] }, /"rules" is not known here/],
    ['no JSON', '{ "settings": [', /not valid JSON/],
    ['nothing at all', '', /empty|not valid JSON/],
    ['null', 'null', /object/],
    ['a list', '[]', /object/],
  ])('with %s is refused in words', (_what, content, words) => {
    const said = saidOf(content);
    expect(said.length).toBeGreaterThan(0);
    expect(said.join('\n')).toMatch(words);
    expect(said.join('\n')).not.toMatch(/undefined|\n {4}at /);
  });

  it('is told all its problems at once', () => {
    const settings = [
      { rule: 'nonsense', severity: 'off', ...why },
      { rule: sumRule, ...why },
      { rule: sumRule, severity: 'error', ...why },
      { rule: 'fractional-count', tolerance: { units: 1 }, ...why },
    ];
    expect(saidOf({ settings })).toEqual([
      expect.stringContaining('There is no rule and no code "nonsense"'),
      expect.stringContaining(`/settings/1 (${sumRule}): It changes nothing`),
      expect.stringContaining('/settings/3 (fractional-count): A tolerance is for rules'),
      expect.stringContaining(`The setting of "${sumRule}" stands twice`),
    ]);
  });

  it('is never a fault of the tool, whatever is in it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json({ maxDepth: 4 }), fc.string({ maxLength: 200 })), (text) => {
        saidOf(text);
      }),
      { seed: 11, numRuns: 200 },
    );
  });
});
