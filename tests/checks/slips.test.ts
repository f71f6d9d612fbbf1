import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkReturn } from '../../src/checks/check-return.ts';
import { otherOrders } from '../../src/checks/suspects/digits.ts';
import { searches } from '../../src/checks/suspects/registry.ts';
import { instrument } from './small-return.ts';
import { everything, steadyFigures, steadyReturn, toldOf } from './steady-return.ts';

const figures = steadyFigures();

function at(cell: string): number {
  const figure = figures.get(cell);
  if (figure === undefined) throw new Error(`no figure in ${cell}`);
  return figure;
}

const theft = 'data/3.1/theft/total@2016';
const men = 'data/4.3/total/male@2015';
const women = 'data/4.3/total/female@2015';

describe('slips of the hand', () => {
  test('a return in which nothing is wrong has nothing above information', () => {
    const { findings } = checkReturn(steadyReturn(), everything);
    expect(findings.filter(({ severity }) => severity !== 'information')).toEqual([]);
  });

  test.each([
    [10, 'large', at(theft) * 10],
    [100, 'large', at(theft) * 100],
    [1000, 'large', at(theft) * 1000],
    [10, 'small', Math.round(at(theft) / 10)],
    [100, 'small', Math.round(at(theft) / 100)],
    [1000, 'small', Math.round(at(theft) / 1000)],
  ] as const)('a figure %i times too %s comes first', (times, direction, value) => {
    const [first] = toldOf({ [theft]: value });
    expect(first).toMatchObject({
      code: 'factor-of-ten',
      severity: 'warning',
      culprit: theft,
      details: { times, direction, value },
    });
  });

  test('a figure that lost digits is told with the one that closes the sum', () => {
    const [first] = toldOf({ [men]: Math.round(at(men) / 10) });
    expect(first).toMatchObject({ culprit: men, details: { expected: at(men) } });
  });

  test('swapped digits come first, with the figure that was meant, and the broken sums below', () => {
    const [swapped = 0] = otherOrders(at(men)).filter(
      (other) => Math.abs(other - at(men)) > 10_000,
    );
    const { findings } = checkReturn(steadyReturn({ [men]: swapped }), everything);
    const [first, ...others] = findings;
    expect(first).toMatchObject({
      code: 'digits-swapped',
      culprit: men,
      details: { value: swapped, expected: at(men) },
    });
    const sums = others.filter(({ code }) => code.startsWith('parts-'));
    expect(sums.length).toBeGreaterThan(0);
    for (const { cause } of sums) expect(cause).toBe(first?.finding);
  });

  test('male and female swapped are one finding', () => {
    const told = toldOf({ [men]: at(women), [women]: at(men) });
    expect(told[0]).toMatchObject({
      code: 'sexes-swapped',
      culprit: men,
      details: { male: at(women), female: at(men) },
    });
    expect(told.filter(({ severity }) => severity !== 'information')).toHaveLength(1);
  });

  test('neighbouring rows swapped are one finding', () => {
    const burglary = 'data/3.1/burglary/total@2016';
    const [first] = toldOf({ [theft]: at(burglary), [burglary]: at(theft) });
    expect(first).toMatchObject({ code: 'rows-swapped' });
    expect(
      first?.cells
        .slice(0, 2)
        .map(({ cell }) => cell)
        .toSorted(),
    ).toEqual([burglary, theft]);
  });

  test('last year’s figure once more', () => {
    const [first] = toldOf({ [theft]: at('data/3.1/theft/total@2015') });
    expect(first).toMatchObject({ code: 'repeated-value', culprit: theft, severity: 'warning' });
  });

  test('a figure taken away, and a zero in its place', () => {
    expect(toldOf({ [theft]: null })[0]).toMatchObject({ code: 'gap-in-series', culprit: theft });
    expect(toldOf({ [theft]: 0 })[0]).toMatchObject({ code: 'zero-for-missing', culprit: theft });
  });

  test('a part that grew alone breaks its sums, and is named', () => {
    const [first] = toldOf({ [women]: Math.round(at(women) * 1.2) });
    expect(first).toMatchObject({ code: 'parts-exceed-total', culprit: women });
  });

  test.each([
    ['right', 1, 2014, 'first'],
    ['left', -1, 2017, 'last'],
  ] as const)('a table moved one column to the %s is named', (_, step, blank, side) => {
    const changes: Record<string, number | null> = {};
    for (const cell of figures.keys()) {
      const year = Number(cell.slice(-4));
      if (!cell.startsWith('data/4.3/') || year < 2014) continue;
      const from = year - step;
      const isInside = from >= 2014 && from <= 2017;
      changes[cell] = isInside ? at(`${cell.slice(0, -4)}${from}`) : null;
    }
    const told = toldOf(changes).slice(0, 5);
    expect(told.find(({ code }) => code === 'table-shifted')).toMatchObject({
      details: { year: blank, side, tables: 'data/4.3' },
    });
  });

  test('a table pasted over another one is named', () => {
    const changes: Record<string, number> = {};
    for (const [cell, figure] of figures) {
      if (cell.startsWith('data/4.3/') && cell.endsWith('@2016')) {
        changes[cell.replace('4.3', '4.5')] = figure;
      }
    }
    const told = toldOf(changes).slice(0, 5);
    expect(told.find(({ code }) => code === 'same-figures-in-tables')).toMatchObject({
      details: { doubted: 'data/4.5', other: 'data/4.3', figures: 9 },
    });
  });

  test('the order of observations and history does not matter', () => {
    const ret = steadyReturn({ [theft]: at(theft) * 10, [women]: at(men) });
    const turned = {
      ...ret,
      observations: ret.observations.toReversed(),
      history: ret.history.toReversed(),
    };
    expect(checkReturn(turned, everything)).toEqual(checkReturn(ret, everything));
  });

  test('whichever figure of the window is a hundred times too large, it is among the first three', () => {
    const cells = [...figures.keys()].filter((cell) => Number(cell.slice(-4)) >= 2014);
    fc.assert(
      fc.property(fc.constantFrom(...cells), (cell) => {
        const told = toldOf({ [cell]: at(cell) * 100 }).slice(0, 3);
        expect(told.map(({ culprit }) => culprit)).toContain(cell);
      }),
      { seed: 7, numRuns: 25 },
    );
  });
});

describe('norms', () => {
  test('weigh every feature of every kind of slip, and no other', () => {
    const weights = instrument.norms?.weights ?? {};
    for (const { kinds, features } of searches) {
      for (const kind of kinds) {
        expect(Object.keys(weights[kind]?.features ?? {}).toSorted(), kind).toEqual(
          features.toSorted(),
        );
      }
    }
    expect(Object.keys(weights).toSorted()).toEqual(
      searches.flatMap(({ kinds }) => kinds).toSorted(),
    );
  });

  test('are dated and name their sources', () => {
    expect(instrument.norms?.countries).toBeGreaterThan(100);
    expect(instrument.norms?.sources.length).toBeGreaterThan(3);
  });
});
