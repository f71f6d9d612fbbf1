/** The door of the workbook room: write a blank, plan a fill, apply it with proof, read it back. */
export { applyPlan, type FilledWorkbook } from './apply.ts';
export {
  type BlankOptions,
  type BlankWorkbook,
  blankBinding,
  buildBlank,
  inEnglish,
} from './blank/index.ts';
export { type Difference, differences } from './differences.ts';
export { loadLibrary } from './document.ts';
export {
  type FigureKind,
  type FigureReading,
  interpretFigure,
} from './figures/index.ts';
export { type LineText, type LineTexts, lineTexts } from './line-texts.ts';
export { type Mark, markOf, marks } from './marks.ts';
export { mergeParts, type ReturnedPart } from './merge-parts.ts';
export {
  DEFAULT_LIMITS,
  openPackage,
  type PackageLimits,
  type WorkbookPackage,
} from './package/index.ts';
export { planFill } from './plan.ts';
export { type ReadLine, type ReadValue, type ReadWorkbook, readReturnValues } from './read.ts';
export { readable } from './readable.ts';
export { type AboutReturn, returnFromWorkbook } from './return-from-workbook.ts';
export { boundSheets, type WorkbookCells } from './sheet-cells.ts';
export { verifyBinding } from './verify.ts';
