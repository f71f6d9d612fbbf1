import { cellId, questionOf, yearOf } from '../../instrument/cell-id.ts';
import type { AskedCycle } from '../../instrument/cycle.ts';
import type { Return } from '../../schema/types.ts';
import { type Structure, structureOf } from './structure.ts';

/** Years before the window that still say something of it. */
const yearsBefore = 14;

/**
 * The figures of a return as a grid: a line for every question asked, a column for every year from
 * 14 years before the window to its end. NaN stands for no figure: blank, doubted or not a count.
 */
export interface Grid {
  structure: Structure;
  years: readonly number[];
  /** Column of the first year of the window. */
  from: number;
  /** Figures by question and year. */
  values: readonly Float64Array[];
  /** Places (see {@link placeKey}) whose figure cannot be compared with the years before. */
  breaks: ReadonlySet<number>;
}

/** More columns than a grid has years. */
const columns = 64;

/** A place of the grid as one number. */
export function placeKey(question: number, at: number): number {
  return question * columns + at;
}

/** The place of a number that {@link placeKey} made. */
export function placeOfKey(key: number): [question: number, at: number] {
  return [Math.floor(key / columns), key % columns];
}

/**
 * The grid of a return; `value` gives the usable figure of a cell in the window, or null, and
 * `isBreak` says whether a cell is marked as a break in the series.
 */
export function gridOf(
  ret: Pick<Return, 'history'>,
  asked: AskedCycle,
  value: (cell: string) => number | null,
  isBreak: (cell: string) => boolean = () => false,
): Grid {
  const structure = structureOf(asked);
  const first = (asked.years[0] ?? asked.referenceYear) - yearsBefore;
  const years = Array.from({ length: asked.referenceYear - first + 1 }, (_, at) => first + at);
  const values = structure.questions.map(() => new Float64Array(years.length).fill(Number.NaN));
  const put = (question: number | undefined, year: number, figure: number): void => {
    const line = question === undefined ? undefined : values[question];
    const isCount = structure.questions[question ?? -1]?.kind === 'count';
    if (line !== undefined && isCount && figure >= 0 && year >= first) line[year - first] = figure;
  };
  for (const { cell, value: figure } of ret.history) {
    if (yearOf(cell) < first + yearsBefore) {
      put(structure.index.get(questionOf(cell)), yearOf(cell), figure);
    }
  }
  const breaks = new Set<number>();
  structure.questions.forEach(({ id }, question) => {
    for (const year of asked.years) {
      const cell = cellId(id, year);
      const figure = value(cell);
      if (figure !== null) put(question, year, figure);
      if (isBreak(cell)) breaks.add(placeKey(question, year - first));
    }
  });
  return { structure, years, from: yearsBefore, values, breaks };
}

/** Whether there is a figure. */
export function isGiven(value: number | undefined): value is number {
  return value !== undefined && !Number.isNaN(value);
}

/** The nearest column with a figure before (`step` -1) or after (1), at most three years away; -1: none. */
export function nearest(line: Float64Array, at: number, step: -1 | 1): number {
  for (let distance = 1; distance <= longestGap; distance += 1) {
    if (isGiven(line[at + step * distance])) return at + step * distance;
  }
  return -1;
}

/** Years further apart say little of each other. */
export const longestGap = 3;

/** How many of the years of the window have a figure, one column left out if wanted. */
export function givenInWindow({ from }: Grid, line: Float64Array, leftOut = -1): number {
  let given = 0;
  for (let at = from; at < line.length; at += 1) {
    if (at !== leftOut && isGiven(line[at])) given += 1;
  }
  return given;
}
