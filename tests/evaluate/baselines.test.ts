import { describe, expect, test } from 'vitest';
import type { Grid } from '../../src/checks/plausibility/grid.ts';
import type { Place } from '../../src/checks/plausibility/plausibility.ts';
import type { Balance } from '../../src/checks/plausibility/structure.ts';
import { fused, inTurns, rarest } from './baselines/combinations.ts';
import { poolOf } from './baselines/pool.ts';
import { buildReference, type Flag, flagsOf, hitAt, type Method, usualFlags } from './baselines.ts';

const none = Number.NaN;

const ten = Array.from({ length: 10 }, (_, index) => index);
const eight = ten.slice(0, 8);

/** A grid of 2010 to 2017 whose last four years are the window; all lines in one table, or as said. */
function grid(
  lines: readonly (readonly number[])[],
  { balances = [], tableOf }: { balances?: Balance[]; tableOf?: number[] } = {},
): Grid {
  const tables = tableOf ?? lines.map(() => 0);
  return {
    structure: {
      questions: [],
      index: new Map(),
      balances,
      balancesOf: [],
      pairs: [],
      pairsOf: [],
      twinsOf: [],
      tables: [0, 1].map((number) => ({
        table: `data/9.${number}`,
        institution: 'police',
        lines: tables.flatMap((table, line) => (table === number ? [line] : [])),
        columns: [],
      })),
      tableOf: tables,
      open: [],
    },
    years: [2010, 2011, 2012, 2013, 2014, 2015, 2016, 2017],
    from: 4,
    values: lines.map((line) => Float64Array.from(line)),
    breaks: new Set(),
  };
}

/** A series with one change, from 2013 to 2014. */
function change(before: number, figure: number): number[] {
  return [none, none, none, before, figure, none, none, none];
}

/** Flags in the return of A as place and score, with B to compare with. */
function flags(method: Method, mine: Grid, other: Grid = grid([])): [...Place, number][] {
  const reference = buildReference(
    new Map([
      ['A', mine],
      ['B', other],
    ]),
  );
  return flagsOf(method, mine, reference, 'A').map(
    ({ places: [[question, at] = [-1, -1]], score }) => [question, at, Number(score.toFixed(4))],
  );
}

describe('methods that look at changes', () => {
  test('a: relative change; gaps of up to three years are bridged', () => {
    const mine = grid([
      [100, 100, 100, 100, 100, 150, 150, 150],
      [none, 200, none, none, 100, none, none, none],
      [200, none, none, none, 100, none, none, none],
    ]);
    expect(flags('a', mine)).toEqual([
      [0, 5, 0.5],
      [1, 4, 0.5],
    ]);
  });

  test('b: more than 30 per cent, all alike', () => {
    const mine = grid([change(100, 130), change(100, 131), change(100, 10_000)]);
    expect(flags('b', mine)).toEqual([
      [1, 4, 1],
      [2, 4, 1],
    ]);
  });

  test('c: effects in quartile distances, by year or not at all', () => {
    // 32 to the power 0.4 is 4; the middle ratio is 25/32; effects are -16, -1, -1, five 0, three 0.8.
    const figures = [5, 20, 20, 25, 25, 25, 25, 25, 30, 30, 30];
    const lines = figures.map((figure) => change(32, figure));
    expect(flags('c', grid(lines))).toEqual([
      [0, 4, 32],
      [1, 4, 2],
      [2, 4, 2],
      [8, 4, 2],
      [9, 4, 2],
      [10, 4, 2],
    ]);
    expect(flags('c', grid(lines.slice(0, 9)))).toEqual([]);
  });

  test('d: change of roots against that of others, the own past and a floor', () => {
    const other = grid([change(100, 121)]);
    const mine = grid([
      change(100, 144),
      [100, 100, 100, 100, 144, none, none, none],
      change(100, 109),
      change(2, 6),
    ]);
    const usual = (1.4826 * 2) ** 2;
    expect(flags('d', mine, other)).toEqual([
      [1, 4, Number((4 / Math.sqrt((5 * usual) / 8)).toFixed(4))],
      [0, 4, Number((4 / Math.sqrt(usual)).toFixed(4))],
    ]);
  });

  test('e: robust z among at least three earlier changes', () => {
    const mine = grid([
      [1.5, 3.5, 7.5, 15.5, 127.5, none, none, none],
      [none, 3.5, 7.5, 15.5, 127.5, none, none, none],
    ]);
    expect(flags('e', mine)).toEqual([[0, 4, Number(((2 * Math.log(2)) / 0.05).toFixed(4))]]);
  });

  test('f: share of other countries with such a change', () => {
    const other = grid([change(99.5, 99.5), change(99.5, 199.5), change(99.5, 399.5)]);
    const mine = grid([change(99.5, 199.5), change(99.5, 399.5), change(9.5, 399.5)]);
    expect(flags('f', mine, other)).toEqual([[1, 4, Number(Math.log10(3 / 2).toFixed(4))]]);
  });

  test('f2: against the years on both sides', () => {
    const between = (figure: number): number[] => [
      ...[none, none, none, 99.5],
      ...[figure, 99.5, none, none],
    ];
    const other = grid([between(99.5), between(199.5), between(399.5)]);
    expect(flags('f2', grid([between(399.5)]), other)[0]).toEqual([
      ...[0, 4],
      Number(Math.log10(3 / 2).toFixed(4)),
    ]);
  });

  test('a family with 60 changes is compared with itself, a smaller one with all', () => {
    const lines = (count: number, figure: number): number[][] =>
      Array.from({ length: count }, () => change(99.5, figure));
    const score = (inFamily: number): number => {
      const all = [...lines(inFamily, 99.5), ...lines(60, 399.5)];
      const tableOf = all.map((_, line) => (line < inFamily ? 0 : 1));
      const mine = grid([change(99.5, 199.5), ...all.slice(1).map(() => change(none, none))], {
        tableOf,
      });
      return flags('f', mine, grid(all, { tableOf }))[0]?.[2] ?? 0;
    };
    expect(score(59)).toBeCloseTo(Math.log10(119 / (2 * 59)), 4);
    expect(score(60)).toBeGreaterThan(Math.log10(60));
  });
});

