export type { Check, CheckExample } from './check.ts';
export { checkReturn } from './check-return.ts';
export type { FindingDetails, FindingOf } from './details.ts';
export { exampleCycle, exampleReturn } from './example.ts';
export { byImportance } from './finding.ts';
export { checks } from './registry.ts';
