import type { ProblemParameters } from '../../problems.ts';
import { counted, formatList } from './format.ts';
import { some } from './known.ts';
import { rowsInWords } from './published.ts';

type PublishedProblem =
  | 'portal-header'
  | 'portal-columns'
  | 'portal-column-twice'
  | 'lines-more'
  | 'published-nothing'
  | 'one-workbook'
  | 'export-nothing'
  | 'export-instrument';

/** What is wrong with files of published series, and how to mend it. */
export const publishedProblemSentences: {
  readonly [C in PublishedProblem]: (problem: ProblemParameters[C]) => string;
} = {
  'portal-header': () =>
    "No row holds the headings of a file of UNODC's data portal (Iso3_code, Indicator, Dimension, Category, Sex, Age, Year, Unit of measurement, VALUE). Is it the right file? Download it again as it is.",
  'portal-columns': ({ missing, header }) =>
    `Columns of the data portal are missing: ${formatList(missing)}. The file has: ${some(header)}. Without them it is not known what a figure is.`,
  'portal-column-twice': ({ column }) =>
    `The column ${column} stands twice. Delete the one that is not the portal's.`,
  'lines-more': ({ lines }) =>
    `${counted(lines, 'more line has', 'more lines have')} such a problem.`,
  'published-nothing': ({ cycle, accounts }) =>
    cycle === undefined
      ? `The files hold no figure that the questionnaire asks for. ${rowsInWords(accounts)}`
      : `The files hold no figure for the years up to ${cycle - 1} that cycle ${cycle} asks for. ${rowsInWords(accounts)} Give another --cycle, or other files.`,
  'one-workbook': ({ files }) =>
    `${files} files were given, and one workbook is read at a time. For files of UNODC's data portal, which are read together, add --portal.`,
  'export-nothing': ({ layout }) =>
    `The returns have no figure that the layout "${layout}" has a place for.`,
  'export-instrument': ({ found, expected }) =>
    `This is a return of the instrument ${found}; published series are known for ${expected}.`,
};
