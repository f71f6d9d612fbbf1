import type { Institution } from '../workbook.ts';
import { formatList } from './format.ts';

/** Institutions within a sentence, by their name in the instrument. */
export const institutionNames: Readonly<Record<Institution, string>> &
  Readonly<Record<string, string>> = {
  police: 'the police',
  prosecution: 'the prosecution service',
  courts: 'the courts',
  prisons: 'the prison administration',
  survey: 'the authority for victimization surveys',
  statistics: 'the national statistical office',
};

/** Everything that the metadata workbook says beside the questions and choices of the instrument. */
export const metadataWords = {
  institutions: institutionNames,
  file: 'METADATA FILE',
  cycle: (cycle: number) => `Cycle ${cycle}`,
  referenceYear: (year: number) => `Reference year ${year}`,
  frontPage: 'Front page',
  howToTitle: 'How to answer',
  howTo: [
    'This file asks how the figures of the data file are made: who provides them, what is counted, when and by which rules. Figures of two countries, or of two years, can be compared only where these answers are known.',
    'Type into the tinted cells, or choose from the list that opens in them. Use the comment for everything that a reader must know. What is not known stays blank.',
    'Answers stay valid from one cycle to the next. An answer is asked again only when the source, the selection of records or the national codes behind the figures have changed: it is then marked “To confirm” and stands on yellow. Change it, or set its state to “Confirmed”.',
    'Declare a break in the series for every row whose figures cannot be compared with the years before, with the first year of the new series and the reason.',
  ],
  contentsTitle: 'Sheets of this file',
  contents: {
    sheet: 'Sheet',
    content: 'Content',
    questions: 'Questions',
    toConfirm: 'To confirm',
    missing: 'No answer',
  },
  institutionContent: (name: string) => `The figures of ${name} in general`,
  tables: (numbers: readonly string[]) =>
    `${numbers.length === 1 ? 'Table' : 'Tables'} ${formatList(numbers)}`,
  institutionSheet: {
    police: 'Police',
    prosecution: 'Prosecution',
    courts: 'Courts',
    prisons: 'Prisons',
    survey: 'Survey authority',
    statistics: 'Statistical office',
  } as Readonly<Record<string, string>>,
  institutionTitle: (name: string) => `Figures of ${name}`,
  chapterTitle: (number: string, title: string) => `${number}  ${title}`,
  tableTitle: (number: string, title: string) => `Table ${number}  ${title}`,
  columns: { question: 'Question', answer: 'Answer', comment: 'Comment', state: 'State' },
  states: {
    answered: 'Answered',
    'to-confirm': 'To confirm',
    missing: 'No answer yet',
    'not-applicable': 'No answer needed',
  },
  confirmed: 'Confirmed',
  breaks: { row: 'Row', year: 'First year of the new series', reason: 'Reason' },
  rules: {
    choiceTitle: 'Not in the list',
    choice:
      'Choose an answer from the list or leave the cell blank. Details belong in the comment.',
    rowTitle: 'Not in the list',
    row: 'Choose a row of this table from the list.',
    yearTitle: 'Year expected',
    year: 'Enter a year with four digits, such as 2013.',
  },
  page: {
    header: (instrument: string, cycle: number) =>
      `${instrument.replaceAll('&', '&&')}, cycle ${cycle}`,
    number: 'Page &P of &N',
  },
};

/** The words of the metadata workbook in one language. */
export type MetadataWords = typeof metadataWords;
