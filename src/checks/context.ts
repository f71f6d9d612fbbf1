import { cellId, questionOf, yearOf } from '../instrument/cell-id.ts';
import type { AskedCycle } from '../instrument/cycle.ts';
import { type Rule, rulesFor } from '../instrument/rules.ts';
import type { Observation, Return } from '../schema/types.ts';
import type { Beside } from './beside.ts';
import { type Review, reviewOf } from './earlier/review.ts';
import { type Localisation, localisationOf } from './localise/localisation.ts';
import { type Suspicion, suspicionOf } from './suspicion.ts';

/** One usable figure of a series. */
export interface SeriesPoint {
  cell: string;
  year: number;
  value: number;
  /** SDMX observation status; figures before the window carry none. */
  status?: string;
}

/** What a check may look at. */
export interface CheckContext {
  ret: Return;
  asked: AskedCycle;
  rules: readonly Rule[];
  /** The figure of an asked cell; null when it is blank or failed a check of level 0. */
  value(cell: string): number | null;
  observation(cell: string): Observation | undefined;
  /** True when the cell failed a check of level 0. */
  isDoubted(cell: string): boolean;
  /** Usable figures of a question before and in the window, oldest first. */
  series(question: string): readonly SeriesPoint[];
  /** Questions that a question is a part of or repeats, by the rules in force. */
  wholesOf(question: string): readonly string[];
  /** Whether any series has two years to compare. */
  hasFigures: boolean;
  /** What is suspected of the figures, all of them taken together. */
  suspicion(): Suspicion;
  /** Which figures contradict the others, all hard rules taken together. */
  localisation(): Localisation;
  /** Earlier returns, published figures and other sources at hand. */
  beside: Beside;
  /** The return beside the earlier ones; undefined where there is none. */
  review(): Review | undefined;
}

/** Statuses that say why there is no figure: cannot exist, included elsewhere, confidential, not collected. */
const explaining: readonly string[] = ['M', 'K', 'Q', 'L'];

/** The context of the checks of a return, with the cells that failed level 0 set aside. */
export function contextOf(
  ret: Return,
  asked: AskedCycle,
  beside: Beside = {},
  doubted: ReadonlySet<string> = new Set(),
): CheckContext {
  const observations = new Map(ret.observations.map((entry) => [entry.cell, entry]));
  const rules = rulesFor(asked);
  const wholes = wholesByPart(rules);
  const value = (cell: string): number | null =>
    doubted.has(cell) ? null : (observations.get(cell)?.value ?? null);
  const series = seriesByQuestion(ret, asked, observations, value);
  let suspicion: Suspicion | undefined;
  const facts = {
    value,
    status: (cell: string) => observations.get(cell)?.status,
    isAnswered: (cell: string) => doubted.has(cell) || isExplained(observations.get(cell)),
  };
  const { previous = [] } = beside;
  let review: Review | undefined;
  const suspected = (): Suspicion => {
    suspicion ??= suspicionOf(ret, asked, facts);
    return suspicion;
  };
  let localisation: Localisation | undefined;
  const context: CheckContext = {
    ret,
    asked,
    beside,
    rules,
    value,
    observation: (cell) => observations.get(cell),
    isDoubted: (cell) => doubted.has(cell),
    series: (question) => series.get(question) ?? [],
    wholesOf: (question) => wholes.get(question) ?? [],
    hasFigures: [...series.values()].some((points) => points.length > 1),
    suspicion: suspected,
    localisation: () => {
      localisation ??= localisationOf(context);
      return localisation;
    },
    review: () => {
      if (previous.length === 0) return undefined;
      const isDoubted = (cell: string): boolean => doubted.has(cell);
      review ??= reviewOf(asked, previous, { ...facts, isDoubted }, suspected());
      return review;
    },
  };
  return context;
}

/** Whether a status and a comment say why there is no figure. */
export function isExplained(observation: Observation | undefined): boolean {
  if (observation === undefined || !explaining.includes(observation.status)) return false;
  return (observation.comment ?? '').trim() !== '';
}

function seriesByQuestion(
  ret: Return,
  asked: AskedCycle,
  observations: ReadonlyMap<string, Observation>,
  value: (cell: string) => number | null,
): Map<string, SeriesPoint[]> {
  const series = new Map<string, SeriesPoint[]>(
    [...asked.questions.keys()].map((question) => [question, []]),
  );
  const firstYear = asked.years[0] ?? asked.referenceYear;
  for (const { cell, value: figure } of ret.history) {
    const year = yearOf(cell);
    if (figure < 0 || year >= firstYear) continue;
    series.get(questionOf(cell))?.push({ cell, year, value: figure });
  }
  for (const [question, points] of series) {
    for (const year of asked.years) {
      const cell = cellId(question, year);
      const figure = value(cell);
      const status = observations.get(cell)?.status;
      if (figure === null) continue;
      points.push({ cell, year, value: figure, ...(status === undefined ? {} : { status }) });
    }
    points.sort((a, b) => a.year - b.year);
  }
  return series;
}

function wholesByPart(rules: readonly Rule[]): Map<string, string[]> {
  const wholes = new Map<string, string[]>();
  const add = (part: string, whole: string): void => {
    const known = wholes.get(part);
    if (known === undefined) wholes.set(part, [whole]);
    else if (!known.includes(whole)) known.push(whole);
  };
  for (const rule of rules) {
    if (rule.kind === 'sum') {
      for (const part of [...rule.parts, ...rule.residual]) add(part, rule.total);
    } else if (rule.kind === 'at-most' || rule.kind === 'equal') add(rule.part, rule.whole);
  }
  return wholes;
}
