import { questionOf, yearOf } from '../instrument/cell-id.ts';
import { compareText } from '../order.ts';
import type { Return } from '../schema/types.ts';

/** What the returns say of one question, one after the other. */
export interface Triangle {
  question: string;
  /** Years for which any of the returns gives a figure, oldest first. */
  years: readonly number[];
  /**
   * One row for each return, in their order, with one entry for each year: a figure, null where the
   * cell has none, undefined where the return does not ask it.
   */
  rows: readonly (readonly (number | null | undefined)[])[];
  /**
   * Largest spread of a year: its largest figure less its smallest as a share of the larger of the two
   * without sign, so that a move from zero is 1 and not beyond measure; a move there and back counts.
   */
  moved: number;
}

/**
 * The revision triangle of every question with a figure, by question: rows are returns, oldest first,
 * columns are years. Pure. Source of the form: OECD/Eurostat Guidelines on Revisions Policy and
 * Analysis, "Guidelines for establishing a real-time database for performing revisions analysis".
 */
export function trianglesOf(returns: readonly Return[]): Triangle[] {
  const said = returns.map(
    ({ observations }) => new Map(observations.map(({ cell, value }) => [cell, value])),
  );
  const years = new Map<string, Set<number>>();
  for (const { cell, value } of returns.flatMap(({ observations }) => observations)) {
    const question = questionOf(cell);
    const of = years.get(question) ?? new Set<number>();
    if (value !== null) years.set(question, of.add(yearOf(cell)));
  }
  return [...years.keys()].sort(compareText).map((question) => {
    const own = [...(years.get(question) ?? [])].sort((a, b) => a - b);
    const rows = said.map((values) => own.map((year) => values.get(`${question}@${year}`)));
    return {
      question,
      years: own,
      rows,
      moved: Math.max(...own.map((_, at) => spreadAt(rows, at))),
    };
  });
}

/** Triangles of questions that moved, those that moved most first. */
export function movedMost(triangles: readonly Triangle[], most: number): Triangle[] {
  return triangles
    .filter(({ moved }) => moved > 0)
    .sort((a, b) => b.moved - a.moved || compareText(a.question, b.question))
    .slice(0, most);
}

function spreadAt(rows: Triangle['rows'], at: number): number {
  const figures = rows.flatMap((row) => row[at] ?? []);
  if (figures.length === 0) return 0;
  const [low, high] = [Math.min(...figures), Math.max(...figures)];
  return low === high ? 0 : (high - low) / Math.max(Math.abs(low), Math.abs(high));
}
