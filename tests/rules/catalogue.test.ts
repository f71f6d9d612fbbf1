import { describe, expect, it } from 'vitest';
import { checkReturn, checks, exampleBeside, exampleReturn } from '../../src/checks/index.ts';
import { printedRules } from '../../src/compile/rules.ts';
import { loadInstruments, moduleNames } from '../../src/instrument/compose.ts';
import { type AskedCycle, askedIn } from '../../src/instrument/cycle.ts';
import { rulesFor } from '../../src/instrument/rules.ts';
import { questionsOf, rulesCatalogue } from '../../src/rules/catalogue.ts';
import { type DescribedRule, describeRules } from '../../src/rules/describe.ts';
import { asked as smallCycle } from '../checks/small-return.ts';

const core = loadInstruments([]);
const described = (asked: AskedCycle): DescribedRule[] =>
  describeRules(rulesCatalogue(asked), asked.instrument);
const printed = (form: 'text' | 'json' | 'csv', width = 80): string =>
  printedRules({ cycle: 2014, modules: [], form, width });

describe('the catalogue', () => {
  it.each([2014, 2025, 2026])('lists every rule in force in cycle %i once', (cycle) => {
    const asked = askedIn(core, cycle);
    const inForce = rulesFor(asked).map(({ rule }) => rule);
    const listed = rulesCatalogue(asked).filter(({ of }) => of !== undefined);
    expect(listed.map(({ rule }) => rule).sort()).toEqual(inForce.sort());
    expect(new Set(inForce).size).toBe(inForce.length);
  });

  it('leaves out what a cycle cannot run', () => {
    for (const cycle of [2014, 2025, 2026]) {
      const asked = askedIn(core, cycle);
      const compared = rulesCatalogue(asked).flatMap(({ of }) => (of ? questionsOf(of) : []));
      expect(compared.filter((question) => !asked.questions.has(question))).toEqual([]);
    }
    const listed = (cycle: number) => rulesCatalogue(askedIn(core, cycle)).length;
    expect(listed(2025)).toBeLessThan(listed(2026));
    const counts = [...core.questions].filter(([, { kind }]) => kind === 'count');
    const withoutPercent = { ...askedIn(core, 2026), questions: new Map(counts) };
    const codes = rulesCatalogue(withoutPercent).map(({ rule }) => rule);
    expect(codes).not.toContain('percent-out-of-range');
    expect(codes).toContain('negative-count');
  });

  it('says of every finding of the examples what the finding says of itself', () => {
    const entries = rulesCatalogue(smallCycle);
    const found = checks.flatMap(({ examples }) =>
      examples.flatMap(
        (example) =>
          checkReturn(
            exampleReturn(example, smallCycle),
            smallCycle,
            exampleBeside(example, smallCycle),
          ).findings,
      ),
    );
    expect(found.length).toBeGreaterThan(checks.length);
    for (const { rule, code, family, ess, severity } of found) {
      const entry = entries.find((each) => each.rule === rule && each.codes.includes(code));
      expect(entry, rule).toMatchObject({ family, ess });
      expect(entry?.severities).toContain(severity);
    }
  });

  it('has a plain sentence for every rule of the questionnaire and its modules', () => {
    const asked = askedIn(loadInstruments(moduleNames()), 2026, { rotation: 'all' });
    const rules = described(asked);
    expect(rules.length).toBeGreaterThan(400);
    for (const { sentence, method, parameters, source } of rules) {
      expect(sentence).toMatch(/^[\p{Lu}“\d].*\.$/u);
      expect(sentence).not.toMatch(/undefined|“”| {2}|data\/|,,/);
      for (const text of [method, parameters]) expect(text).toMatch(/^[A-Z\d].*\.$/);
      expect(source).toMatch(/^[A-Z]/);
    }
  });

  it('makes the sentence from the rule', () => {
    const sentences = new Map(
      described(askedIn(core, 2014)).map(({ rule, sentence }) => [rule, sentence]),
    );
    expect(sentences.get('sum:data/5.1/total:sex')).toBe(
      'Persons held: male and female add up to the total.',
    );
    expect(sentences.get('sum:data/2.2/sexual-violence/total:offence')).toBe(
      'Sexual violence, by offence: “Rape”, “Sexual assault” and “Other acts of sexual violence” add up to it.',
    );
    expect(sentences.get('sum:data/1.7/male:table-1.7')).toBe(
      'Victims of intentional homicide, Male (table 1.2), divided in table 1.7: “National citizens” and “Foreign citizens” together are not more than it.',
    );
    expect(sentences.get('part:data/1.5/firearms/total')).toBe(
      '“Firearms or explosives: Firearms” is not more than “Firearms or explosives”, of which it is a part.',
    );
    expect(sentences.get('HOM-1a:male')).toBe(
      'Persons in formal contact for intentional homicide are asked in two tables and should be the same figure. Compared: “Persons in formal contact for intentional homicide, Male” in table 4.0 and “Intentional homicide, Male” in table 4.1.',
    );
  });
});

describe('the printed catalogue', () => {
  it.each([60, 80, 100])('keeps to %i columns', (width) => {
    const longWord = (line: string): boolean => !line.trim().includes(' ');
    for (const line of printed('text', width).split('\n')) {
      expect(line.length <= width || longWord(line), line).toBe(true);
    }
  });

  it('names every rule, with its level and what its findings can be', () => {
    const text = printed('text').replace(/\s+/g, ' ');
    for (const { rule, level, severities } of described(askedIn(core, 2014))) {
      expect(text).toContain(`level ${level}; ${severities.join(', ')}; ${rule}`);
    }
  });

  it('is one row a rule in CSV, and one object a rule in JSON', () => {
    const rules = described(askedIn(core, 2014));
    const csv = printed('csv');
    expect(csv.startsWith('\uFEFFrule,family,level,')).toBe(true);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(rules.length + 1);
    expect(JSON.parse(printed('json'))).toEqual({
      instrument: 'un-cts-2017',
      cycle: 2014,
      rules: JSON.parse(JSON.stringify(rules)),
    });
  });

  it('gives the same bytes again', () => {
    expect(printed('text')).toBe(printed('text'));
  });
});
