import { median } from '../../median.ts';
import { gapOf } from '../plausibility/balance.ts';
import { figuresOf, lineOf } from '../plausibility/changes.ts';
import { logCount } from '../plausibility/density.ts';
import { givenInWindow, isGiven } from '../plausibility/grid.ts';
import type { Plausibility } from '../plausibility/plausibility.ts';
import { type Focus, type Suspect, type SuspectSearch, within } from './suspect.ts';

/** A blank year while the three others of the window are given. */
export const gap: SuspectSearch = {
  kinds: ['gap'],
  features: [
    'given-in-table',
    'has-table',
    'given-in-return',
    'given-beside',
    'has-beside',
    'blanks-in-table',
    'rules-miss-it',
    'rules-close-without',
    'first-year',
    'newest',
    'recent-years',
    'all-years',
    'earlier-holes',
    'size',
    'only-blank',
    'fits-the-rule',
    'rule-usually-closes',
    'zeros-beside',
    'between',
    'blanks-in-return',
    'long-series-ends',
  ],
  find: (model, focus) => {
    const { grid } = model;
    const found: Suspect[] = [];
    for (let question = 0; question < grid.values.length; question += 1) {
      const line = lineOf(grid, question);
      if (givenInWindow(grid, line) !== 3) continue;
      const at = line.findIndex((figure, year) => year >= grid.from && !isGiven(figure));
      if (!isLookedAt(model, focus, question, at)) continue;
      const evidence = evidenceOf(model, question, at);
      found.push({ kind: 'gap', cells: [[question, at]], lead: [question, at], evidence });
    }
    return found;
  },
};

function isLookedAt(
  { grid }: Plausibility,
  focus: Focus | undefined,
  question: number,
  at: number,
): boolean {
  const isOpen = at >= grid.years.length - (grid.structure.open[question] ?? 0);
  return !isOpen && focus?.cell(question, at) !== false;
}

function evidenceOf(model: Plausibility, question: number, at: number): number[] {
  const { grid } = model;
  const line = lineOf(grid, question);
  const { pairs, pairsOf, tables, tableOf } = grid.structure;
  const table = tables[tableOf[question] ?? -1]?.lines ?? [];
  const partners = (pairsOf[question] ?? []).flatMap((pair) => pairs[pair] ?? []);
  const inTable = companyOf(model, table, question, at, 2);
  const inReturn = companyOf(model, grid.values.keys(), question, at, 3);
  const beside = companyOf(model, partners, question, at, 2);
  const first = line.findIndex(isGiven);
  const before = figuresOf(line.subarray(0, grid.from)).length;
  const holes = first < grid.from ? grid.from - first - before : 0;
  const middle = median(figuresOf(line));
  const [left, right] = [line[at - 1], line[at + 1]];
  const rules = rulesAt(model, question, at, besideOf(left, right, middle));
  return [
    share(inTable),
    inTable.all > 0 ? 1 : 0,
    share(inReturn),
    share(beside),
    beside.all > 0 ? 1 : 0,
    Math.log(inTable.all - inTable.given + 1),
    rules.missIt,
    rules.closeWithout ? 1 : 0,
    at === grid.from ? 1 : 0,
    at === line.length - 1 ? 1 : 0,
    figuresOf(line.subarray(grid.from - 4, grid.from)).length,
    Math.log(before + 1),
    first < grid.from ? holes / (grid.from - first) : 0,
    Math.log10(middle + 1),
    inTable.all === inTable.given ? 1 : 0,
    rules.fit,
    rules.usuallyClosed,
    [left, right].filter(isGiven).every((count) => count === 0) ? 1 : 0,
    isGiven(left) && isGiven(right) ? 1 : 0,
    Math.log(inReturn.all - inReturn.given + 1),
    at === line.length - 1 && first < grid.from ? 1 : 0,
  ];
}

function besideOf(left: number | undefined, right: number | undefined, middle: number): number {
  const beside = [left, right].filter(isGiven);
  return beside.length === 0
    ? middle
    : beside.reduce((sum, count) => sum + count, 0) / beside.length;
}

interface Company {
  given: number;
  all: number;
}

function share({ given, all }: Company): number {
  return all === 0 ? 0 : given / all;
}

/** Of the series with at least `years` other figures in the window: how many are given in this year. */
function companyOf(
  { grid }: Plausibility,
  questions: Iterable<number>,
  but: number,
  at: number,
  years: number,
): Company {
  const company = { given: 0, all: 0 };
  for (const question of questions) {
    if (question === but) continue;
    const line = lineOf(grid, question);
    if (givenInWindow(grid, line, at) < years) continue;
    company.all += 1;
    if (isGiven(line[at])) company.given += 1;
  }
  return company;
}

/** What the rules say of the blank: a gap that it would fill, and how well its neighbours fill it. */
function rulesAt(model: Plausibility, question: number, at: number, beside: number) {
  const { balances, balancesOf } = model.grid.structure;
  const seen = { missIt: 0, closeWithout: false, fit: 0, usuallyClosed: 0 };
  for (const rule of balancesOf[question] ?? []) {
    const balance = balances[rule];
    if (balance === undefined || balance.kind !== 'sum') continue;
    if (question === balance.total) {
      const all = balance.parts.every((part) => isGiven(lineOf(model.grid, part)[at]));
      if (all) seen.missIt = Math.max(seen.missIt, 3);
      continue;
    }
    const left = gapOf(model.grid, balance, at);
    if (left === null) continue;
    if (left.gap <= 0) {
      seen.closeWithout = true;
      continue;
    }
    const { years, closed } = model.habit(rule, at);
    const usually = years === 0 ? 0.5 : closed / years;
    const distance = Math.abs(logCount(left.gap) - logCount(beside));
    seen.missIt = Math.max(seen.missIt, within(-model.rule(rule, at), 8));
    seen.usuallyClosed = Math.max(seen.usuallyClosed, usually);
    seen.fit = Math.max(seen.fit, usually * Math.max(0, 2 - distance));
  }
  return seen;
}
