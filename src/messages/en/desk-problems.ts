import type { ProblemParameters } from '../../problems.ts';

type DeskCode =
  | 'check-stopped'
  | 'country-unknown'
  | 'cycle-unknown'
  | 'desk-folder-missing'
  | 'folder-not-ours';

/** What can be wrong with one of many returns, or with where their results go. */
export const deskProblemSentences: {
  readonly [C in DeskCode]: (problem: ProblemParameters[C]) => string;
} = {
  'check-stopped': (problem) => {
    switch (problem.reason) {
      case 'time-limit':
        return `The check of this file was stopped after ${problem.seconds} seconds. If the file is sound, allow it more with --time-limit.`;
      case 'ended':
        return `The check of this file broke off: it needs more than ${problem.megabytes} MB of memory, or it meets a fault of the program. Allow it more with --memory; if that does not help, report it with the file.`;
      case 'fault':
        return `The check of this file met a fault of the program (${problem.detail}). Report it, with the file.`;
    }
  },
  'country-unknown': () =>
    'The country of this workbook is not known: neither its name or folder nor its front page tells it. Put the code of the country into the name, such as IND-2014.xlsx, or into the name of its folder.',
  'cycle-unknown': () =>
    'The cycle of this workbook is not known. Give --cycle, or put it behind the code of the country in the name, such as IND-2014.xlsx.',
  'desk-folder-missing': () => 'There is no folder of this name.',
  'folder-not-ours': ({ folder }) =>
    `The folder "${folder}" in it was not made by this command and would be overwritten. Choose another folder with --out.`,
};
