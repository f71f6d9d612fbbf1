import { linearScale, niceTicks, round } from './chart-scale.ts';

/** One line of a chart: a figure or none for every year of the chart. */
export interface Series {
  label: string;
  points: readonly { year: number; value: number | null }[];
  /** Years without a figure are no gaps: nothing is asked there. */
  sparse?: boolean;
}

/** What would be usual in a year: a range, or one figure where the two are the same. */
export interface Expected {
  label: string;
  year: number;
  low: number;
  high: number;
  text: string;
  sentence: string;
}

export interface ChartInput {
  id: string;
  title: string;
  /** The first is drawn solid with round dots, the second dashed with square ones. */
  series: readonly Series[];
  expected: Expected | null;
  /** First and last year of the window, shaded. */
  window: { first: number; last: number };
  /** Years whose dots carry a ring. */
  marked: ReadonlySet<number>;
  describe: (series: Series) => string;
  /** Joins sentences. */
  join: (sentences: readonly string[]) => string;
  tableLabel: string;
  /** What the shading and the signs mean. */
  key: string;
  /** Writes a figure. */
  number: (value: number) => string;
}

/** A line chart as geometry and text, in units of its own view box; a template draws it. */
export interface LineChart {
  id: string;
  title: string;
  description: string;
  width: number;
  height: number;
  plot: Box;
  bottom: number;
  band: Box;
  yTicks: { y: number; labelX: number; labelY: number; text: string; zero: boolean }[];
  xTicks: { x: number; labelY: number; text: string }[];
  lines: ChartLine[];
  expected: ExpectedMark | null;
  legend: boolean;
  key: string;
  tableLabel: string;
  table: { year: number; values: string[]; asked: boolean; expected: string | null }[];
}

