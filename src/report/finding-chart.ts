import { questionOf, yearOf } from '../instrument/cell-id.ts';
import type { Finding } from '../schema/types.ts';
import { type Expected, type LineChart, lineChart, type Series } from './chart.ts';
import { isElsewhere, type ReportContext } from './context.ts';
import { valueAt } from './tally.ts';

/** Fewer figures than these are a point, not a course. */
const fewestFigures = 2;

/**
 * The course of the figure that a finding is about, over history and window. A finding about two
 * questions shows both; of more, only the one most likely to be wrong, or else the first.
 */
export function chartOf(context: ReportContext, finding: Finding, rank: number): LineChart | null {
  const { asked, say, names, formats } = context;
  const own = finding.cells.filter(({ role }) => !isElsewhere(role));
  const all = own.map(({ cell }) => questionOf(cell));
  const first = finding.culprit === null ? all[0] : questionOf(finding.culprit);
  if (first === undefined) return null;
  const questions = [...new Set([first, ...all])];
  const drawn = questions.length === 2 ? questions : [first];
  const years = chartYears(context, drawn);
  const elsewhere = drawn.length > 1 ? null : elsewhereOf(context, finding, first, years);
  const named = drawn.length > 1;
  const series = [
    ...drawn.map((question) => seriesOf(context, question, years, named)),
    ...(elsewhere === null ? [] : [elsewhere]),
  ];
  const figures = (series[0]?.points ?? []).filter(({ value }) => value !== null);
  const [from] = years;
  const [windowStart] = asked.years;
  if (figures.length < fewestFigures || from === undefined || windowStart === undefined)
    return null;
  return lineChart({
    id: `chart-${rank}`,
    title: named
      ? say.chart.compared(from, asked.referenceYear)
      : say.chart.title(names.rowAndColumn(first), from, asked.referenceYear),
    series,
    expected: expectedOf(context, finding, years),
    window: { first: windowStart, last: asked.referenceYear },
    marked: new Set(
      own.filter(({ cell }) => questionOf(cell) === first).map(({ cell }) => yearOf(cell)),
    ),
    describe: (entry) => describe(context, entry),
    join: say.sentences,
    tableLabel: say.chart.figures(rank),
    key: say.chart.key(gapInWindow(context, drawn)),
    number: formats.number,
  });
}

/** The figures of the earlier return, or of another source, that the finding compares. */
function elsewhereOf(
  { say }: ReportContext,
  finding: Finding,
  question: string,
  years: readonly number[],
): Series | null {
  const cells = finding.cells.filter(
    ({ cell, role }) => isElsewhere(role) && questionOf(cell) === question,
  );
  const [first] = cells;
  const label = first === undefined ? null : say.role(first.role, finding.code);
  if (label === null) return null;
  const values = new Map(cells.map(({ cell, value }) => [yearOf(cell), value]));
  return {
    label,
    points: years.map((year) => ({ year, value: values.get(year) ?? null })),
    sparse: true,
  };
}

/** What the check says would be usual, for the cell most likely to be wrong. */
function expectedOf(
  { say, formats }: ReportContext,
  { details }: Finding,
  years: readonly number[],
): Expected | null {
  const { year, low, high, expected } = details;
  if (typeof year !== 'number' || !years.includes(year)) return null;
  const [from, to] = typeof expected === 'number' ? [expected, expected] : [low, high];
  if (typeof from !== 'number' || typeof to !== 'number') return null;
  const text = from === to ? formats.number(from) : say.chart.range(from, to);
  const label = say.chart.expected(from < to);
  return {
    label,
    year,
    low: from,
    high: to,
    text,
    sentence: say.chart.expectedIn(label, year, text),
  };
}

function gapInWindow(context: ReportContext, questions: readonly string[]): boolean {
  return questions.some((question) =>
    context.asked.years.some((year) => valueAt(context, question, year) === null),
  );
}

/** From the first year with a figure, or the first year asked, to the last year asked. */
function chartYears({ asked, history }: ReportContext, questions: readonly string[]): number[] {
  const known = questions.flatMap((question) => [...(history.get(question)?.keys() ?? [])]);
  const first = Math.min(...known, ...asked.years);
  const last = Math.max(...asked.years);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function seriesOf(
  context: ReportContext,
  question: string,
  years: readonly number[],
  named: boolean,
): Series {
  return {
    label: named
      ? context.say.ofTable(context.names.question(question))
      : context.names.rowAndColumn(question),
    points: years.map((year) => ({ year, value: valueAt(context, question, year) })),
  };
}

function describe({ say }: ReportContext, { label, points, sparse }: Series): string {
  const figures = points.flatMap(({ year, value }) =>
    value === null ? [] : [say.chart.point(year, value)],
  );
  const without = sparse === true ? [] : points.filter(({ value }) => value === null);
  const gaps = without.map(({ year }) => year);
  return say.chart.summary(label, figures, gaps);
}
