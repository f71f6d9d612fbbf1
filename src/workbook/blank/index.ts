export { type BlankWorkbook, blankBinding, buildBlank } from './build.ts';
