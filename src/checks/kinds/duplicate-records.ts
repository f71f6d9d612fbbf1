import { factCheck } from '../fact-check.ts';

/** A key tells records apart: two with the same are one record twice, or two that contradict. */
export const duplicateRecords = factCheck({
  code: 'duplicate-records',
  severity: ({ counted }) => (counted === 'once' ? 'information' : 'warning'),
  suspicion: ({ content, counted }) =>
    content === 'different' ? 0.8 : counted === 'all' ? 0.7 : 0.1,
  apart: ['content'],
  example: {
    source: 'police-incidents',
    year: 2016,
    details: {
      key: 'case number',
      content: 'same',
      counted: 'all',
      records: 3,
      keys: 2,
      file: 'incidents.csv',
      lines: '12 15 40 41 42',
    },
  },
});
