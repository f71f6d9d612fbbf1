/** The door of this room: the cells of an instrument in a workbook that somebody else made. */
export { type AskedInLanguage, bindWorkbook, type WorkbookToBind } from './bind.ts';
export { checkBinding } from './check.ts';
export { sureLines } from './sure.ts';