describe('sum rules', () => {
  const sum: Balance = { rule: 's', kind: 'sum', by: 'sex', total: 0, parts: [1, 2] };
  const atMost: Balance = { rule: 'b', kind: 'bound', by: 'at-most', total: 0, parts: [1] };
  const totals = [100, 100, 100, 100, 100, 100, 100, 100];

  test('g: gap as share of the larger side; without all parts only an excess', () => {
    const lines = [
      totals,
      [none, none, none, none, 40, 60, 120, 40],
      [none, none, none, none, 50, 40, none, none],
    ];
    const mine = grid(lines, { balances: [sum] });
    const reference = buildReference(new Map([['A', mine]]));
    expect(flagsOf('g', mine, reference, 'A')).toEqual([
      {
        places: [
          [0, 6],
          [1, 6],
        ],
        score: 20 / 120,
      },
      {
        places: [
          [0, 4],
          [1, 4],
          [2, 4],
        ],
        score: 0.1,
      },
    ]);
    expect(flags('g', grid(lines, { balances: [atMost] }))).toEqual([[0, 6, 0.1667]]);
    const stages = { ...atMost, by: 'stage-order' };
    expect(flags('g', grid(lines, { balances: [stages] }))).toEqual([]);
  });

  test('g2: a gap that is there every year is none', () => {
    const parts = [45, 45, 45, 45, 45, 45, 45, 35];
    expect(flags('g2', grid([totals, parts, parts], { balances: [sum] }))).toEqual([[0, 7, 0.2]]);
    const twoYears = [none, none, none, none, none, none, 45, 35];
    expect(flags('g2', grid([totals, twoYears, twoYears], { balances: [sum] }))).toEqual([
      [0, 7, 0.3],
      [0, 6, 0.1],
    ]);
  });
});

describe('checks made for one kind of slip', () => {
  test('k: a power of ten from close neighbours', () => {
    const mine = grid([
      [100, 100, 100, 100, 1400, 100, 100, 100],
      [100, 100, 100, 100, 1420, 100, 100, 100],
      [100, 100, 100, 100, 10, 100, 100, 100],
      [none, none, 10, 100, 1000, 100, 10, none],
    ]);
    expect(flags('k', mine)).toEqual([
      [0, 4, Number(Math.log(1400).toFixed(4))],
      [2, 4, Number(Math.log(100).toFixed(4))],
    ]);
  });

  test('r: the figure of the year before, less telling where the series repeats itself', () => {
    const mine = grid([
      [none, none, 90, 100, 100, 110, 120, 130],
      [90, 90, 80, 70, 70, none, none, none],
      change(19, 19),
      [none, 100, none, none, 100, none, none, none],
    ]);
    expect(flags('r', mine)).toEqual([
      [0, 4, Number(Math.log(100).toFixed(4))],
      [1, 4, Number(((Math.log(70) * 2) / 3).toFixed(4))],
    ]);
  });

  test('z: a zero among figures', () => {
    const mine = grid([
      [none, none, none, 5, 0, 5, none, none],
      [none, none, none, 4, 0, 5, none, none],
    ]);
    expect(flags('z', mine)).toEqual([[0, 4, Number(Math.log(5).toFixed(4))]]);
  });

  test('m and m2: a blank in a full series, alone or with half of the table', () => {
    const full = [none, none, none, none, 1, 2, 3, 4];
    const blank = [none, none, none, none, 1, none, 3, 4];
    const mine = grid([full, full, blank, blank, full.map(() => none), blank, blank, full], {
      tableOf: [0, 0, 0, 0, 0, 1, 1, 1],
    });
    expect(flags('m', mine).map(([question]) => question)).toEqual([2, 3, 5, 6]);
    expect(flags('m2', mine)).toEqual([
      [2, 5, 0.6667],
      [3, 5, 0.6667],
      [5, 5, 0.5],
      [6, 5, 0.5],
    ]);
  });
});

