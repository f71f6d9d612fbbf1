import { describe, expect, it } from 'vitest';
import { exampleReturn } from '../../src/checks/index.ts';
import { loadInstruments, moduleNames } from '../../src/instrument/compose.ts';
import { type AskedCycle, askedIn } from '../../src/instrument/cycle.ts';
import { rulesFor } from '../../src/instrument/rules.ts';
import { ruleMessages } from '../../src/messages/en/rules.ts';
import { writeSdmx } from '../../src/published/index.ts';
import { rulesCatalogue } from '../../src/rules/catalogue.ts';
import { vtlScript } from '../../src/rules/vtl.ts';
import { vtlCode } from '../../src/rules/vtl-terms.ts';
import type { RuleSetting } from '../../src/schema/types.ts';
import { readVtl } from './vtl-reader.ts';

const core = loadInstruments([]);
const cycles: [string, AskedCycle][] = [
  ['cycle 2014', askedIn(core, 2014)],
  ['cycle 2025', askedIn(core, 2025)],
  ['all cycles and modules', askedIn(loadInstruments(moduleNames()), 2026, { rotation: 'all' })],
];
const scriptOf = (asked: AskedCycle, settings: readonly RuleSetting[] = []): string =>
  vtlScript(rulesCatalogue(asked), asked, { cycle: asked.cycle }, settings);

describe.each(cycles)('VTL of %s', (_name, asked) => {
  const text = scriptOf(asked);
  const { assignments, rulesets } = readVtl(text);
  const [sums, bounds, figures] = rulesets;
  const rules = rulesFor(asked);

  it('is three rulesets and the statements that run them', () => {
    expect(rulesets.map(({ kind, name }) => [kind, name])).toEqual([
      ['hierarchical', 'UN_CTS_SUMS'],
      ['datapoint', 'UN_CTS_BOUNDS'],
      ['datapoint', 'UN_CTS_FIGURES'],
    ]);
    expect(assignments.map(({ to, persistent }) => [to, persistent])).toEqual([
      ['QUESTIONS', false],
      ['SUMS_BROKEN', true],
      ['QUESTIONS_WIDE', false],
      ['BOUNDS_BROKEN', true],
      ['FIGURES_BROKEN', true],
    ]);
  });

  it('holds every sum, bound and equality once, under its id', () => {
    const ids = (isSum: boolean): string[] =>
      rules
        .filter(({ kind }) => kind !== 'between' && (kind === 'sum') === isSum)
        .map(({ rule }) => rule);
    expect(sums?.rules.map(({ name }) => name)).toEqual(ids(true));
    expect(bounds?.rules.map(({ name }) => name).sort()).toEqual(ids(false).sort());
    for (const { name, errorcode } of [...(sums?.rules ?? []), ...(bounds?.rules ?? [])]) {
      expect(errorcode).toBe(name);
    }
  });

  it('says what each rule says', () => {
    const conditions = new Map(
      [...(sums?.rules ?? []), ...(bounds?.rules ?? [])].map((rule) => [rule.name, rule]),
    );
    const code = (id: string): string => `'${vtlCode(id, asked.instrument)}'`;
    for (const rule of rules) {
      const found = conditions.get(rule.rule);
      if (rule.kind === 'sum') {
        const parts = [...rule.parts, ...rule.residual].map(code);
        const sign = rule.relation === 'sum' ? '=' : '>=';
        expect(found?.condition.join(' ')).toBe(`${code(rule.total)} ${sign} ${parts.join(' + ')}`);
      } else if (rule.kind === 'share-of') {
        expect(found?.condition.join(' ')).toBe(
          `when ${code(rule.whole)} = 0 then ${code(rule.part)} = 0`,
        );
      } else if (rule.kind === 'between') {
        expect(found).toBeUndefined();
      } else {
        const sign = rule.kind === 'equal' ? '=' : '<=';
        expect(found?.condition.join(' ')).toBe(`${code(rule.part)} ${sign} ${code(rule.whole)}`);
        expect(found?.errorlevel).toBe(rule.severity);
      }
    }
  });

  it('drops no rule silently: what VTL cannot say stands below, with the reason', () => {
    const said = rulesets.flatMap((ruleset) => ruleset.rules.map(({ name }) => name));
    const entries = rulesCatalogue(asked);
    const below = text.slice(text.indexOf('Rules that VTL cannot say')).split('\n').slice(1);
    const reasons = below.filter((line) => line.startsWith('// - '));
    expect(said.length + reasons.length).toBe(entries.length);
    for (const { rule, group } of entries) {
      const reason = ruleMessages[group].notInVtl;
      if (reason === null) expect(said).toContain(rule);
      else expect(reasons.some((line) => line.includes(rule) && line.endsWith(reason))).toBe(true);
    }
    expect(figures?.rules).toHaveLength(3);
  });

  it('names every column that a bound compares, once', () => {
    const used = bounds?.rules.flatMap(({ condition }) =>
      condition.filter((token) => token.startsWith("'")),
    );
    expect(new Set(bounds?.signature)).toEqual(new Set(used));
    expect(new Set(bounds?.signature).size).toBe(bounds?.signature.length);
  });
});

