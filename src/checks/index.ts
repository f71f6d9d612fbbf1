export type { Beside, OutsideFigure } from './beside.ts';
export type { Check, CheckExample } from './check.ts';
export { checkReturn, checkWithSolver } from './check-return.ts';
export type { FindingDetails, FindingOf } from './details.ts';
export { unfitAmongEarlier } from './earlier/unfit.ts';
export { exampleBeside, exampleCycle, exampleReturn } from './example.ts';
export { byImportance } from './finding.ts';
export { checks } from './registry.ts';
