export { type BlankWorkbook, blankBinding, buildBlank } from './build.ts';
export { type BlankOptions, inEnglish } from './options.ts';