describe('combinations', () => {
  const flag = (score: number, ...questions: number[]): Flag => ({
    places: questions.map((question): Place => [question, 4]),
    score,
  });
  const briefly = (list: readonly Flag[]): [number[], number][] =>
    list.map(({ places, score }) => [places.map(([question]) => question), score]);

  test('h1: places of sums get the rank of the sum, equal scores the middle rank', () => {
    const list = fused([
      [flag(9, 1), flag(8, 2)],
      [flag(1, 2, 3), flag(1, 5)],
    ]);
    expect(briefly(list)).toEqual([
      [[2], 1 / 12 + 1 / 11.5],
      [[1], 1 / 11],
      [[3], 1 / 11.5],
      [[5], 1 / 11.5],
    ]);
  });

  test('h2: the rarest score of a place counts', () => {
    const list = rarest([[flag(2, 1), flag(1, 2)], [flag(3, 2)]], (number, score) =>
      number === 0 ? 0.1 ** score : 0.1 ** (score - 0.5),
    );
    expect(list.map(({ places: [place] }) => place?.[0])).toEqual([2, 1]);
    expect(list.map(({ score }) => Number(score.toFixed(6)))).toEqual([2.5, 2]);
  });

  test('h4: lists in turns, nothing twice', () => {
    const list = inTurns([[flag(9, 1), flag(8, 2), flag(7, 3)], [], [flag(5, 1), flag(4, 1, 2)]]);
    expect(briefly(list)).toEqual([
      [[1], 1],
      [[1, 2], 1 / 2],
      [[2], 1 / 3],
      [[3], 1 / 4],
    ]);
  });

  test.each(['h1', 'h2', 'h4'] as const)('%s tells the wrong figure early', (method) => {
    const figure = (country: number, line: number, at: number): number =>
      Math.round(1000 * 1.02 ** at * (1 + 0.05 * Math.sin(7 * country + 3 * line + 1.7 * at)));
    const wobbly = (country: number): Grid =>
      grid(ten.map((line) => eight.map((at) => figure(country, line, at))));
    const reference = buildReference(
      new Map(ten.map((country) => [`${country}`, wobbly(country)])),
    );
    const mine = wobbly(5);
    mine.values[3]?.fill(11_300, 6, 7);
    // With nine other countries four figures share the first place of h2.
    const list = flagsOf(method, mine, reference, '5');
    expect(hitAt(list, { places: [[3, 6]] }, 4)).toBe(1);
    expect(hitAt(list, { places: [[8, 6]] }, 4)).toBe(0);
  });
});

test('the country itself is left out of what it is compared with', () => {
  const pool = poolOf(
    new Map([
      ['A', [100, 100, 100]],
      ['B', [1, 5, 3]],
      ['C', [4, 2]],
    ]),
  );
  expect(pool.size('A')).toBe(5);
  expect(pool.median('A')).toBe(3);
  expect(pool.median('B')).toBe(100);
  expect(pool.median('nobody')).toBe(4.5);
  expect(pool.atLeast(4, 'A')).toBe(2);
  expect(pool.tail(5, 'A')).toBe(0.4);
  expect(pool.tail(3, 'A')).toBe(1);
  expect(pool.tail(8, 'A')).toBeCloseTo(0.2 / (1 + 3 / 1.4826), 9);
  expect(pool.tail(-1, 'A')).toBeCloseTo(0.2 / (1 + 2 / 1.4826), 9);
});

test('thresholds in use count what goes beyond them', () => {
  const sum: Balance = { rule: 's', kind: 'sum', by: 'sex', total: 0, parts: [1, 2] };
  const others = Array.from({ length: 41 }, (_, line) => change(100, 100 + line));
  const mine = grid([change(100, 200), change(50, 60), change(50, 60)], { balances: [sum] });
  const reference = buildReference(
    new Map([
      ['A', mine],
      ['B', grid(others)],
    ]),
  );
  expect(usualFlags(mine, reference, 'A')).toEqual({ b: 1, c: 0, f2: 1, g: 1 });
});

describe('hits', () => {
  const at = (score: number, ...questions: number[]): Flag => ({
    places: questions.map((question): Place => [question, 4]),
    score,
  });
  const wrong = { places: [[7, 4] as const, [8, 4] as const] };

  test('any wrong place within the budget counts, a flag takes one slot', () => {
    const list = [at(3, 1, 2, 3), at(2, 4, 8), at(1, 7)];
    expect(hitAt(list, wrong, 1)).toBe(0);
    expect(hitAt(list, wrong, 2)).toBe(1);
    expect(hitAt([], wrong, 5)).toBe(0);
  });

  test('equal scores stand in any order', () => {
    const list = [at(3, 1), at(2, 2), at(2, 3), at(2, 7)];
    expect(hitAt(list, wrong, 2)).toBeCloseTo(1 / 3, 12);
    expect(hitAt(list, wrong, 3)).toBeCloseTo(2 / 3, 12);
    expect(hitAt([at(1, 1), at(1, 2), at(1, 7), at(1, 8)], wrong, 2)).toBeCloseTo(5 / 6, 12);
  });
});
