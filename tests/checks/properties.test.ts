import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkReturn } from '../../src/checks/check-return.ts';
import { cellId } from '../../src/instrument/cell-id.ts';
import { rulesFor, type SumRule } from '../../src/instrument/rules.ts';
import type { FindingCode } from '../../src/schema/types.ts';
import { asked, findingsIn, returnWith, yearly } from './small-return.ts';

const sumCodes: readonly FindingCode[] = [
  'parts-short-of-total',
  'parts-exceed-total',
  'parts-without-total',
];
const sumRules = rulesFor(asked).filter((rule): rule is SumRule => rule.kind === 'sum');

/** A prison table that holds together: sex, age status and sentence of the persons held. */
const heldPersons = fc
  .record({
    adultMale: fc.nat(50_000),
    adultFemale: fc.nat(5_000),
    juvenileMale: fc.nat(900),
    juvenileFemale: fc.nat(90),
    unsentencedShare: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ adultMale, adultFemale, juvenileMale, juvenileFemale, unsentencedShare }) => {
    const row = (name: string, male: number, female: number) => ({
      [`data/5.1/${name}/total@2016`]: male + female,
      [`data/5.1/${name}/male@2016`]: male,
      [`data/5.1/${name}/female@2016`]: female,
    });
    const male = adultMale + juvenileMale;
    const female = adultFemale + juvenileFemale;
    const unsentenced = {
      male: Math.floor(male * unsentencedShare),
      female: Math.floor(female * unsentencedShare),
    };
    return {
      ...row('total', male, female),
      ...row('adult', adultMale, adultFemale),
      ...row('juvenile', juvenileMale, juvenileFemale),
      ...row('unsentenced', unsentenced.male, unsentenced.female),
      'data/5.1/sentenced/total@2016': male + female - unsentenced.male - unsentenced.female,
    };
  });

describe('properties of the checks', () => {
  test('a consistent table has no sum findings', () => {
    fc.assert(
      fc.property(heldPersons, (figures) => {
        const codes = findingsIn({ figures }).map(({ code }) => code);
        expect(codes.filter((code) => sumCodes.includes(code))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('blanking any cells of a consistent table never makes a sum error or a shortfall', () => {
    fc.assert(
      fc.property(heldPersons, fc.infiniteStream(fc.boolean()), (figures, keep) => {
        const kept = Object.fromEntries(
          Object.entries(figures).filter(() => keep.next().value === true),
        );
        const bad = findingsIn({ figures: kept }).filter(
          ({ code }) => sumCodes.includes(code) && code !== 'parts-without-total',
        );
        expect(bad).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('a part raised above its total is always an error of that rule', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sumRules), fc.integer({ min: 0, max: 1e6 }), (rule, total) => {
        const part = rule.parts[0] ?? '';
        const findings = findingsIn({
          figures: { [cellId(rule.total, 2016)]: total, [cellId(part, 2016)]: total + 1 },
        });
        const found = findings.find((finding) => finding.finding === `${rule.rule}@2016`);
        expect(found?.code).toBe('parts-exceed-total');
        expect(found?.severity).toBe(rule.severity === 'information' ? 'information' : 'error');
      }),
      { numRuns: 200 },
    );
  });

  test('the order of observations and history does not matter, and ids are unique', () => {
    const figures = fc.dictionary(
      fc.constantFrom(...asked.cells),
      fc.integer({ min: -5, max: 5_000 }),
      { minKeys: 20, maxKeys: 300 },
    );
    fc.assert(
      fc.property(figures, fc.integer({ min: 1, max: 1e6 }), (given, seed) => {
        const history = yearly('data/2.1/kidnapping/total', [150, 160, 155], 2011);
        const ret = returnWith({ figures: given, history });
        const shuffled = {
          ...ret,
          observations: shuffle(ret.observations, seed),
          history: shuffle(ret.history, seed),
        };
        const file = checkReturn(ret, asked);
        expect(JSON.stringify(checkReturn(shuffled, asked))).toBe(JSON.stringify(file));
        const ids = file.findings.map(({ finding }) => finding);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 25 },
    );
  });

  test('ten times one figure of a smooth series from 20 is found, and that cell is the culprit', () => {
    const series = fc
      .record({
        level: fc.integer({ min: 20, max: 500_000 }),
        wobble: fc.array(fc.double({ min: 0.95, max: 1.05, noNaN: true }), {
          minLength: 4,
          maxLength: 4,
        }),
        at: fc.integer({ min: 0, max: 3 }),
        question: fc.constantFrom('data/2.1/kidnapping/total', 'data/6.3/judges/total'),
      })
      .map(({ level, wobble, at, question }) => ({
        question,
        at,
        values: wobble.map((factor) => Math.max(20, Math.round(level * factor))),
      }));
    fc.assert(
      fc.property(series, ({ question, at, values }) => {
        const wrong = values.map((value, index) => (index === at ? value * 10 : value));
        const told = findingsIn({ figures: yearly(question, wrong) }).filter(
          ({ code }) => code === 'factor-of-ten' || code === 'sudden-change',
        );
        expect(told[0]?.culprit).toBe(`${question}@${2014 + at}`);
      }),
      { numRuns: 200 },
    );
  });
});

/** A permutation that depends on the seed alone. */
function shuffle<T>(items: readonly T[], seed: number): T[] {
  return items
    .map((item, index) => ({ item, key: ((index + 1) * 7_919 * seed) % 104_729 }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item);
}
