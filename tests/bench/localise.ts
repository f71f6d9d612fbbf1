/**
 * What the localisation of errors costs: `npx tsx tests/bench/run.ts localise`. A core return in which
 * every count is given and all hard rules hold, then with figures changed. Nothing here is asserted.
 */

import { contextOf } from '../../src/checks/context.ts';
import { exampleReturn } from '../../src/checks/example.ts';
import { checkReturn } from '../../src/checks/index.ts';
import { brokenComponents } from '../../src/checks/localise/components.ts';
import { type Constraint, constraintsOf, isBroken } from '../../src/checks/localise/constraints.ts';
import { loadSolver, type Solver } from '../../src/checks/localise/solver.ts';
import { cellId } from '../../src/instrument/cell-id.ts';
import { type AskedCycle, askedIn } from '../../src/instrument/cycle.ts';
import { loadInstrument } from '../../src/instrument/load.ts';
import type { Return } from '../../src/schema/types.ts';
import { measureCall } from './measure.ts';

const runs = 10;

/** Least figure of a cell, and the factor of each year: no two years are alike. */
const smallest = 7;
const growth = [101, 103, 104, 107];

export async function benchLocalise(): Promise<void> {
  const start = performance.now();
  const solver = await loadSolver();
  const loading = performance.now() - start;
  const asked = askedIn(loadInstrument(), 2018, { rotation: 'all' });
  const figures = closedFigures(asked, solver);
  const closed = returnOf(figures, asked);
  const rules = constraintsOf(contextOf(closed, asked));
  console.log('Localisation of errors, in one process; median of 10');
  console.log(
    `  the return: ${figures.size} figures, ${rules.length} hard rules, ${rules.filter(isBroken).length} of them broken; loading the solver, once: ${loading.toFixed(0)} ms`,
  );
  await measure('all rules hold', closed, asked, solver);
  for (const errors of [1, 2, 4, 8]) {
    const cells = mostTied(rules).slice(0, errors);
    const changed = new Map(figures);
    for (const [at, cell] of cells.entries()) {
      changed.set(cell, (figures.get(cell) ?? 0) + 900 + at);
    }
    await measure(`${errors} figures of a year wrong`, returnOf(changed, asked), asked, solver);
  }
}

async function measure(
  what: string,
  ret: Return,
  asked: AskedCycle,
  solver: Solver,
): Promise<void> {
  const largest = Math.max(
    0,
    ...brokenComponents(constraintsOf(contextOf(ret, asked))).map((each) => each.figures.size),
  );
  let solves = 0;
  const counting: Solver = {
    solve: (model) => {
      solves += 1;
      return solver.solve(model);
    },
  };
  checkReturn(ret, asked, {}, counting);
  const without = await measureCall(runs, () => checkReturn(ret, asked));
  const withIt = await measureCall(runs, () => checkReturn(ret, asked, {}, solver));
  console.log(
    `  ${what}: ${without.toFixed(0)} ms without the solver, ${withIt.toFixed(0)} ms with it (${solves} programs, largest component ${largest} figures)`,
  );
}

/** Figures that satisfy every hard rule, as few as can be, found by the solver itself. */
function closedFigures(asked: AskedCycle, solver: Solver): Map<string, number> {
  const counts = [...asked.questions.values()].filter(({ kind }) => kind === 'count');
  const ones = new Map(
    counts.flatMap(({ id }) => asked.years.map((year): [string, number] => [cellId(id, year), 1])),
  );
  const year = asked.referenceYear;
  // A gap may be usual where it is the same every year; one year alone shows every rule as it is.
  const single = new Map([...ones].filter(([cell]) => cell.endsWith(`@${year}`)));
  const { norms: _, ...instrument } = asked.instrument;
  const bare = { ...asked, instrument };
  const rules = constraintsOf(contextOf(returnOf(single, bare), bare));
  const names = new Map([...single.keys()].map((cell, at) => [cell, `x${at}`]));
  const row = ({ terms, kind }: Constraint, at: number): string =>
    ` r${at}: ${terms.map(({ cell, sign }) => `${sign === 1 ? '+' : '-'} ${names.get(cell)}`).join('\n ')} ${kind === 'equal' ? '=' : '>='} 0`;
  const all = [...names.values()];
  const { value } = solver.solve(
    [
      'min',
      ` obj: ${all.map((name) => `+ ${name}`).join('\n ')}`,
      'st',
      ...rules.map(row),
      'bounds',
      ...all.map((name) => ` ${name} >= ${smallest}`),
      'end',
      '',
    ].join('\n'),
  );
  return new Map(
    counts.flatMap(({ id }) =>
      asked.years.map((each, at): [string, number] => {
        const name = names.get(cellId(id, year)) ?? '';
        return [cellId(id, each), Math.round(value(name)) * (growth[at] ?? 100)];
      }),
    ),
  );
}

function returnOf(figures: ReadonlyMap<string, number>, asked: AskedCycle): Return {
  return exampleReturn({ code: 'sudden-change', figures: Object.fromEntries(figures) }, asked);
}

/** Cells of the last year, those of most rules first. */
function mostTied(rules: readonly Constraint[]): string[] {
  const last = Math.max(...rules.map(({ year }) => year));
  const ties = new Map<string, number>();
  for (const { terms, year } of rules) {
    if (year !== last) continue;
    for (const { cell } of terms) ties.set(cell, (ties.get(cell) ?? 0) + 1);
  }
  return [...ties].toSorted((a, b) => b[1] - a[1]).map(([cell]) => cell);
}