/** A hollow bracket over the usual range, or a hollow diamond around one figure. */
interface ExpectedMark {
  label: string;
  path: string;
  /** The same small, for the legend. */
  sample: string;
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface ChartLine {
  label: string;
  kind: 'first' | 'second';
  square: boolean;
  /** SVG paths, one for each unbroken run of at least two years. */
  paths: string[];
  dots: { year: number; x: number; y: number; left: number; top: number; ringed: boolean }[];
  /** Crosses on the axis, as SVG paths, for years of the window without a figure. */
  gaps: { year: number; cross: string }[];
}

const size = { width: 350, height: 215 };
const margin = { top: 14, right: 18, bottom: 30 };
const digitWidth = 7.6;
const mostYearLabels = 6;
const dotRadius = 3.5;

/** Lays out a line chart. Gaps stay gaps: a line joins neighbouring years only. The axis includes zero. */
export function lineChart(input: ChartInput): LineChart {
  const years = yearsOf(input.series);
  const { expected } = input;
  const values = [
    ...input.series.flatMap(({ points }) => points.flatMap(({ value }) => value ?? [])),
    ...(expected === null ? [] : [expected.low, expected.high]),
  ];
  const ticks = niceTicks(Math.min(0, ...values), Math.max(0, ...values), 4);
  const labels = ticks.map((tick) => input.number(tick));
  const left = round(12 + digitWidth * Math.max(...labels.map((label) => label.length)));
  const plot = {
    x: left,
    y: margin.top,
    width: round(size.width - left - margin.right),
    height: size.height - margin.top - margin.bottom,
  };
  const x = yearScale(years, plot);
  const y = linearScale(ticks[0] ?? 0, ticks.at(-1) ?? 1, plot.y + plot.height, plot.y);
  return {
    id: input.id,
    title: input.title,
    description: input.join([
      ...input.series.map(input.describe),
      ...(expected === null ? [] : [expected.sentence]),
    ]),
    ...size,
    plot,
    bottom: plot.y + plot.height,
    band: bandOf(input.window, years, x, plot),
    yTicks: ticks.map((tick, index) => ({
      y: y(tick),
      labelX: left - 6,
      labelY: round(y(tick) + 4),
      text: labels[index] ?? '',
      zero: tick === 0,
    })),
    xTicks: labelledYears(years).map((year) => ({
      x: x(year),
      labelY: plot.y + plot.height + 20,
      text: String(year),
    })),
    lines: input.series.map((series, index) =>
      chartLine(series, index === 0 ? 'first' : 'second', input, x, y),
    ),
    expected:
      expected === null
        ? null
        : {
            label: expected.label,
            path: expectedPath(expected, x(expected.year), y),
            sample: expected.low < expected.high ? 'M10 1h12v10h-12z' : 'M16 0l6 6l-6 6l-6 -6z',
          },
    legend: input.series.length > 1 || expected !== null,
    key: input.key,
    tableLabel: input.tableLabel,
    table: years.map((year, index) => ({
      year,
      values: input.series.map(({ points }) => shown(points[index]?.value ?? null, input.number)),
      asked: year >= input.window.first && year <= input.window.last,
      expected: expected === null ? null : expected.year === year ? expected.text : '',
    })),
  };
}

/** A range is a bracket as high as itself; one figure, or a range too narrow to draw, a diamond. */
function expectedPath({ low, high }: Expected, x: number, y: (value: number) => number): string {
  const top = y(high);
  const height = round(y(low) - top);
  if (height < 4) return `M${x} ${round(top + height / 2 - 7)}l7 7l-7 7l-7 -7z`;
  return `M${round(x - 7)} ${top}h14v${height}h-14z`;
}

/** Runs of neighbouring years that all have a figure. */
export function unbrokenRuns<P extends { year: number; value: number | null }>(
  points: readonly P[],
): (P & { value: number })[][] {
  const runs: (P & { value: number })[][] = [];
  let previous: number | undefined;
  for (const point of points) {
    if (point.value === null) continue;
    const present = point as P & { value: number };
    if (previous !== undefined && point.year === previous + 1) runs.at(-1)?.push(present);
    else runs.push([present]);
    previous = point.year;
  }
  return runs;
}

function chartLine(
  { label, points, sparse }: Series,
  kind: ChartLine['kind'],
  { window, marked }: ChartInput,
  x: (year: number) => number,
  y: (value: number) => number,
): ChartLine {
  const runs = unbrokenRuns(points);
  return {
    label,
    kind,
    square: kind === 'second',
    paths: runs
      .filter((run) => run.length > 1)
      .map((run) => run.map((p, i) => `${i === 0 ? 'M' : 'L'}${x(p.year)} ${y(p.value)}`).join('')),
    dots: runs.flat().map(({ year, value }) => ({
      year,
      x: x(year),
      y: y(value),
      left: round(x(year) - dotRadius),
      top: round(y(value) - dotRadius),
      ringed: kind === 'first' && marked.has(year),
    })),
    gaps: (sparse === true ? [] : points)
      .filter(({ year, value }) => value === null && year >= window.first && year <= window.last)
      .map(({ year }) => ({ year, cross: crossAt(x(year), y(0)) })),
  };
}

/** A small cross around a point. */
function crossAt(x: number, y: number): string {
  return `M${round(x - 4)} ${round(y - 4)}l8 8m0 -8l-8 8`;
}

function yearsOf(series: readonly Series[]): number[] {
  return series[0]?.points.map(({ year }) => year) ?? [];
}

function yearScale(years: readonly number[], plot: Box): (year: number) => number {
  const first = years[0] ?? 0;
  const last = years.at(-1) ?? first;
  if (first === last) return () => round(plot.x + plot.width / 2);
  const inset = 10;
  return linearScale(first, last, plot.x + inset, plot.x + plot.width - inset);
}

/** The band reaches half a year to both sides, and never out of the plot. */
function bandOf(
  window: ChartInput['window'],
  years: readonly number[],
  x: (year: number) => number,
  plot: Box,
): Box {
  const step = years.length > 1 ? x((years[0] ?? 0) + 1) - x(years[0] ?? 0) : plot.width;
  const right = plot.x + plot.width;
  const from = Math.max(plot.x, x(window.first) - step / 2);
  const to = Math.min(right, x(window.last) + step / 2);
  const width = round(Math.max(0, round(to) - round(from)));
  return { x: round(from), y: plot.y, width, height: plot.height };
}

/** The last year always has its label; others are thinned evenly from it. */
function labelledYears(years: readonly number[]): number[] {
  const step = Math.ceil(years.length / mostYearLabels);
  return years.filter((_, index) => (years.length - 1 - index) % step === 0);
}

function shown(value: number | null, number: ChartInput['number']): string {
  return value === null ? '' : number(value);
}
