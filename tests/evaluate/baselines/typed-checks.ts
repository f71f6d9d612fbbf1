import { type Grid, givenInWindow, isGiven } from '../../../src/checks/plausibility/grid.ts';
import { median } from '../../../src/median.ts';
import type { Cell } from './cells.ts';
import type { Flag } from './flag.ts';

/** A figure is a power of ten times its neighbours if it is within this factor of one. */
const near = Math.log10(1.41);

/** Neighbours further apart than this factor do not say what a figure should be. */
const farApart = 5;

/** k: figures about 10, 100 ... times (or a tenth ... of) the up to four nearest years; large ones first. */
export function powersOfTen(grid: Grid, cells: readonly Cell[]): Flag[] {
  return cells.flatMap(({ question, at, figure }) => {
    const around = nearestFigures(grid.values[question], at);
    const [smallest, largest] = [Math.min(...around), Math.max(...around)];
    if (figure <= 0 || around.length < 2 || smallest <= 0 || largest > farApart * smallest) {
      return [];
    }
    const power = Math.log10(figure / median(around));
    const whole = Math.round(power);
    return whole !== 0 && Math.abs(power - whole) <= near
      ? [{ ...flag(question, at), score: Math.log(Math.max(figure, median(around))) }]
      : [];
  });
}

/** Figures of the up to four nearest years with one, the earlier of two equally near first. */
function nearestFigures(line: Float64Array | undefined, at: number): number[] {
  return [...(line ?? [])]
    .map((figure, year) => ({ figure, distance: Math.abs(year - at) }))
    .filter(({ figure, distance }) => distance > 0 && isGiven(figure))
    .sort((one, other) => one.distance - other.distance)
    .slice(0, 4)
    .map(({ figure }) => figure);
}

/** r: last year's figure again; telling if large and if the series seldom repeats itself. */
export function repeats(grid: Grid, cells: readonly Cell[]): Flag[] {
  return cells.flatMap(({ question, at, figure, earlier }) => {
    if (figure < 20 || grid.values[question]?.[at - 1] !== figure) return [];
    const same = earlier.filter((change) => change.before === change.figure).length;
    const score = Math.log(figure) * (1 - same / Math.max(1, earlier.length));
    return score > 0 ? [{ ...flag(question, at), score }] : [];
  });
}

/** z: zero while the years within four have a median of 5 or more; the larger, the more telling. */
export function zeros(grid: Grid, cells: readonly Cell[]): Flag[] {
  return cells.flatMap(({ question, at, figure }) => {
    const line = grid.values[question] ?? new Float64Array(0);
    const around = [...line].filter(
      (other, year) => year !== at && Math.abs(year - at) <= 4 && isGiven(other),
    );
    const usual = median(around);
    return figure === 0 && usual >= 5 ? [{ ...flag(question, at), score: Math.log(usual) }] : [];
  });
}

/** m: no figure while the rest of the window has them all. */
export function blanks(grid: Grid): Flag[] {
  const rest = grid.years.length - grid.from - 1;
  return grid.values.flatMap((line, question) => {
    if (givenInWindow(grid, line) !== rest) return [];
    const at = line.findIndex((figure, year) => year >= grid.from && !isGiven(figure));
    return [flag(question, at)];
  });
}

/**
 * m2: the same, and at least half of the table's other lines that have figures have one that year;
 * the more of them, the more telling.
 */
export function isolatedBlanks(grid: Grid): Flag[] {
  const { tables, tableOf } = grid.structure;
  return blanks(grid).flatMap((blank) => {
    const [place] = blank.places;
    const [question = -1, at = -1] = place ?? [];
    const others = (tables[tableOf[question] ?? -1]?.lines ?? []).filter(
      (line) => line !== question && givenInWindow(grid, grid.values[line] ?? none) > 0,
    );
    const filled = others.filter((line) => isGiven(grid.values[line]?.[at]));
    const share = filled.length / others.length;
    return share >= 0.5 ? [{ ...blank, score: share }] : [];
  });
}

const none = new Float64Array(0);

function flag(question: number, at: number): Flag {
  return { places: [[question, at]], score: 1 };
}
