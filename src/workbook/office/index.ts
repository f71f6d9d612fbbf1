/** The door of this room: find LibreOffice, calculate copies of workbooks, hear their own checks. */
export { findOffice, type Office, officeVariable } from './find-office.ts';
export { type OwnChecks, ownChecks } from './own-checks.ts';
export {
  type CalculatedWorkbook,
  defaultTimeLimit,
  type NotRecalculated,
  type RecalculatedWorkbook,
  type RecalculateOptions,
  recalculate,
} from './recalculate.ts';
export { type CheckedWorkbook, recalculateFilled } from './recalculate-filled.ts';
