import { questionOf, tableOf, yearOf } from '../instrument/cell-id.ts';
import type { Finding, FindingCell, FindingCode } from '../schema/types.ts';
import { round } from './chart-scale.ts';
import type { ReportContext } from './context.ts';
import { evidenceName } from './evidence.ts';

/** Parts end to end below their total, with what lies between the two; a template draws it. */
export interface SumChart {
  id: string;
  title: string;
  description: string;
  width: number;
  height: number;
  total: Bar;
  parts: Segment[];
  gap: Bar | null;
  /** Where the total ends. */
  end: string;
  tableLabel: string;
  totalLine: SumLine;
  lines: (SumLine & { number: number; even: boolean })[];
  sumLine: SumLine;
  gapLine: SumLine | null;
}

interface Bar {
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Segment extends Bar {
  number: number;
  even: boolean;
  /** Whether the number has room in it. */
  numbered: boolean;
  textX: number;
  textY: number;
}

interface SumLine {
  label: string;
  value: string;
}

const sumCodes: ReadonlySet<FindingCode> = new Set([
  'parts-short-of-total',
  'parts-exceed-total',
  'part-revised-total-not',
  'total-revised-parts-not',
]);

const width = 350;
const bar = { height: 26, total: 6, parts: 44, bottom: 78 };
const inset = 1;
/** A number of two digits with air around it. */
const leastForNumber = 20;

/** The parts of a finding against its total; null where there is nothing to draw to scale. */
export function sumChartOf(
  context: ReportContext,
  finding: Finding,
  rank: number,
): SumChart | null {
  const { say, formats } = context;
  const total = finding.cells.find(({ role }) => role === 'total');
  if (!sumCodes.has(finding.code) || total === undefined) return null;
  const year = yearOf(total.cell);
  const parts = finding.cells.filter(
    ({ cell, role }) => (role === 'part' || role === 'residual') && yearOf(cell) === year,
  );
  const whole = total.value;
  if (whole === null || whole < 0 || parts.length === 0) return null;
  if (parts.some(({ value }) => value !== null && value < 0)) return null;
  const sum = parts.reduce((all, { value }) => all + (value ?? 0), 0);
  if (Math.max(whole, sum) === 0) return null;
  const x = (value: number): number =>
    round(inset + (value / Math.max(whole, sum)) * (width - 2 * inset));
  const shown = (value: number | null): string =>
    value === null ? say.notFilled : formats.number(value);
  const text = say.chart;
  return {
    id: `chart-${rank}`,
    title: text.parts(year),
    description: text.partsSummary(whole, sum),
    width,
    height: bar.bottom,
    total: { x: inset, y: bar.total, width: round(x(whole) - inset), height: bar.height },
    parts: segments(parts, x),
    gap: gapOf(whole, sum, x),
    end: `M${x(whole)} 0V${bar.bottom}`,
    tableLabel: text.figures(rank),
    totalLine: { label: text.total, value: shown(whole) },
    lines: parts.map(({ cell, value }, index) => ({
      number: index + 1,
      even: index % 2 === 1,
      label: evidenceName(context, questionOf(cell), tableOf(cell) === finding.table),
      value: shown(value),
    })),
    sumLine: { label: text.sum, value: shown(sum) },
    gapLine:
      sum === whole
        ? null
        : {
            label: sum < whole ? text.short : text.excess,
            value: shown(Math.abs(whole - sum)),
          },
  };
}

function segments(parts: readonly FindingCell[], x: (value: number) => number): Segment[] {
  let before = 0;
  return parts.map(({ value }, index) => {
    const from = x(before);
    before += value ?? 0;
    const length = round(x(before) - from);
    return {
      x: from,
      y: bar.parts,
      width: length,
      height: bar.height,
      number: index + 1,
      even: index % 2 === 1,
      numbered: length >= leastForNumber,
      textX: round(from + length / 2),
      textY: bar.parts + bar.height / 2 + 4.5,
    };
  });
}

/** What the parts lack beside them, or what they have too much over them. */
function gapOf(whole: number, sum: number, x: (value: number) => number): Bar | null {
  if (whole === sum) return null;
  const from = x(Math.min(whole, sum));
  // Even the smallest gap can be seen.
  const length = Math.max(2, round(x(Math.max(whole, sum)) - from));
  const start = round(Math.min(from, width - inset - length));
  return { x: start, y: bar.parts, width: length, height: bar.height };
}
