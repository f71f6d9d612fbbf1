import { createRequire } from 'node:module';

type HighsLoader = typeof import('highs')['default'];

/** What came of a model. */
export interface Solution {
  /** stopped: no proof within the limits, or the solver gave up. */
  status: 'optimal' | 'infeasible' | 'unbounded' | 'stopped';
  objective: number;
  /** Value of a variable; without meaning unless the status is optimal. */
  value(name: string): number;
}

/** Solves linear and mixed-integer programs in the LP format; the same text gives the same solution. */
export interface Solver {
  solve(model: string): Solution;
}

/** The search ends after so many nodes: a limit that is the same on every machine. */
const mostNodes = 500;

const options = {
  output_flag: false,
  random_seed: 0,
  threads: 1,
  mip_rel_gap: 0,
  mip_abs_gap: 1e-6,
  mip_max_nodes: mostNodes,
  // The programs are small: looking for good sets ahead of the search costs more than it saves.
  mip_heuristic_effort: 0,
  mip_feasibility_tolerance: 1e-9,
  primal_feasibility_tolerance: 1e-9,
} as const;

let loaded: Promise<Solver> | undefined;

/** The solver HiGHS, loaded when it is first asked for. */
export function loadSolver(): Promise<Solver> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Solver> {
  // Its types are those of the CommonJS build: an import would find another shape than they say.
  const loadHighs = createRequire(import.meta.url)('highs') as HighsLoader;
  const highs = await loadHighs();
  return {
    solve: (model) => {
      const solution = attempt(() => highs.solve(model, options));
      if (solution === undefined)
        return { status: 'stopped', objective: Number.NaN, value: () => 0 };
      const { Status, ObjectiveValue, Columns } = solution;
      return {
        status: statuses[Status] ?? 'stopped',
        objective: ObjectiveValue,
        value: (name) => {
          const column = Columns[name];
          return column !== undefined && 'Primal' in column ? (column.Primal ?? 0) : 0;
        },
      };
    },
  };
}

/** A solver that breaks down has found nothing; the rules are still told, each by itself. */
function attempt<T>(act: () => T): T | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}

const statuses: Readonly<Record<string, Solution['status']>> = {
  Optimal: 'optimal',
  Infeasible: 'infeasible',
  'Primal infeasible or unbounded': 'unbounded',
  Unbounded: 'unbounded',
};
