import { cellId } from '../instrument/cell-id.ts';
import type { AskedCycle } from '../instrument/cycle.ts';
import { stopOn } from '../problems.ts';
import type { Finding, FindingsFile, Return } from '../schema/types.ts';
import type { Beside } from './beside.ts';
import type { CheckResult } from './check.ts';
import { type CheckContext, contextOf } from './context.ts';
import { revisionsIn } from './earlier/summary.ts';
import { unfitAmongEarlier } from './earlier/unfit.ts';
import { byImportance } from './finding.ts';
import { withSolver } from './localise/localisation.ts';
import { loadSolver, type Solver } from './localise/solver.ts';
import { checks } from './registry.ts';
import { withCauses } from './root-causes.ts';

/** A check that has read the return and knows whether a solver can tell more. */
interface StartedCheck {
  /** True when hard rules are broken in a way that no single figure explains. */
  wantsSolver: boolean;
  /** The findings, most important first; without a solver such rules are judged one by one. */
  finish(solver?: Solver): FindingsFile;
}

/**
 * Checks a return and gives the findings, most important first. The levels run in order: a cell
 * that fails level 0 (format) with an error takes no part in the later levels. Cells that the cycle
 * does not ask are ignored. The result depends on nothing but the arguments, nor on the order of
 * observations. `beside` is what the return is compared with. Throws {@link InputError} when a return
 * in it is none of the country's earlier ones: see {@link unfitAmongEarlier}.
 */
export function checkReturn(
  ret: Return,
  asked: AskedCycle,
  beside: Beside = {},
  solver?: Solver,
): FindingsFile {
  return startCheck(ret, asked, beside).finish(solver);
}

/** The same with the solver, which is loaded only for a return that wants it. */
export async function checkWithSolver(
  ret: Return,
  asked: AskedCycle,
  beside: Beside = {},
  load: () => Promise<Solver> = loadSolver,
): Promise<FindingsFile> {
  const started = startCheck(ret, asked, beside);
  return started.finish(started.wantsSolver ? await load() : undefined);
}

function startCheck(ret: Return, asked: AskedCycle, beside: Beside): StartedCheck {
  const { previous = [] } = beside;
  const earlier = previous.map((each) => ({ ret: each, file: `${each.country} ${each.cycle}` }));
  stopOn(unfitAmongEarlier(ret, earlier));
  const format = runLevel(0, contextOf(ret, asked, beside));
  const doubted = new Set(
    format.findings
      .filter(({ severity }) => severity === 'error')
      .flatMap(({ cells }) => cells.filter(({ role }) => role === 'value').map(({ cell }) => cell)),
  );
  const context = contextOf(ret, asked, beside, doubted);
  const localisation = context.localisation();
  return {
    wantsSolver: localisation.open.length > 0,
    finish: (solver) => {
      if (solver === undefined) return findingsOf(context, format);
      const solved = withSolver(localisation, context, solver);
      return findingsOf({ ...context, localisation: () => solved }, format);
    },
  };
}

function findingsOf(context: CheckContext, format: CheckResult): FindingsFile {
  const { ret, asked } = context;
  const results = [format, runLevel(1, context), runLevel(2, context)];
  const review = context.review();
  return {
    format: 'uncts-findings/1',
    country: ret.country,
    cycle: ret.cycle,
    instrument: ret.instrument,
    rulesRun: results.reduce((sum, { rulesRun }) => sum + rulesRun, 0),
    cellsChecked: cellsWithFigure(ret, asked),
    ...(review === undefined ? {} : { revisions: revisionsIn(review.statements) }),
    findings: withCauses(
      results.flatMap(({ findings }) => findings).sort(byImportance),
    ) as Finding[],
  };
}

function runLevel(level: 0 | 1 | 2, context: CheckContext): CheckResult {
  const results = checks
    .filter((check) => check.level === level)
    .map((check) => check.run(context));
  return {
    rulesRun: results.reduce((sum, { rulesRun }) => sum + rulesRun, 0),
    findings: results.flatMap(({ findings }) => findings),
  };
}

function cellsWithFigure(ret: Return, asked: AskedCycle): number {
  const given = new Set(
    ret.observations.filter(({ value }) => value !== null).map(({ cell }) => cell),
  );
  return [...asked.questions.keys()]
    .flatMap((question) => asked.years.map((year) => cellId(question, year)))
    .filter((cell) => given.has(cell)).length;
}
