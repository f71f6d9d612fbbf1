import { describe, expect, test } from 'vitest';
import { gridOf } from '../../src/checks/plausibility/grid.ts';
import { everything, steadyReturn } from '../checks/steady-return.ts';
import { logistic } from './logistic.ts';
import { randomFrom, seedOf } from './random.ts';
import { slipOf, slipTypes } from './slips.ts';

const ret = steadyReturn();
const values = new Map(ret.observations.map(({ cell, value }) => [cell, value]));
const grid = gridOf(ret, everything, (cell) => values.get(cell) ?? null);

describe('slips made for the evaluation', () => {
  test.each(slipTypes.filter((type) => type !== 'zero'))(
    '%s changes what it says and nothing else',
    (type) => {
      for (let seed = 0; seed < 20; seed += 1) {
        const slipped = slipOf(type, grid, randomFrom(seed));
        if (slipped === null) throw new Error(`no place for ${type}`);
        const changed = grid.values.flatMap((line, question) =>
          [...line].flatMap((figure, at) =>
            Object.is(figure, slipped.values[question]?.[at]) ? [] : [`${question}@${at}`],
          ),
        );
        const said = new Set(slipped.places.map(([question, at]) => `${question}@${at}`));
        expect(changed.length).toBeGreaterThan(0);
        expect(changed.filter((place) => !said.has(place))).toEqual([]);
        for (const [, at] of slipped.places) expect(at).toBeGreaterThanOrEqual(grid.from);
      }
    },
  );

  test('the same seed makes the same slip', () => {
    const twice = [1, 2].map(() => slipOf('digits', grid, randomFrom(seedOf('again'))));
    expect(twice[0]).toEqual(twice[1]);
  });
});

test('logistic regression finds the weights that made the data', () => {
  const random = randomFrom(3);
  const rows = Array.from({ length: 20_000 }, () => [4 * random() - 2, 4 * random() - 2, 1]);
  const isYes = rows.map(
    ([a = 0, b = 0]) => random() < 1 / (1 + Math.exp(-(0.5 + 1.5 * a - 0.8 * b))),
  );
  const yes = rows.filter((_, at) => isYes[at]);
  const no = rows.filter((_, at) => !isYes[at]);
  const { intercept, weights } = logistic(yes, no, 1, 1);
  expect(intercept).toBeCloseTo(0.5, 1);
  expect(weights[0]).toBeCloseTo(1.5, 1);
  expect(weights[1]).toBeCloseTo(-0.8, 1);
  expect(weights[2]).toBe(0);
});