describe('VTL', () => {
  const asked = askedIn(core, 2014);

  it('names questions as the SDMX-CSV export does', () => {
    const cell = 'data/5.1/total/male@2013';
    const ret = exampleReturn({ code: 'negative-count', figures: { [cell]: 12 } }, asked);
    const csv = writeSdmx([ret], core, false).files.get('un-cts.csv') ?? '';
    const [header = '', ...lines] = csv.trimEnd().split('\r\n');
    const names = header.split(',');
    const line = lines.map((each) => each.split(',')).find((each) => each.includes('12')) ?? [];
    const of = (name: string): string => line[names.indexOf(name)] ?? '';
    expect(vtlCode('data/5.1/total/male', core)).toBe(
      ['TABLE', 'ROW', 'SEX', 'BREAKDOWN'].map(of).join('.'),
    );
  });

  it('takes the severity of a country, and tells its other settings; hostile words stay comments', () => {
    const hostile = 'x\n"; DROP := A; // */ end hierarchical ruleset;\u2028 Y := B;';
    const settings: RuleSetting[] = [
      { rule: 'sum:data/5.1/total:sex', severity: 'information', reason: hostile, by: hostile },
      { rule: 'part:*', tolerance: { units: 3 }, reason: hostile, by: 'B' },
    ];
    const text = scriptOf(asked, settings);
    const { assignments, rulesets } = readVtl(text);
    expect(assignments).toHaveLength(5);
    expect(rulesets.map(({ rules }) => rules.length)).toEqual(
      readVtl(scriptOf(asked)).rulesets.map(({ rules }) => rules.length),
    );
    const sum = rulesets[0]?.rules.find(({ name }) => name === 'sum:data/5.1/total:sex');
    expect(sum?.errorlevel).toBe('information');
    expect(text).toContain('Gaps up to 3 are no finding.');
  });

  it('leaves out a ruleset without rules', () => {
    const entries = rulesCatalogue(asked).filter(({ family }) => family === 'format');
    const { assignments, rulesets } = readVtl(vtlScript(entries, asked, {}));
    expect(rulesets.map(({ name }) => name)).toEqual(['UN_CTS_FIGURES']);
    expect(assignments.map(({ to }) => to)).toEqual(['QUESTIONS', 'FIGURES_BROKEN']);
  });

  it.each([
    'define hierarchical ruleset A (variable rule Q) is \'a\': \'b\' = errorcode "x" errorlevel "y" end hierarchical ruleset;',
    'A := max(B [keep C);',
    'A := B',
    'define datapoint ruleset A (variable) is end datapoint ruleset;',
  ])('the reader refuses %s', (text) => {
    expect(() => readVtl(text)).toThrow(/expected|unbalanced|relation/);
  });
});
