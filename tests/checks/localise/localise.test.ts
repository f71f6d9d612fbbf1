import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { brokenComponents, type Component } from '../../../src/checks/localise/components.ts';
import {
  type Doubted,
  localised,
  type Mending,
  mendedTogether,
  mostFigures,
} from '../../../src/checks/localise/localise.ts';
import { loadSolver, type Solver } from '../../../src/checks/localise/solver.ts';
import { least } from '../../../src/checks/localise/weights.ts';
import { compareText } from '../../../src/order.ts';
import {
  componentFor,
  constraintsFor,
  rangeBy,
  type ShortRule,
  setsOf,
  systems,
  weighingBy,
} from './systems.ts';

let solver: Solver;

beforeAll(async () => {
  solver = await loadSolver();
});

/** A table by sex and age in which `adult male` stands in two sums. */
const table: readonly ShortRule[] = [
  { whole: 'total', parts: ['male', 'female'], kind: 'equal' },
  { whole: 'total', parts: ['adult', 'juvenile'], kind: 'equal' },
  { whole: 'male', parts: ['adult male', 'juvenile male'], kind: 'equal' },
  { whole: 'adult', parts: ['adult male', 'adult female'], kind: 'equal' },
];
const closed = {
  total: 100,
  male: 70,
  female: 30,
  adult: 80,
  juvenile: 20,
  'adult male': 60,
  'juvenile male': 10,
  'adult female': 20,
};

function doubted(mendings: readonly Mending[] | undefined): Doubted[] {
  return (mendings ?? []).flatMap(({ cells }) => cells);
}

describe('the smallest set of figures whose change satisfies all rules', () => {
  test.each([false, true])('one cell in two broken sums is the one to doubt (solver: %s)', (by) => {
    const component = componentFor({ ...closed, 'adult male': 600 }, table);
    const found = by
      ? mendedTogether(component, weighingBy(), solver)
      : localised(component, weighingBy());
    expect(found).toMatchObject([
      { cells: [{ cell: 'adult male', figure: 60, replaceable: false }] },
    ]);
    expect(found?.[0]?.rules.map(({ rule }) => rule)).toEqual([
      'adult=adult male+adult female equal',
      'male=adult male+juvenile male equal',
    ]);
  });

  test('the textbook case: turnover, profit and costs, with costs in parts', () => {
    const rules: ShortRule[] = [
      { whole: 'turnover', parts: ['profit', 'costs'], kind: 'equal' },
      { whole: 'costs', parts: ['staff', 'other'], kind: 'equal' },
    ];
    const figures = { turnover: 1000, profit: 300, costs: 70, staff: 400, other: 300 };
    const [mending] = localised(componentFor(figures, rules), weighingBy()) ?? [];
    expect(mending?.cells).toMatchObject([{ cell: 'costs', figure: 700, replaceable: false }]);
  });

  test('two errors that have nothing to do with each other are told apart', () => {
    const component = componentFor({ ...closed, 'adult male': 600, total: 107 }, table);
    const found = localised(component, weighingBy(), solver);
    expect(found).toMatchObject([
      { cells: [{ cell: 'adult male', figure: 60, replaceable: false }] },
      { cells: [{ cell: 'total', figure: 100, replaceable: false }] },
    ]);
  });

  test('a change that another rule passes on is one piece of two cells', () => {
    const rules: ShortRule[] = [
      { whole: 'total', parts: ['male', 'female'], kind: 'equal' },
      { whole: 'male', parts: ['x'], kind: 'equal' },
      { whole: 'female', parts: ['y'], kind: 'equal' },
      { whole: 'total', parts: ['z'], kind: 'equal' },
    ];
    const figures = { total: 9, male: 5, female: 3, x: 5, y: 3, z: 9 };
    const weigh = weighingBy({ female: least, y: least });
    const found = localised(componentFor(figures, rules), weigh, solver);
    expect(found).toHaveLength(1);
    expect(doubted(found)).toMatchObject([
      { cell: 'female', figure: 4, replaceable: true },
      { cell: 'y', figure: 4, replaceable: true },
    ]);
  });

  test('of several cells the least trusted, and between equals the first id', () => {
    const rules: ShortRule[] = [{ whole: 't', parts: ['p', 'q'], kind: 'equal' }];
    const component = componentFor({ t: 10, p: 3, q: 6 }, rules);
    const chosen = (costs = {}) => doubted(localised(component, weighingBy(costs)));
    expect(chosen({ q: least })).toMatchObject([{ cell: 'q', figure: 7, replaceable: true }]);
    expect(chosen()).toMatchObject([{ cell: 'p', figure: 4, replaceable: true }]);
    expect(doubted(mendedTogether(component, weighingBy(), solver))).toMatchObject([{ cell: 'p' }]);
  });

  test('a bound leaves the figure open, and no figure falls below zero', () => {
    const bound: ShortRule[] = [{ whole: 't', parts: ['p'], kind: 'bound' }];
    const [first] = doubted(localised(componentFor({ t: 4, p: 9 }, bound), weighingBy()));
    expect(first).toEqual({ cell: 'p', weight: { cost: 1.5 * least }, replaceable: true });
    // The part that is too small to give up the gap is no way out.
    const sum: ShortRule[] = [{ whole: 't', parts: ['p', 'q'], kind: 'equal' }];
    const found = localised(componentFor({ t: 10, p: 2, q: 15 }, sum), weighingBy({ p: least }));
    expect(doubted(found).map(({ cell }) => cell)).toEqual(['q']);
  });

  test('figures of very different size are no nearer to each other for the solver', () => {
    const figures = { ...closed, 'adult male': 60_000_000_000, total: 101 };
    const found = localised(componentFor(figures, table), weighingBy(), solver);
    expect(doubted(found)).toMatchObject([
      { cell: 'adult male', figure: 60 },
      { cell: 'total', figure: 100 },
    ]);
  });

  test('nothing is said without a solver, by one that stops, and of too many figures', () => {
    const component = componentFor({ ...closed, 'adult male': 600, total: 107 }, table);
    expect(localised(component, weighingBy())).toBeUndefined();
    const stopping: Solver = {
      solve: () => ({ status: 'stopped', objective: 0, value: () => 0 }),
    };
    expect(localised(component, weighingBy(), stopping)).toBeUndefined();
    const parts = Array.from({ length: mostFigures }, (_, at) => `p${at}`);
    const huge = componentFor({ t: 1 }, [{ whole: 't', parts, kind: 'equal' }]);
    expect(localised(huge, weighingBy(), solver)).toBeUndefined();
  });
});

