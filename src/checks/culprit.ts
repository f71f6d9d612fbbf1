import { questionOf } from '../instrument/cell-id.ts';
import type { CheckContext } from './context.ts';
import { distanceFromNeighbours, kindOf } from './jumps.ts';

/** A cell of a broken rule and the figure that would make the rule hold. */
export interface Term {
  cell: string;
  corrected: number;
}

/** Two standard deviations: 95 per cent of the published changes are smaller. */
const outOfLine = 2;

/**
 * The cell most likely to be wrong among the cells of a broken rule: the only one that is out of
 * line with the neighbouring years of its own series and would be brought back, by at least half,
 * by the figure that makes the rule hold. Null when none or several do.
 */
export function culpritAmong(context: CheckContext, terms: readonly Term[]): string | null {
  const suspects = terms.filter((term) => isRepaired(context, term));
  return suspects.length === 1 ? (suspects[0]?.cell ?? null) : null;
}

function isRepaired(context: CheckContext, { cell, corrected }: Term): boolean {
  const question = context.asked.questions.get(questionOf(cell));
  const points = context.series(questionOf(cell));
  const index = points.findIndex((point) => point.cell === cell);
  const value = points[index]?.value;
  if (question === undefined || value === undefined || corrected < 0) return false;
  const now = distanceFromNeighbours(points, kindOf(question), index, value);
  const then = distanceFromNeighbours(points, kindOf(question), index, corrected);
  return now !== undefined && then !== undefined && now >= outOfLine && then <= now / 2;
}
