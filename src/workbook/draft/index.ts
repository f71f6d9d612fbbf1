/** The door of the drafting table: what a workbook that nobody described seems to ask. */
export { draftOf } from './draft.ts';
export { type DraftedModule, moduleFromDraft, type NotTakenCount } from './module.ts';
export type { NotTaken } from './module-table.ts';
