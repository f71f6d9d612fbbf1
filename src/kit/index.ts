/** The door of the kit for modules: start one, read it, check it, expand it into an instrument. */
export { moduleFiles } from './build.ts';
export { type CheckedModule, checkModule, type ModuleSummary, type TableSummary } from './check.ts';
export type { MissingLabels } from './labels.ts';
export { type ModuleSource, readModule } from './read-module.ts';
export { readableJson } from './readable-json.ts';
export type { Named, RuleLine } from './rule-lines.ts';
export { starterModule } from './starter.ts';
export { writeWorksheet } from './worksheet/write.ts';
