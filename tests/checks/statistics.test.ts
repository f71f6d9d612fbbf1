import { describe, expect, test } from 'vitest';
import { countChange, percentChange } from '../../src/checks/statistics/change.ts';
import { standardNormalQuantile } from '../../src/checks/statistics/normal.ts';
import { dispersion } from '../../src/checks/statistics/spread.ts';
import { poissonDeviate } from '../../src/checks/statistics/two-counts.ts';

describe('two counts', () => {
  test('quantiles of the normal distribution agree with tables', () => {
    expect(standardNormalQuantile(0.5)).toBeCloseTo(0, 8);
    expect(standardNormalQuantile(0.025)).toBeCloseTo(-1.959964, 5);
    expect(standardNormalQuantile(0.001)).toBeCloseTo(-3.090232, 5);
    expect(standardNormalQuantile(1e-9)).toBeCloseTo(-5.997807, 5);
  });

  test('small counts: 10 against 0 has a tail of 2^-10', () => {
    expect(poissonDeviate(10, 0)).toBeCloseTo(-standardNormalQuantile(2 ** -10), 8);
    expect(poissonDeviate(0, 0)).toBe(0);
    expect(poissonDeviate(7, 7)).toBe(0);
  });

  test('the exact test and the square-root scale meet where one takes over', () => {
    const exact = poissonDeviate(65, 35);
    const approximate = poissonDeviate(66, 35);
    expect(Math.abs(exact - approximate)).toBeLessThan(0.3);
  });

  test('order does not matter', () => {
    expect(poissonDeviate(3, 40)).toBe(poissonDeviate(40, 3));
    expect(poissonDeviate(300, 4000)).toBe(poissonDeviate(4000, 300));
  });
});

describe('dispersion', () => {
  const change = { from: 1_000, to: 1_100, gap: 1 };
  const calm = [
    { from: 1_000, to: 1_001, gap: 1 },
    { from: 1_001, to: 999, gap: 1 },
    { from: 999, to: 1_002, gap: 1 },
  ];
  const wild = [
    { from: 1_000, to: 2_000, gap: 1 },
    { from: 2_000, to: 900, gap: 1 },
    { from: 900, to: 1_900, gap: 1 },
  ];

  test('is at least that of two Poisson counts', () => {
    expect(dispersion({ from: 0, to: 0, gap: 1 }, [], 'flow')).toBeGreaterThanOrEqual(2);
    expect(dispersion(change, Array(200).fill(calm).flat(), 'flow')).toBeGreaterThanOrEqual(2);
  });

  test('learns from the series, both ways', () => {
    const usual = dispersion(change, [], 'flow');
    expect(dispersion(change, calm, 'flow')).toBeLessThan(usual);
    expect(dispersion(change, wild, 'flow')).toBeGreaterThan(usual);
  });

  test('one other change teaches nothing', () => {
    expect(dispersion(change, wild.slice(0, 1), 'flow')).toBe(dispersion(change, [], 'flow'));
  });

  test('stocks change less than flows, and more years allow more change', () => {
    expect(dispersion(change, [], 'stock')).toBeLessThan(dispersion(change, [], 'flow'));
    expect(dispersion({ ...change, gap: 2 }, [], 'flow')).toBeGreaterThan(
      dispersion(change, [], 'flow'),
    );
  });
});

describe('changes', () => {
  test('are material from 5 units and a tenth', () => {
    const material = (from: number, to: number) =>
      countChange({ from, to, gap: 1 }, [], 'flow').material;
    expect(material(1, 5)).toBe(false);
    expect(material(0, 5)).toBe(true);
    expect(material(1_000, 1_099)).toBe(false);
    expect(material(1_000, 1_100)).toBe(true);
  });

  test('of per cent reach the limit at 10 points, or fivefold from 2 points on', () => {
    expect(percentChange(40, 50).surprise).toBeCloseTo(4);
    expect(percentChange(5, 0.05).surprise).toBeCloseTo(4);
    expect(percentChange(1.5, 0.2).surprise).toBeLessThan(1);
  });
});
