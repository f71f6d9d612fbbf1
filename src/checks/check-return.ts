import { cellId } from '../instrument/cell-id.ts';
import type { AskedCycle } from '../instrument/cycle.ts';
import type { Finding, FindingsFile, Return } from '../schema/types.ts';
import type { CheckResult } from './check.ts';
import { contextOf } from './context.ts';
import { byImportance } from './finding.ts';
import { checks } from './registry.ts';
import { withCauses } from './root-causes.ts';

/**
 * Checks a return and gives the findings, most important first. The levels run in order: a cell
 * that fails level 0 (format) with an error takes no part in the later levels. Cells that the cycle
 * does not ask are ignored. The result depends on nothing but the arguments, nor on the order of
 * observations.
 */
export function checkReturn(ret: Return, asked: AskedCycle): FindingsFile {
  const format = runLevel(0, contextOf(ret, asked));
  const doubted = new Set(
    format.findings
      .filter(({ severity }) => severity === 'error')
      .flatMap(({ cells }) => cells.filter(({ role }) => role === 'value').map(({ cell }) => cell)),
  );
  const context = contextOf(ret, asked, doubted);
  const results = [format, runLevel(1, context), runLevel(2, context)];
  return {
    format: 'uncts-findings/1',
    country: ret.country,
    cycle: ret.cycle,
    instrument: ret.instrument,
    rulesRun: results.reduce((sum, { rulesRun }) => sum + rulesRun, 0),
    cellsChecked: cellsWithFigure(ret, asked),
    findings: withCauses(
      results.flatMap(({ findings }) => findings).sort(byImportance),
    ) as Finding[],
  };
}

function runLevel(level: 0 | 1 | 2, context: ReturnType<typeof contextOf>): CheckResult {
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
