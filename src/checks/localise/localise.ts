import { mendingAlone, nearestIn } from './alone.ts';
import { type Component, joined } from './components.ts';
import { type Constraint, isBroken } from './constraints.ts';
import { changeName, rangeModel, smallestSetModel, type Wanted } from './model.ts';
import type { Solver } from './solver.ts';
import type { Weigh, Weight } from './weights.ts';

/** A cell of a smallest set. */
export interface Doubted {
  cell: string;
  weight: Weight;
  /** The only whole figure with which all rules can hold when just the set changes; absent without one. */
  figure?: number;
  /** False when every set as small is known to have this cell. */
  replaceable: boolean;
}

/** Cells of a smallest set that rules tie together: they change together. */
export interface Mending {
  /** In the order of their ids. */
  cells: readonly Doubted[];
  /** Broken rules that hold after the change. */
  rules: readonly Constraint[];
}

/** Larger components are left alone; the largest of a full core return has 109 figures. */
export const mostFigures = 400;

/** Larger sets name nobody. */
const mostCells = 12;

/** In larger sets no cell is proved to be in every one as small. */
const mostProved = 6;

/** What the solver may be off a whole number. */
const inexact = 1e-3;

/** How often a set of the solver that does not do is refuted before it is given up. */
const mostRounds = 20;

/**
 * The set of cells of smallest cost whose change satisfies all rules of a component, in pieces that have
 * nothing to do with each other. Undefined when no such set is known: the component is too large, the
 * solver stopped, or there is none where one figure alone does not do. One figure that mends everything
 * costs less than any two, so that it is found without a solver.
 */
export function localised(
  component: Component,
  weigh: Weigh,
  solver?: Solver,
): Mending[] | undefined {
  if (component.figures.size > mostFigures) return undefined;
  const alone = mendedAlone(component, weigh);
  if (alone !== undefined) return [alone];
  return solver === undefined ? undefined : mendedTogether(component, weigh, solver);
}

/** The cheapest cell that mends a component alone. */
function mendedAlone(component: Component, weigh: Weigh): Mending | undefined {
  const able = [...component.figures].flatMap(([cell, figure]) => {
    const range = mendingAlone(component, cell);
    return range === null ? [] : [{ cell, range, weight: weigh(cell, nearestIn(range, figure)) }];
  });
  const [first] = able.toSorted((a, b) => a.weight.cost - b.weight.cost);
  if (first === undefined) return undefined;
  const { cell, range, weight } = first;
  return {
    cells: [
      {
        cell,
        weight,
        replaceable: able.length > 1,
        ...(range.low === range.high ? { figure: range.low } : {}),
      },
    ],
    rules: component.constraints.filter(isBroken),
  };
}

/** The same for any number of cells. */
export function mendedTogether(
  component: Component,
  weigh: Weigh,
  solver: Solver,
): Mending[] | undefined {
  const weights = new Map([...component.figures.keys()].map((cell) => [cell, weigh(cell)]));
  const costs = new Map([...weights].map(([cell, { cost }]) => [cell, cost]));
  const refuted: ReadonlySet<string>[] = [];
  const set = smallestSet(component, solver, { costs, refuted });
  if (typeof set === 'string' || set.size > mostCells) return undefined;
  const cells = [...set].map((cell): Doubted => {
    const other =
      set.size > mostProved
        ? 'unknown'
        : smallestSet(component, solver, { without: { cell, most: set.size }, refuted });
    const figure = onlyFigure(component, solver, set, cell);
    return {
      cell,
      weight: weigh(cell, figure),
      replaceable: other !== 'none',
      ...(figure === undefined ? {} : { figure }),
    };
  });
  return pieces(component, cells);
}

/**
 * The set that the solver finds, proved by a program of its own: with figures of very different size
 * the first one may take a change for none. `refuted` grows by the sets that do not do.
 */
function smallestSet(
  component: Component,
  solver: Solver,
  wanted: Wanted & { refuted: ReadonlySet<string>[] },
): ReadonlySet<string> | 'none' | 'unknown' {
  const cells = [...component.figures.keys()];
  for (let round = 0; round < mostRounds; round += 1) {
    const { status, value } = solver.solve(smallestSetModel(component, wanted));
    if (status === 'infeasible') return 'none';
    if (status !== 'optimal') return 'unknown';
    const set = new Set(cells.filter((_, at) => value(changeName(at)) > 0.5));
    if (suffices(component, solver, set)) return set;
    wanted.refuted.push(set);
  }
  return 'unknown';
}

function suffices(component: Component, solver: Solver, set: ReadonlySet<string>): boolean {
  const [first] = set;
  const isHit = component.constraints.every(
    (constraint) => !isBroken(constraint) || constraint.terms.some(({ cell }) => set.has(cell)),
  );
  if (first === undefined || !isHit) return false;
  return solver.solve(rangeModel(component, set, first, 'min')).status === 'optimal';
}

/** The whole figure of a cell when there is just one in all ways to change the set. */
function onlyFigure(
  component: Component,
  solver: Solver,
  set: ReadonlySet<string>,
  cell: string,
): number | undefined {
  const least = solver.solve(rangeModel(component, set, cell, 'min'));
  const most = solver.solve(rangeModel(component, set, cell, 'max'));
  if (least.status !== 'optimal' || most.status !== 'optimal') return undefined;
  const change = Math.ceil(least.objective - inexact);
  const isOne = change === Math.floor(most.objective + inexact);
  return isOne ? (component.figures.get(cell) ?? 0) + change : undefined;
}

function pieces(component: Component, cells: readonly Doubted[]): Mending[] {
  const touched = component.constraints.flatMap((constraint) => {
    const own = cells.filter(({ cell }) => constraint.terms.some((term) => term.cell === cell));
    return own.length === 0 ? [] : [{ constraint, own }];
  });
  return joined(touched, ({ own }) => own.map(({ cell }) => cell)).map((piece) => {
    const members = new Set(piece.flatMap(({ own }) => own));
    return {
      cells: cells.filter((each) => members.has(each)),
      rules: piece.map(({ constraint }) => constraint).filter(isBroken),
    };
  });
}
