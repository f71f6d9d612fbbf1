/** The door of this room: open a workbook package, read cells, write cells, prove the result. */

export {
  type CellPosition,
  type CellRange,
  columnLetters,
  formatAddress,
  inRange,
  parseAddress,
  parseRange,
} from './address.ts';
export type { CellWrite, Permission, WriteValue } from './cell-write.ts';
export { MAX_TEXT } from './cell-write.ts';
export type {
  Certificate,
  CertificateDifference,
  CertificateWarning,
  FileFingerprint,
  SheetCertificate,
} from './certificate.ts';
export { certifyFill } from './compare.ts';
export { dayOfSerial, serialOfDay } from './dates.ts';
export type { CellReference, DefinedName } from './defined-names.ts';
export { DEFAULT_LIMITS, type PackageLimits } from './limits.ts';
export {
  openPackage,
  type PackageSheet,
  type SheetKind,
  type WorkbookPackage,
} from './parts.ts';
export {
  type BrokenRule,
  type NameFault,
  type OtherFile,
  PackageError,
  type PackageProblem,
  type ProblemCode,
  type XmlFault,
} from './problems.ts';
export { type CellFormula, type CellType, type ReadCell, readCells, visitCells } from './read.ts';
export type { Validation, ValidationOperator, ValidationType } from './scan-rules.ts';
export type { SheetEdit } from './sheet-edit.ts';
export {
  isEditable,
  readSheet,
  type SheetContent,
  type SheetRules,
  type SheetTable,
} from './sheet-rules.ts';
export type { CellStyle } from './styles.ts';
export type { SheetState } from './workbook-part.ts';
export { type ApplyOptions, applyEdits } from './write.ts';
export { normalizeZip } from './zip-write.ts';
