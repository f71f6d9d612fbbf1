import type { Component } from './components.ts';
import { type Constraint, isBroken } from './constraints.ts';

/**
 * No figure of a smallest set need change by more than so many times all gaps together: a gap is passed
 * on along rules, from whole to whole, and no more arrives than was sent. Four leaves room for figures
 * that several rules pull at.
 */
const farthest = 4;

/** Between sets of the same cost the cells with the first ids decide; costs are whole numbers. */
const byOrder = 1e-5;

/** Which set is looked for. */
export interface Wanted {
  /** Cost of a change by cell; without it every cell costs 1. */
  costs?: ReadonlyMap<string, number>;
  /** A cell that may not change, and how many others may. */
  without?: { cell: string; most: number };
  /** Sets that are known not to do: each needs a cell besides. */
  refuted: readonly ReadonlySet<string>[];
}

/** Name of the variable that is 1 where the figure at a place of the component changes. */
export function changeName(at: number): string {
  return `z${at}`;
}

/**
 * The smallest set of cells to change as a mixed-integer program in the LP format: `z` says whether a
 * figure changes and `d` by how much, in units of all gaps together, so that small and large figures
 * are solved alike. No figure falls below zero. Method: I. P. Fellegi and D. Holt, "A systematic
 * approach to automatic edit and imputation", JASA 71 (1976), 17-35; as a program: T. de Waal, J.
 * Pannekoek and S. Scholtus, "Handbook of Statistical Data Editing and Imputation" (2011), chapter 3.
 */
export function smallestSetModel(
  component: Component,
  { costs, without, refuted }: Wanted,
): string {
  const cells = [...component.figures];
  const placeOf = places(component);
  const unit = allGaps(component);
  const cost = cells.map(([cell], at) =>
    costs === undefined ? `z${at}` : `${(costs.get(cell) ?? 1) + byOrder * at} z${at}`,
  );
  const links = cells.flatMap(([cell, figure], at) => [
    `d${at} - ${farthest} z${at} <= 0`,
    `d${at} + ${Math.min(farthest, figure / unit)} z${at} >= 0`,
    ...(cell === without?.cell ? [`z${at} = 0`] : []),
  ]);
  const hits = component.constraints
    .filter(isBroken)
    .map(({ terms }) => `${sumOf(terms.map(({ cell }) => `z${placeOf(cell)}`))} >= 1`);
  const cuts = refuted.map(
    (set) => `${sumOf(cells.flatMap(([cell], at) => (set.has(cell) ? [] : [`z${at}`])))} >= 1`,
  );
  const limit =
    without === undefined
      ? []
      : [`${sumOf(cells.map((_, at) => changeName(at)))} <= ${without.most}`];
  return program({
    goal: 'min',
    objective: sumOf(cost),
    rows: [
      ...component.constraints
        .filter(({ kind, gap, terms }) => kind === 'equal' || gap < farthest * unit * terms.length)
        .map((constraint) => rowOf(constraint, placeOf, unit)),
      ...links,
      ...hits,
      ...cuts,
      ...limit,
    ],
    bounds: cells.map((_, at) => `-${farthest} <= d${at} <= ${farthest}`),
    binary: cells.map((_, at) => changeName(at)),
  });
}

/**
 * How far a cell of a set can change, down or up, when the figures of the set may change, no other, and
 * all rules of the component are to hold: a linear program whose objective is that change.
 */
export function rangeModel(
  component: Component,
  set: ReadonlySet<string>,
  cell: string,
  goal: 'min' | 'max',
): string {
  const placeOf = places(component);
  return program({
    goal,
    objective: `d${placeOf(cell)}`,
    rows: component.constraints
      .map((constraint) => ({
        ...constraint,
        terms: constraint.terms.filter((term) => set.has(term.cell)),
      }))
      .filter(({ terms }) => terms.length > 0)
      .map((constraint) => rowOf(constraint, placeOf, 1)),
    bounds: [...set].map((each) => `d${placeOf(each)} >= ${-(component.figures.get(each) ?? 0)}`),
    binary: [],
  });
}

function places({ figures }: Component): (cell: string) => number {
  const known = new Map([...figures.keys()].map((cell, at) => [cell, at]));
  return (cell) => known.get(cell) ?? -1;
}

function allGaps({ constraints }: Component): number {
  return constraints.filter(isBroken).reduce((sum, { gap }) => sum + Math.abs(gap), 0);
}

function rowOf(
  { terms, kind, gap }: Constraint,
  placeOf: (cell: string) => number,
  unit: number,
): string {
  const changes = terms.map(({ cell, sign }) => `${sign} d${placeOf(cell)}`);
  return `${sumOf(changes)} ${kind === 'equal' ? '=' : '>='} ${-gap / unit}`;
}

/** One term a line: readers of the format limit the length of lines. */
function sumOf(terms: readonly string[]): string {
  return terms.map((term) => (term.startsWith('-') ? term : `+ ${term}`)).join('\n ');
}

interface Program {
  goal: 'min' | 'max';
  objective: string;
  rows: readonly string[];
  bounds: readonly string[];
  binary: readonly string[];
}

function program({ goal, objective, rows, bounds, binary }: Program): string {
  return [
    goal,
    ` obj: ${objective}`,
    'st',
    ...rows.map((row, at) => ` r${at}: ${row}`),
    'bounds',
    ...bounds.map((bound) => ` ${bound}`),
    ...(binary.length === 0 ? [] : ['bin', ...binary.map((name) => ` ${name}`)]),
    'end',
    '',
  ].join('\n');
}
