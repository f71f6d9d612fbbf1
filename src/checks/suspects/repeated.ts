import { gapOf, isClosed } from '../plausibility/balance.ts';
import { lineOf } from '../plausibility/changes.ts';
import { logCount, sizeClass } from '../plausibility/density.ts';
import { isGiven } from '../plausibility/grid.ts';
import type { Plausibility } from '../plausibility/plausibility.ts';
import { bestCorrection, closingFigures } from './corrections.ts';
import { givenPlaces, type Suspect, type SuspectSearch, within } from './suspect.ts';

/** Smaller counts repeat by chance, those of older years more often. */
const smallest = 3;
const smallestOlder = 1000;

/** Last year's figure once more: carried forward, or typed again. */
export const repeated: SuspectSearch = {
  kinds: ['repeated'],
  features: [
    'size',
    'own-repeats',
    'usual-repeats',
    'repeats-beside',
    'has-beside',
    'repeats-in-table',
    'has-table',
    'count-in-table',
    'again-next-year',
    'rules',
    'ratios',
    'spread',
    'chance',
    'total',
    'moves-next',
    'moved-before',
    'moves-beside',
    'moves-in-table',
    'better-figure',
    'rule-broken',
    'older',
  ],
  find: (model, focus) => {
    const found: Suspect[] = [];
    for (const { question, at, figure } of givenPlaces(model, focus)) {
      const line = lineOf(model.grid, question);
      const repeats = yearRepeated(line, at, figure);
      if (repeats < 0) continue;
      found.push({
        kind: 'repeated',
        cells: [[question, at]],
        lead: [question, at],
        repeats,
        evidence: [...evidenceOf(model, question, at, figure), at - repeats > 1 ? 1 : 0],
      });
    }
    return found;
  },
};

/** The year of the three before with the same figure; -1: none. */
function yearRepeated(line: Float64Array, at: number, figure: number): number {
  if (figure >= smallest && line[at - 1] === figure) return at - 1;
  if (figure < smallestOlder) return -1;
  return [at - 2, at - 3].find((year) => line[year] === figure) ?? -1;
}

function evidenceOf(model: Plausibility, question: number, at: number, figure: number): number[] {
  const { grid, norms } = model;
  const line = lineOf(grid, question);
  const { pairs, pairsOf, questions, tables, tableOf } = grid.structure;
  const usual =
    norms.repeated[model.isStock(question) ? 'stock' : 'flow'][sizeClass(figure)] ?? 0.01;
  const own = repeatsOf(line, at);
  const partners = (pairsOf[question] ?? []).flatMap((pair) =>
    (pairs[pair] ?? []).filter((other) => other !== question),
  );
  const beside = companyOf(model, partners, at);
  const table = (tables[tableOf[question] ?? -1]?.lines ?? []).filter(
    (other) => other !== question,
  );
  const inTable = companyOf(model, table, at);
  const closing = closingFigures(model, question, at).filter((other) => other !== figure);
  const better = bestCorrection(model, question, at, closing);
  const spread = Math.sqrt(model.spreadOf(question) ** 2 + 2 / (figure + 1));
  return [
    Math.log(figure),
    Math.log((own.repeats + 4 * usual) / (own.years + 4)),
    -Math.log(usual),
    beside.share,
    beside.count > 0 ? 1 : 0,
    inTable.share,
    inTable.count > 0 ? 1 : 0,
    Math.min(inTable.repeats, 5),
    line[at + 1] === figure ? 1 : 0,
    better === null ? 0 : within(better.gain.rules, 8),
    better === null ? 0 : within(better.gain.ratios, 8),
    Math.log(spread),
    Math.log(figure * spread),
    questions[question]?.column === 'total' ? 1 : 0,
    moveBetween(line[at + 1], figure),
    moveBetween(line[at - 2], figure),
    Math.min(1, beside.move),
    Math.min(1, inTable.move),
    better === null ? 0 : 1,
    breaksUsualRule(model, question, at) ? 1 : 0,
  ];
}

/** How often a series repeats in its other years. */
function repeatsOf(line: Float64Array, but: number): { repeats: number; years: number } {
  let repeats = 0;
  let years = 0;
  for (let at = 1; at < line.length; at += 1) {
    const [before, after] = [line[at - 1], line[at]];
    if (at === but || !isGiven(before) || !isGiven(after) || after === 0) continue;
    years += 1;
    if (before === after) repeats += 1;
  }
  return { repeats, years };
}

/** What other figures did in the same year: how many, how many repeat, how far they moved. */
function companyOf({ grid }: Plausibility, questions: readonly number[], at: number) {
  let count = 0;
  let repeats = 0;
  let moves = 0;
  for (const question of questions) {
    const line = lineOf(grid, question);
    const [before, after] = [line[at - 1], line[at]];
    if (!isGiven(before) || !isGiven(after) || after < smallest) continue;
    count += 1;
    moves += Math.abs(logCount(after) - logCount(before));
    if (before === after) repeats += 1;
  }
  return {
    count,
    repeats,
    share: count === 0 ? 0 : repeats / count,
    move: count === 0 ? 0 : moves / count,
  };
}

function moveBetween(other: number | undefined, figure: number): number {
  return isGiven(other) ? Math.min(2, Math.abs(logCount(other) - logCount(figure))) : 0;
}

/** Whether a sum does not close that does in most other years. */
function breaksUsualRule(model: Plausibility, question: number, at: number): boolean {
  const { balances, balancesOf } = model.grid.structure;
  return (balancesOf[question] ?? []).some((rule) => {
    const balance = balances[rule];
    const gap = balance?.kind === 'sum' ? gapOf(model.grid, balance, at) : null;
    if (gap === null || isClosed(gap)) return false;
    const { years, closed } = model.habit(rule, at);
    return years >= 2 && closed / years > 0.7;
  });
}
