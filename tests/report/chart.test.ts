import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../src/messages/en/format.ts';
import {
  type ChartInput,
  type LineChart,
  lineChart,
  unbrokenRuns,
} from '../../src/report/chart.ts';
import { niceTicks } from '../../src/report/chart-scale.ts';

const points = (first: number, ...values: (number | null)[]) =>
  values.map((value, index) => ({ year: first + index, value }));

function chart(series: ReturnType<typeof points>[], more: Partial<ChartInput> = {}): LineChart {
  return lineChart({
    id: 'c',
    title: 'Title',
    series: series.map((entry, index) => ({ label: `Series ${index + 1}`, points: entry })),
    window: { first: 2010, last: 2013 },
    expected: null,
    marked: new Set([2013]),
    describe: ({ label }) => `${label} in words.`,
    join: (sentences) => sentences.join(' '),
    tableLabel: 'Figures',
    key: 'Key',
    number: formatNumber,
    ...more,
  });
}

describe('niceTicks', () => {
  it('encloses the values with round steps', () => {
    expect(niceTicks(0, 36_221, 4)).toEqual([0, 10_000, 20_000, 30_000, 40_000]);
    expect(niceTicks(0, 7, 4)).toEqual([0, 2, 4, 6, 8]);
    expect(niceTicks(0, 0.9, 4)).toEqual([0, 0.5, 1]);
  });

  it('reaches below zero for negative values', () => {
    expect(niceTicks(-12, 30, 4)).toEqual([-20, 0, 20, 40]);
  });

  it('keeps whole steps for small counts', () => {
    expect(niceTicks(0, 1, 4)).toEqual([0, 1]);
    expect(niceTicks(0, 3, 4)).toEqual([0, 1, 2, 3]);
  });

  it('has an axis even when everything is zero', () => {
    const ticks = niceTicks(0, 0, 4);
    expect(ticks[0]).toBe(0);
    expect(ticks.at(-1)).toBeGreaterThan(0);
  });
});

describe('unbrokenRuns', () => {
  it('breaks at missing figures and at missing years', () => {
    const runs = unbrokenRuns([...points(2001, 1, 2, null, 4), ...points(2009, 9)]);
    expect(runs.map((run) => run.map(({ year }) => year))).toEqual([[2001, 2002], [2004], [2009]]);
  });
});

describe('lineChart', () => {
  it('places the axis at zero and the greatest tick at the top', () => {
    const { lines, plot, yTicks } = chart([points(2010, 0, 50, 100, 200)]);
    const dots = lines[0]?.dots ?? [];
    expect(dots[0]?.y).toBe(plot.y + plot.height);
    expect(dots[3]?.y).toBe(plot.y);
    expect(dots.every((dot, i) => i === 0 || dot.y < (dots[i - 1]?.y ?? 0))).toBe(true);
    expect(yTicks.map(({ text }) => text)).toEqual(['0', '50', '100', '150', '200']);
  });

  it('draws a gap as a gap, and crosses it in the window only', () => {
    const { lines } = chart([points(2007, 5, null, 7, 8, null, 9, 10)]);
    const line = lines[0];
    expect(line?.paths).toHaveLength(2);
    expect(line?.paths.map((path) => path.match(/[ML]/g)?.join(''))).toEqual(['ML', 'ML']);
    expect(line?.dots.map(({ year }) => year)).toEqual([2007, 2009, 2010, 2012, 2013]);
    expect(line?.gaps.map(({ year }) => year)).toEqual([2011]);
  });

  it('shows a single figure as a dot without a line', () => {
    const { lines, plot } = chart([points(2013, 12)]);
    expect(lines[0]?.paths).toEqual([]);
    expect(lines[0]?.dots).toMatchObject([{ x: Math.round((plot.x + plot.width / 2) * 10) / 10 }]);
  });

  it('draws zeros on the axis', () => {
    const { lines, plot } = chart([points(2010, 0, 0, 0, 0)]);
    expect(lines[0]?.dots.map(({ y }) => y)).toEqual(Array(4).fill(plot.y + plot.height));
    expect(lines[0]?.gaps).toEqual([]);
  });

  it('shades the window inside the plot', () => {
    const { band, plot, lines } = chart([points(2001, ...Array(13).fill(3))]);
    const dots = lines[0]?.dots ?? [];
    expect(band.x).toBeGreaterThan(dots[8]?.x ?? 0);
    expect(band.x).toBeLessThan(dots[9]?.x ?? 0);
    expect(band.x + band.width).toBeCloseTo(plot.x + plot.width, 1);
  });

  it('keeps everything inside its box, also for long numbers', () => {
    const { width, height, lines, plot, yTicks } = chart([
      points(2009, 1_210_000_000, 1_400_000_000, -5, 3, 2),
    ]);
    for (const { x, y } of lines[0]?.dots ?? []) {
      expect(x).toBeGreaterThan(plot.x);
      expect(x).toBeLessThan(width);
      expect(y).toBeGreaterThanOrEqual(0);
      expect(y).toBeLessThan(height);
    }
    const longest = Math.max(...yTicks.map(({ text }) => text.length));
    expect(plot.x).toBeGreaterThan(longest * 6);
  });

  it('labels the last year and never more than seven', () => {
    const { xTicks } = chart([points(1990, ...Array(24).fill(1))]);
    expect(xTicks.at(-1)?.text).toBe('2013');
    expect(xTicks.length).toBeLessThanOrEqual(7);
  });

  it('tells two series apart by more than colour, and rings the first only', () => {
    const { lines, legend } = chart([points(2010, 1, 2, 3, 4), points(2010, 4, 3, 2, 1)]);
    expect(legend).toBe(true);
    expect(lines.map(({ kind, square }) => [kind, square])).toEqual([
      ['first', false],
      ['second', true],
    ]);
    expect(lines.map(({ dots }) => dots.filter(({ ringed }) => ringed).length)).toEqual([1, 0]);
  });

  it('carries the same figures as text', () => {
    const { description, table } = chart([points(2009, 1_500, null, 3)]);
    expect(description).toBe('Series 1 in words.');
    expect(table).toEqual([
      { year: 2009, values: ['1,500'], asked: false, expected: null },
      { year: 2010, values: [''], asked: true, expected: null },
      { year: 2011, values: ['3'], asked: true, expected: null },
    ]);
  });

  it('draws a usual range as a bracket and one figure as a diamond, with room for both', () => {
    const expected = { label: 'Usual', year: 2013, text: '300 to 400', sentence: 'Usual: so.' };
    const range = chart([points(2010, 1, 2, 3, 4)], {
      expected: { ...expected, low: 300, high: 400 },
    });
    expect(range.yTicks.at(-1)?.text).toBe('400');
    expect(range.expected?.path).toMatch(/^M[\d.]+ 14h14v[\d.]+h-14z$/);
    expect(range.description).toBe('Series 1 in words. Usual: so.');
    expect(range.table.map((line) => line.expected)).toEqual(['', '', '', '300 to 400']);
    const one = chart([points(2010, 1, 2, 3, 4)], { expected: { ...expected, low: 9, high: 9 } });
    expect(one.expected?.path).toContain('l7 7l-7 7l-7 -7z');
  });

  it('has no gaps where nothing is asked', () => {
    const [sparse] = chart(
      [points(2010, 1, null, 3, 4)].map((entry) => entry),
      {
        series: [{ label: 'Earlier', points: points(2010, 1, null, 3, 4), sparse: true }],
      },
    ).lines;
    expect(sparse?.gaps).toEqual([]);
  });
});
