import { describe, expect, test } from 'vitest';
import { checkReturn } from '../../src/checks/check-return.ts';
import { exampleReturn } from '../../src/checks/example.ts';
import { compose, loadInstruments, moduleNames } from '../../src/instrument/compose.ts';
import { askedIn } from '../../src/instrument/cycle.ts';
import { loadInstrument } from '../../src/instrument/load.ts';
import { rulesFor } from '../../src/instrument/rules.ts';
import { findingMessages } from '../../src/messages/en/findings.ts';
import { englishNames } from '../../src/messages/en/names.ts';
import { findingSentence } from '../../src/messages/findings.ts';
import { InputError } from '../../src/problems.ts';

const core = loadInstrument();
const every = loadInstruments(moduleNames());

function findings(figures: Record<string, number>, modules: readonly string[]) {
  const asked = askedIn(loadInstruments(modules), 2018, { rotation: 'all' });
  return checkReturn(exampleReturn({ code: 'figures-differ', figures }, asked), asked).findings;
}

describe('core and module', () => {
  const figures = {
    'data/3.2/bribery/total@2016': 120,
    'corruption/1.1/bribery/total@2016': 124,
  };

  test('that ask the same figure should give the same', () => {
    const [found] = findings(figures, ['corruption']);
    expect(found).toMatchObject({
      code: 'figures-differ',
      rule: 'COR-7:total',
      severity: 'warning',
      details: { part: 124, whole: 120, gap: 4 },
    });
    if (found === undefined) return;
    expect(findingSentence(findingMessages, found, englishNames(every))).toBe(
      'In 2016 “Corruption: Bribery” is 124 in table corruption 1.1 Corruption offences and 120 in table 3.2 Corruption and smuggling of migrants: a difference of 4.',
    );
  });

  test('are compared only where both are in the return', () => {
    expect(findings(figures, [])).toEqual([]);
    const alone = { 'corruption/1.1/bribery/total@2016': 124 };
    expect(findings(alone, ['corruption'])).toEqual([]);
  });

  test('hold a part of the core figure at most', () => {
    const [found] = findings(
      { 'data/2.1/kidnapping/total@2016': 40, 'organized-crime/1.2/kidnapping/total@2016': 41 },
      ['organized-crime'],
    );
    expect(found).toMatchObject({ code: 'part-exceeds-whole', severity: 'warning' });
    if (found === undefined) return;
    expect(findingSentence(findingMessages, found, englishNames(every))).toContain(
      '(table 2.1 Acts causing harm to the person), of which it is a part, is 40',
    );
  });

  test('have rules about rows and columns that exist, of one unit where they are equal', () => {
    const asked = askedIn(every, 2018, { rotation: 'all' });
    const inForce = new Set(rulesFor(asked).map(({ rule }) => rule));
    const { rules, between = [] } = every.rules;
    const written = [
      ...rules.flatMap(({ rule, columns }) => columns.map((column) => `${rule}:${column}`)),
      ...between.map(({ rule, whole }) => `${rule}:${whole.split('/').at(-1)}`),
    ];
    expect(written.filter((rule) => !inForce.has(rule))).toEqual([]);
    expect(new Set(written).size).toBe(written.length);
    for (const { kind, part, whole, columns } of rules.filter((rule) => rule.kind === 'equal')) {
      const [a, b] = [part, whole].map((row) => every.questions.get(`${row}/${columns[0]}`));
      expect(`${kind} ${a?.kind} ${a?.row.iccs}`).toBe(`equal ${b?.kind} ${b?.row.iccs}`);
    }
  });

  test('a rule about a row that neither has is said when they are put together', () => {
    const module = loadInstrument('modules/corruption');
    const [rule] = module.rules.rules;
    if (rule === undefined) throw new Error('the module has no rules');
    const astray = { ...module, rules: { rules: [{ ...rule, whole: 'data/9.9/nothing' }] } };
    const problems = (() => {
      try {
        compose([core, astray]);
        return [];
      } catch (error) {
        return error instanceof InputError ? error.problems : [];
      }
    })();
    expect(problems).toMatchObject([
      { code: 'instrument-invalid', path: rule.rule, reason: 'data/9.9/nothing is no row' },
    ]);
  });
});
