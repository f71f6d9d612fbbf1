import { checkReturn } from '../../src/checks/check-return.ts';
import { exampleReturn } from '../../src/checks/example.ts';
import { askedIn } from '../../src/instrument/cycle.ts';
import type { Return } from '../../src/schema/types.ts';
import { instrument } from './small-return.ts';

/** A cycle that asks every table, 2014 to 2017. */
export const everything = askedIn(instrument, 2018, { rotation: 'all' });

const years = Array.from({ length: 12 }, (_, index) => 2006 + index);

/** Rows with their figure of 2006; those with sexes are divided ninety to ten, adults likewise. */
const rows: readonly (readonly [row: string, figure: number])[] = [
  ['data/2.1/serious-assault', 91_230],
  ['data/2.1/kidnapping', 1_874],
  ['data/3.1/theft', 240_310],
  ['data/3.1/burglary', 55_120],
  ['data/3.1/fraud', 31_870],
];
const stages: readonly (readonly [row: string, figure: number])[] = [
  ['data/4.2', 812_340],
  ['data/4.3', 610_220],
  ['data/4.5', 402_510],
];

/** Grows by about two per cent a year, not quite evenly, so that no two figures are alike. */
function figureIn(start: number, year: number): number {
  const steps = year - 2006;
  const wobble = 1 + 0.004 * Math.sin(steps * 1.7 + (start % 13));
  return Math.round(start * 1.02 ** steps * wobble);
}

/** Figures of a country in which nothing is wrong: sums close and every series moves a little. */
export function steadyFigures(): Map<string, number> {
  const figures = new Map<string, number>();
  for (const year of years) {
    for (const [row, start] of rows) figures.set(`${row}/total@${year}`, figureIn(start, year));
    for (const [table, start] of stages) divide(figures, table, figureIn(start, year), year);
    const held = figureIn(402_030, year);
    divide(figures, 'data/5.1', held, year);
    const sentenced = Math.round(held * (0.34 + 0.001 * (year - 2006)));
    figures.set(`data/5.1/sentenced/total@${year}`, sentenced);
    figures.set(`data/5.1/unsentenced/total@${year}`, held - sentenced);
  }
  return figures;
}

/** A total by sex and by age, all closed. */
function divide(figures: Map<string, number>, table: string, total: number, year: number): void {
  const share = 0.09 + 0.0007 * (year - 2006);
  const juvenile = Math.round(total * (0.031 + 0.0003 * (year - 2006)));
  for (const [row, all] of [
    ['total', total],
    ['juvenile', juvenile],
    ['adult', total - juvenile],
  ] as const) {
    const female = Math.round((row === 'total' ? total : juvenile) * share);
    figures.set(`${table}/${row}/total@${year}`, all);
    const women =
      row === 'adult' ? Math.round(total * share) - Math.round(juvenile * share) : female;
    figures.set(`${table}/${row}/female@${year}`, women);
    figures.set(`${table}/${row}/male@${year}`, all - women);
  }
}

/** The return of the country, with figures changed; null takes one away. */
export function steadyReturn(changes: Readonly<Record<string, number | null>> = {}): Return {
  const figures = steadyFigures();
  for (const [cell, figure] of Object.entries(changes)) {
    if (figure === null) figures.delete(cell);
    else figures.set(cell, figure);
  }
  const all = [...figures];
  const inWindow = (cell: string): boolean => Number(cell.slice(-4)) >= 2014;
  return exampleReturn(
    {
      code: 'sudden-change',
      figures: Object.fromEntries(all.filter(([cell]) => inWindow(cell))),
      history: Object.fromEntries(all.filter(([cell]) => !inWindow(cell))),
    },
    everything,
  );
}

/** Findings in the steady return with figures changed, those that another one explains left out. */
export function toldOf(changes: Readonly<Record<string, number | null>>) {
  const { findings } = checkReturn(steadyReturn(changes), everything);
  return findings.filter(({ cause }) => cause === undefined);
}
