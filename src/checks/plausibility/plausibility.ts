import { median } from '../../median.ts';
import type { Norms } from '../../schema/types.ts';
import { gapOf, type Habit, habitOf, logGap } from './balance.ts';
import { figuresOf, lineOf, ratioOf, spreadOfRatio, spreadOfStep, stepsOf } from './changes.ts';
import { logCount, logDensity, shrunk, sizeClass } from './density.ts';
import { type Grid, isGiven, longestGap, nearest, placeKey, placeOfKey } from './grid.ts';
import type { Balance } from './structure.ts';

/** Fewer questions with figures do not show how large a country's figures are. */
const fewestSizes = 10;

/** A place in the grid: line of the question and column of the year. */
export type Place = readonly [question: number, at: number];

/** A figure put in the place of another one; NaN takes it away. */
export type Change = readonly [question: number, at: number, figure: number];

/**
 * What a change of figures gains in log likelihood, by what says so: the neighbouring years of the
 * series, its ratios to whole, parts and other sex, the rules, and its size among the other figures.
 */
export interface Gain {
  series: number;
  ratios: number;
  rules: number;
  level: number;
}

/** How far each kind of evidence counts when one correction is chosen among several. */
export function totalGain({ series, ratios, rules, level }: Gain): number {
  return series + 0.5 * ratios + rules + 0.5 * level;
}

/** The gain from what the figures say by themselves, rules left out. */
export function gainBesideRules({ series, ratios, level }: Gain): number {
  return series + 0.5 * ratios + 0.5 * level;
}

/**
 * How plausible the figures of a return are, measured against what is usual in published returns
 * ({@link Norms}) and in the country's own years. Each figure takes part in four kinds of evidence;
 * all are log densities of a t distribution, so that a single wild year does not decide.
 * The method is pseudo likelihood (J. Besag, 1975): each figure is judged given its neighbours.
 */
export class Plausibility {
  readonly grid: Grid;
  readonly norms: Norms;
  private readonly spreads: Float64Array;
  private readonly ratioSpreads: Float64Array;
  private readonly habits = new Map<number, Habit>();
  /** How large the country's figures are beside those of others, as a logarithm. */
  private readonly size: number;

  constructor(grid: Grid, norms: Norms) {
    this.grid = grid;
    this.norms = norms;
    const { questions, pairs } = grid.structure;
    this.spreads = Float64Array.from(questions, (_, at) => this.spreadOfSeries(at));
    this.ratioSpreads = Float64Array.from(pairs, ([a, b]) => this.spreadOfPair(a, b));
    const sizes = questions.flatMap(({ id }, at) => {
      const figures = figuresOf(lineOf(grid, at));
      const level = norms.levels[id];
      const isKnown = figures.length > 0 && level !== undefined;
      return isKnown ? [logCount(median(figures)) - level.middle] : [];
    });
    this.size = sizes.length < fewestSizes ? Number.NaN : median(sizes);
  }

  /** The series' own spread of yearly changes, as a logarithm. */
  spreadOf(question: number): number {
    return this.spreads[question] ?? 0.3;
  }

  isStock(question: number): boolean {
    return this.grid.structure.questions[question]?.table.time === 'stock';
  }

  private spreadOfSeries(question: number): number {
    const line = lineOf(this.grid, question);
    const usual = this.norms.spread[this.isStock(question) ? 'stock' : 'flow'];
    const own = stepsOf(line).map((step) => spreadOfStep(line, step));
    return shrunk(own, usual[sizeClass(median(figuresOf(line)) || 0)] ?? 0.3);
  }

  private spreadOfPair(first: number, second: number): number {
    const a = lineOf(this.grid, first);
    const b = lineOf(this.grid, second);
    const ratio = ratioOf(a, b);
    const smaller = [...a].map((value, at) => Math.min(value, b[at] ?? 0)).filter(isGiven);
    const own = stepsOf(ratio).map((step) => spreadOfRatio(a, b, ratio, step));
    return shrunk(own, this.norms.ratioSpread[sizeClass(median(smaller) || 0)] ?? 0.3);
  }

  /** Log density of the change of a series between two years. */
  step(question: number, from: number, to: number): number {
    if (this.isBroken(question, from, to)) return 0;
    const line = lineOf(this.grid, question);
    const before = line[from] ?? 0;
    const after = line[to] ?? 0;
    const chance = 2 / Math.sqrt((before + 1) * (after + 1));
    const spread = Math.sqrt((to - from) * this.spreadOf(question) ** 2 + chance);
    return logDensity((logCount(after) - logCount(before)) / spread) - Math.log(spread);
  }

  /** Whether a break in the series lies between two years. */
  isBroken(question: number, from: number, to: number): boolean {
    const { breaks } = this.grid;
    if (breaks.size === 0) return false;
    for (let at = from + 1; at <= to; at += 1) if (breaks.has(placeKey(question, at))) return true;
    return false;
  }

