import { lineOf } from '../plausibility/changes.ts';
import { isGiven, nearest } from '../plausibility/grid.ts';
import type { Gain, Place, Plausibility } from '../plausibility/plausibility.ts';

/** Slips that are looked for one by one. */
export type SuspectKind =
  | 'too-large'
  | 'too-small'
  | 'digits'
  | 'value'
  | 'step'
  | 'repeated'
  | 'zero'
  | 'gap'
  | 'sexes'
  | 'rows'
  | 'shift-right'
  | 'shift-left'
  | 'same-figures'
  | 'sum'
  | 'bound';

/** A slip that may have happened, with what speaks for it. */
export interface Suspect {
  kind: SuspectKind;
  /** All places that it is about, and the one to look at first. */
  cells: readonly Place[];
  lead: Place;
  /** What the figure of the first place would be without the slip, where that is known. */
  figure?: number;
  /** Rule of the grid's structure, table or tables, times: what the sentence needs. */
  rule?: number;
  tables?: readonly number[];
  times?: number;
  /** Year that the figure repeats, as column of the grid. */
  repeats?: number;
  /** One number for each of the kind's features. */
  evidence: readonly number[];
}

/** Part of the grid to look at; everything without it. */
export interface Focus {
  cell(question: number, at: number): boolean;
  table(table: number): boolean;
}

/** Looks for one kind of slip (or two that mirror each other) in the window. */
export interface SuspectSearch {
  kinds: readonly SuspectKind[];
  /** Names of the numbers of `evidence`. */
  features: readonly string[];
  find(model: Plausibility, focus?: Focus): Suspect[];
}

/** Keeps a number within plus and minus a limit, so that no evidence decides alone. */
export function within(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, value));
}

/** Names of the numbers that {@link gainEvidence} gives. */
export const gainFeatures = [
  'series',
  'ratios',
  'rules',
  'level',
  'series-first',
  'ratios-first',
  'rules-first',
] as const;

/** A gain as evidence; its first part counts once more, since gains matter less as they grow. */
export function gainEvidence({ series, ratios, rules, level }: Gain): number[] {
  return [
    within(series, 30),
    within(ratios, 40),
    within(rules, 12),
    within(level, 6),
    within(series, 4),
    within(ratios, 4),
    within(rules, 2),
  ];
}

/** A given count with the places of its neighbours in time (-1: none). */
export interface GivenPlace {
  question: number;
  at: number;
  figure: number;
  before: number;
  after: number;
}

/** Names of the numbers that {@link neighbourEvidence} gives. */
export const neighbourFeatures = ['two-neighbours', 'alone'] as const;

/** Whether a figure has years on both sides to compare it with, or none at all. */
export function neighbourEvidence({
  before,
  after,
}: Pick<GivenPlace, 'before' | 'after'>): number[] {
  return [before >= 0 && after >= 0 ? 1 : 0, before < 0 && after < 0 ? 1 : 0];
}

/** Every given count of the window. */
export function* givenPlaces({ grid }: Plausibility, focus?: Focus): Generator<GivenPlace> {
  for (let question = 0; question < grid.values.length; question += 1) {
    const line = lineOf(grid, question);
    for (let at = grid.from; at < line.length; at += 1) {
      const figure = line[at];
      if (!isGiven(figure) || focus?.cell(question, at) === false) continue;
      yield { question, at, figure, before: nearest(line, at, -1), after: nearest(line, at, 1) };
    }
  }
}
