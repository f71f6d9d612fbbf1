import { isGiven } from '../../../src/checks/plausibility/grid.ts';
import { median } from '../../../src/median.ts';
import { type Cell, levelOf, logChange, rootChange } from './cells.ts';
import type { Flag } from './flag.ts';
import { robust } from './pool.ts';
import type { Reference } from './reference.ts';

/** A method that scores each figure by itself; no score or null: cannot tell. */
type ScoreOf = (cell: Cell, reference: Reference, country: string) => number | null;

/** a: relative change. */
const relative: ScoreOf = ({ figure, before }) =>
  isGiven(before) ? Math.abs(figure - before) / Math.max(before, 1) : null;

/** b: a change of more than 30 per cent, one as good as the other. */
const moreThan30: ScoreOf = (cell, reference, country) =>
  (relative(cell, reference, country) ?? 0) > 0.3 ? 1 : null;

/** d: change of roots against the usual one of the series and of others (over-dispersed counts). */
const overdispersed: ScoreOf = (cell, reference, country) => {
  const { question, figure, before, earlier } = cell;
  const change = Math.abs(figure - before);
  if (!isGiven(before) || change < 5 || change < 0.1 * before) return null;
  const usual = reference.poolFor('root', question, before, country).median(country);
  const others = (robust * (isGiven(usual) ? usual : 0)) ** 2;
  const own = (robust * median(earlier.map((entry) => Math.abs(rootChange(entry))))) ** 2;
  const count = earlier.length;
  const mixed = count < 3 ? others : (count * own + 5 * others) / (count + 5);
  return Math.abs(rootChange(cell)) / Math.sqrt(Math.max(2, mixed));
};

/** e: robust z of the change among the earlier changes of the series. */
const robustZ: ScoreOf = (cell) => {
  if (!isGiven(cell.before) || cell.earlier.length < 3) return null;
  const logs = cell.earlier.map(logChange);
  const middle = median(logs);
  const spread = robust * median(logs.map((log) => Math.abs(log - middle)));
  return Math.abs(logChange(cell) - middle) / Math.max(spread, 0.05);
};

/** f: how rare the change is in other countries. */
const rareChange: ScoreOf = (cell, reference, country) => {
  if (!isGiven(cell.before)) return null;
  const pool = reference.poolFor('log', cell.question, cell.before, country);
  return pool.size(country) === 0 ? null : -Math.log10(pool.tail(logChange(cell), country));
};

/** f2: how rare the distance to the years on both sides is in other countries. */
const rareLevel: ScoreOf = (cell, reference, country) => {
  const level = levelOf(cell);
  if (level === null) return null;
  const { neighbours, expected, distance } = level;
  const pool = reference.poolFor(`level-${neighbours}`, cell.question, expected, country);
  return pool.size(country) === 0 ? null : -Math.log10(pool.tail(distance, country));
};

export const scoreOf = {
  a: relative,
  b: moreThan30,
  d: overdispersed,
  e: robustZ,
  f: rareChange,
  f2: rareLevel,
} as const;

/** Flags of a method that scores each figure by itself; a score of 0 is no doubt. */
export function scored(
  cells: readonly Cell[],
  score: ScoreOf,
  reference: Reference,
  country: string,
): Flag[] {
  return cells.flatMap((cell) => {
    const found = score(cell, reference, country);
    return found === null || found <= 0
      ? []
      : [{ places: [[cell.question, cell.at]], score: found }];
  });
}