  /** A figure beside the years before and after; a blank: those two beside each other. */
  series(question: number, at: number): number {
    const line = lineOf(this.grid, question);
    const before = nearest(line, at, -1);
    const after = nearest(line, at, 1);
    if (!isGiven(line[at])) {
      const bridged = before >= 0 && after >= 0 && after - before <= longestGap;
      return bridged ? this.step(question, before, after) : 0;
    }
    const left = before < 0 ? 0 : this.step(question, before, at);
    return left + (after < 0 ? 0 : this.step(question, at, after));
  }

  /** The ratio of two figures of a year beside their ratio in the years before and after. */
  ratio(pair: number, at: number): number {
    const [first, second] = this.grid.structure.pairs[pair] ?? [-1, -1];
    const a = lineOf(this.grid, first);
    const b = lineOf(this.grid, second);
    if (!isGiven(a[at]) || !isGiven(b[at])) return 0;
    let sum = 0;
    for (const step of [-1, 1]) {
      for (let distance = 1; distance <= longestGap; distance += 1) {
        const other = at + step * distance;
        if (!isGiven(a[other]) || !isGiven(b[other])) continue;
        const [from, to] = [Math.min(at, other), Math.max(at, other)];
        if (this.isBroken(first, from, to) || this.isBroken(second, from, to)) break;
        sum += this.ratioStep(a, b, at, other, this.ratioSpreads[pair] ?? 0.3);
        break;
      }
    }
    return sum;
  }

  private ratioStep(
    a: Float64Array,
    b: Float64Array,
    at: number,
    other: number,
    usual: number,
  ): number {
    const [x, y, p, q] = [a[at] ?? 0, b[at] ?? 0, a[other] ?? 0, b[other] ?? 0];
    const difference = logCount(x) - logCount(y) - logCount(p) + logCount(q);
    const chance = 1 / (x + 1) + 1 / (y + 1) + 1 / (p + 1) + 1 / (q + 1);
    const spread = Math.sqrt(Math.abs(at - other) * usual ** 2 + chance);
    return logDensity(difference / spread) - Math.log(spread);
  }

  /** How a rule held in the other years. */
  habit(rule: number, at: number): Habit {
    const key = placeKey(rule, at);
    const known = this.habits.get(key);
    if (known !== undefined) return known;
    const balance = this.grid.structure.balances[rule];
    if (balance === undefined) throw new RangeError(`no rule ${rule}`);
    const habit = habitOf(this.grid, balance, at);
    this.habits.set(key, habit);
    return habit;
  }

  /** Log likelihood of the gap of a rule in a year; 0 where there is none to see. */
  rule(rule: number, at: number): number {
    return this.logGapOf(rule, at, () => this.habit(rule, at));
  }

  /** The same while figures of several years are changed: how the rule held is looked at again. */
  ruleAfresh(rule: number, at: number): number {
    return this.logGapOf(rule, at, (balance) => habitOf(this.grid, balance, at));
  }

  private logGapOf(rule: number, at: number, habitIn: (balance: Balance) => Habit): number {
    const balance = this.grid.structure.balances[rule];
    const gap = balance === undefined ? null : gapOf(this.grid, balance, at);
    if (balance === undefined || gap === null) return 0;
    return logGap(balance.kind, gap, habitIn(balance), this.norms.closed[balance.by] ?? 0.5);
  }

  /** A figure beside what its question usually has in a country of this size. */
  level(question: number, at: number): number {
    const figure = lineOf(this.grid, question)[at];
    const level = this.norms.levels[this.grid.structure.questions[question]?.id ?? ''];
    if (!isGiven(figure) || level === undefined || Number.isNaN(this.size)) return 0;
    return logDensity((logCount(figure) - level.middle - this.size) / level.spread);
  }

  /** What the figures would gain in likelihood by changes within one year of each series. */
  gainOf(changes: readonly Change[]): Gain {
    const before = this.evidence(changes);
    return this.withChanges(changes, () => {
      const after = this.evidence(changes);
      return {
        series: after.series - before.series,
        ratios: after.ratios - before.ratios,
        rules: after.rules - before.rules,
        level: after.level - before.level,
      };
    });
  }

  /** Does something while figures are changed, and puts them back. */
  withChanges<T>(changes: readonly Change[], act: () => T): T {
    const old = changes.map(([question, at]) => lineOf(this.grid, question)[at] ?? Number.NaN);
    for (const [question, at, figure] of changes) lineOf(this.grid, question)[at] = figure;
    try {
      return act();
    } finally {
      changes.forEach(([question, at], index) => {
        lineOf(this.grid, question)[at] = old[index] ?? Number.NaN;
      });
    }
  }

  private evidence(places: readonly (readonly [number, number, ...number[]])[]): Gain {
    const gain = { series: 0, ratios: 0, rules: 0, level: 0 };
    const { pairsOf, balancesOf } = this.grid.structure;
    const pairs = new Set<number>();
    const rules = new Set<number>();
    for (const [question, at] of places) {
      gain.series += this.series(question, at);
      gain.level += this.level(question, at);
      for (const pair of pairsOf[question] ?? []) pairs.add(placeKey(pair, at));
      for (const rule of balancesOf[question] ?? []) rules.add(placeKey(rule, at));
    }
    for (const key of pairs) gain.ratios += this.ratio(...placeOfKey(key));
    for (const key of rules) gain.rules += this.rule(...placeOfKey(key));
    return gain;
  }
}
