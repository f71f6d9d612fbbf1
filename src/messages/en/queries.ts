import type { QueryMessages } from '../queries.ts';

/** The query list in English. */
export const queryMessages: QueryMessages = {
  sheet: 'Questions',
  title: (country, cycle) => `${country}: questions on the return of UN-CTS ${cycle}`,
  titleFor: (country, cycle, institution) =>
    `${country}: questions to ${institution} on the return of UN-CTS ${cycle}`,
  howTo: [
    'Each line is one finding, most important first. Compare the figures with your source, and answer in the tinted cells.',
    '“Confirmed” says that the figures are right: choose the reason, or write it in your own words. “Corrected” says that the data will be corrected. Lines without an answer are asked again.',
    'Lines may be sorted and filtered. Send the file back as it is; nothing else in it is read.',
  ],
  nothing: 'There are no questions: the checks found nothing that is still open.',
  columns: {
    number: 'No.',
    severity: 'Severity',
    institution: 'Institution',
    table: 'Table',
    question: 'What was found',
    cell: 'Figure to look at first',
    place: 'In the workbook',
    todo: 'What to do',
    before: 'Earlier answer',
    answer: 'Answer',
    reason: 'Why',
    words: 'In your own words',
    forUnodc: 'Tell UNODC',
    by: 'Answered by',
  },
  answers: {
    confirmed: 'Confirmed',
    corrected: 'Corrected',
    'will-follow': 'Will follow',
  },
  yes: 'Yes',
  no: 'No',
  with: (number) => `May be settled with no. ${number}`,
  noCell: { records: 'Records of the sources', metadata: 'Metadata file' },
  before: {
    expired: (words) => `Answered before: ${words} The figures have changed since.`,
    notCorrected: (words) =>
      `A correction was announced, and the figures are still the same. ${words}`,
    willFollow: (words) => `An answer was to follow. ${words}`,
  },
  rules: {
    choiceTitle: 'Not in the list',
    choice: 'Choose an answer from the list, or leave the cell blank.',
    reasonTitle: 'Not in the list',
    reason: 'Choose a usual reason from the list. Your own words go into the next column.',
  },
  pageNumber: 'Page &P of &N',
};
