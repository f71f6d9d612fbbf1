import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rulesFor } from '../../src/instrument/rules.ts';
import { asked, codesIn, findingsIn } from './small-return.ts';

const total = 'data/7.1/bribery-prevalence/total@2016';
const male = 'data/7.2/bribery-prevalence/male@2016';
const female = 'data/7.2/bribery-prevalence/female@2016';
const rate = fc.integer({ min: 0, max: 1_000 }).map((tenths) => tenths / 10);

describe('rates', () => {
  test('take no part in sums', () => {
    const added = rulesFor(asked).flatMap((rule) =>
      rule.kind === 'sum' ? [rule.total, ...rule.parts, ...rule.residual] : [],
    );
    expect(added.filter((id) => asked.questions.get(id)?.kind === 'percent')).toEqual([]);
  });

  test('of all lie between those of men and women, whatever the weights', () => {
    fc.assert(
      fc.property(rate, rate, fc.double({ min: 0, max: 1, noNaN: true }), (men, women, weight) => {
        const all = Math.round((weight * men + (1 - weight) * women) * 10) / 10;
        expect(codesIn({ figures: { [total]: all, [male]: men, [female]: women } })).toEqual([]);
      }),
      { seed: 6, numRuns: 60 },
    );
  });

  test('of all beyond both are a finding with all three as evidence', () => {
    fc.assert(
      fc.property(rate, rate, fc.integer({ min: 6, max: 300 }), (men, women, tenths) => {
        const all = Math.round(Math.max(men, women) * 10 + tenths) / 10;
        fc.pre(all <= 100);
        const found = findingsIn({ figures: { [total]: all, [male]: men, [female]: women } });
        expect(found).toMatchObject([{ code: 'rate-outside-parts', finding: 'SUR-2:total@2016' }]);
        expect(found[0]?.cells.map(({ cell }) => cell)).toEqual([total, male, female]);
      }),
      { seed: 6, numRuns: 60 },
    );
  });

  test('are not compared while one is blank, and are rounded as they are given', () => {
    expect(codesIn({ figures: { [total]: 50, [male]: 10 } })).toEqual([]);
    expect(codesIn({ figures: { [total]: 12.4, [male]: 12, [female]: 12 } })).toEqual([]);
    expect(codesIn({ figures: { [total]: 12.6, [male]: 12, [female]: 12 } })).toEqual([
      'rate-outside-parts',
    ]);
  });

  test('that failed a check of level 0 are not compared', () => {
    expect(codesIn({ figures: { [total]: 120, [male]: 10, [female]: 12 } })).toEqual([
      'percent-out-of-range',
    ]);
  });

  test('of nobody are zero or blank', () => {
    const share = 'data/7.1/reporting-rate-robbery/total@2016';
    const base = 'data/7.3/robbery/total@2016';
    expect(codesIn({ figures: { [share]: 40, [base]: 0 } })).toEqual(['share-of-nobody']);
    for (const figures of [
      { [share]: 0, [base]: 0 },
      { [share]: 40, [base]: 1 },
      { [share]: 40 },
    ]) {
      expect(codesIn({ figures: figures as Record<string, number> })).toEqual([]);
    }
  });
});