describe('small systems against all sets of cells', () => {
  const options = { numRuns: 60, seed: 20_161 };

  function components(figures: Record<string, number>, rules: readonly ShortRule[]): Component[] {
    return brokenComponents(constraintsFor(figures, rules));
  }

  test('the set does, none is cheaper, and what is said of its cells is so', () => {
    fc.assert(
      fc.property(systems, ({ figures, costs, rules }) => {
        for (const component of components(figures, rules)) {
          const able = setsOf(component).filter(
            (set) => set.length > 0 && rangeBy(component, set, set[0] ?? '') !== null,
          );
          const costOf = (set: readonly string[]): number =>
            set.reduce((sum, cell) => sum + (costs[cell] ?? 0), 0);
          const cheapest = Math.min(...able.map(costOf));
          for (const find of [localised, mendedTogether]) {
            const cells = doubted(find(component, weighingBy(costs), solver));
            const set = cells.map(({ cell }) => cell);
            expect(costOf(set)).toBe(cheapest);
            for (const { cell, figure, replaceable } of cells) {
              const range = rangeBy(component, set, cell);
              const [low, high] = range ?? [Number.NaN, Number.NaN];
              expect(low).toBeLessThanOrEqual(high);
              // Sets are found in fractions, figures told in whole numbers.
              const whole = Math.max(0, Math.ceil(low - 1e-9));
              expect(figure).toBe(whole === Math.floor(high + 1e-9) ? whole : undefined);
              const others = able.filter(
                (other) => !other.includes(cell) && other.length <= set.length,
              );
              expect(replaceable).toBe(others.length > 0);
            }
          }
        }
      }),
      options,
    );
  });

  test('every broken rule is in a piece, and the pieces share no rule', () => {
    fc.assert(
      fc.property(systems, ({ figures, costs, rules }) => {
        for (const component of components(figures, rules)) {
          const found = localised(component, weighingBy(costs), solver) ?? [];
          const mended = found.flatMap((piece) => piece.rules.map(({ rule }) => rule));
          const broken = component.constraints.filter(({ kind, gap }) =>
            kind === 'equal' ? gap !== 0 : gap < 0,
          );
          expect(mended.toSorted()).toEqual(broken.map(({ rule }) => rule).toSorted());
        }
      }),
      options,
    );
  });

  test('the order of rules and of their parts does not matter', () => {
    fc.assert(
      fc.property(systems, ({ figures, costs, rules }) => {
        const turned = constraintsFor(figures, rules)
          .map((each) => ({ ...each, terms: each.terms.toReversed() }))
          .toReversed();
        const told = (list: readonly Component[]): Doubted[][] =>
          list
            .map((each) => doubted(localised(each, weighingBy(costs), solver)))
            .toSorted((a, b) => compareText(a[0]?.cell ?? '', b[0]?.cell ?? ''));
        expect(told(brokenComponents(turned))).toEqual(told(components(figures, rules)));
      }),
      options,
    );
  });
});
