import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { instrumentCodes } from '../../src/checks/catalogue.ts';
import { checkReturn } from '../../src/checks/check-return.ts';
import { exampleBeside, exampleReturn } from '../../src/checks/example.ts';
import { checks } from '../../src/checks/registry.ts';
import { cellId } from '../../src/instrument/cell-id.ts';
import { type PairRule, rulesFor } from '../../src/instrument/rules.ts';
import type { Return } from '../../src/schema/types.ts';
import { asked, findingsIn } from './small-return.ts';

const seed = 2017;

/** Examples of every check. */
const examples = checks.flatMap(({ kind, examples: own }) =>
  own.map((example, index) => ({ kind, example, name: `${example.code} ${index}` })),
);

describe('every kind of rule', () => {
  test.each(examples)('says the same whatever the order: $name', ({ example }) => {
    const ret = exampleReturn(example, asked);
    const beside = exampleBeside(example, asked);
    const file = JSON.stringify(checkReturn(ret, asked, beside));
    fc.assert(
      fc.property(
        fc.shuffledSubarray([...ret.observations], { minLength: ret.observations.length }),
        fc.shuffledSubarray([...ret.history], { minLength: ret.history.length }),
        (observations, history) => {
          expect(
            JSON.stringify(checkReturn({ ...ret, observations, history }, asked, beside)),
          ).toBe(file);
        },
      ),
      { seed, numRuns: 3 },
    );
  });

  test.each(examples.filter(({ example }) => Object.keys(example.figures).length > 0))(
    'says nothing of blanks: $name',
    ({ example }) => {
      const ret = blanked(exampleReturn(example, asked));
      const { findings } = checkReturn(ret, asked, exampleBeside(example, asked));
      // What was sent or published before and is blank now is the one thing that a blank says.
      expect(findings.filter(({ code }) => code !== 'answered-before')).toEqual([]);
    },
  );
});

/** Without its figures and what was said of them. */
function blanked(ret: Return): Return {
  const { answers: _, dataset: __, countedTwice: ___, byHand: ____, ...rest } = ret;
  return {
    ...rest,
    accounting: [],
    history: [],
    observations: ret.observations.map(({ cell }) => ({ cell, value: null, status: 'O' })),
  };
}

const pairs = rulesFor(asked).filter(
  (rule): rule is PairRule => rule.kind !== 'sum' && rule.kind !== 'between',
);
const kinds = [...new Set(pairs.map(({ kind }) => kind))];

/** Figures that keep a rule, and figures that break it. */
const kept: Record<PairRule['kind'], (a: number, b: number) => [part: number, whole: number]> = {
  'at-most': (a, b) => [Math.min(a, b), Math.max(a, b)],
  'stage-order': (a, b) => [Math.min(a, b), Math.max(a, b)],
  equal: (a) => [a, a],
  'share-of': (a, b) => [a, b],
};
const broken: typeof kept = {
  'at-most': (a, b) => [a + b, a],
  'stage-order': (a, b) => [a + b, a],
  equal: (a, b) => [a + b, a],
  'share-of': (_, b) => [b, 0],
};

describe.each(kinds)('the kind %s', (kind) => {
  const rules = pairs.filter((rule) => rule.kind === kind);
  const codes: readonly string[] = instrumentCodes[kind];
  // Below 100, so that rates can be asked as well as counts.
  const figure = fc.integer({ min: 1, max: 49 });
  const of = (rule: PairRule, [part, whole]: [number | null, number | null]) =>
    findingsIn({
      figures: Object.fromEntries(
        [
          [cellId(rule.part, 2016), part],
          [cellId(rule.whole, 2016), whole],
        ].filter((entry): entry is [string, number] => entry[1] !== null),
      ),
    }).filter(({ code }) => codes.includes(code));

  test('says nothing where it is kept, or where a figure is blank', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rules), figure, figure, (rule, a, b) => {
        expect(of(rule, kept[kind](a, b))).toEqual([]);
        const [part, whole] = broken[kind](a, b);
        expect(of(rule, [part, null])).toEqual([]);
        expect(of(rule, [null, whole])).toEqual([]);
      }),
      { seed, numRuns: 30 },
    );
  });

  test('says exactly what breaks it, with both cells', () => {
    fc.assert(
      fc.property(fc.constantFrom(...rules), figure, figure, (rule, a, b) => {
        const found = of(rule, broken[kind](a, b));
        expect(found).toMatchObject([{ finding: `${rule.rule}@2016`, severity: rule.severity }]);
        expect(found[0]?.cells.map(({ cell }) => cell)).toEqual([
          cellId(rule.part, 2016),
          cellId(rule.whole, 2016),
        ]);
      }),
      { seed, numRuns: 30 },
    );
  });
});
