import { factCheck } from '../fact-check.ts';

/** A total that a source carries can be compared with its parts. */
export const totalNotCompared = factCheck({
  code: 'total-not-compared',
  severity: () => 'information',
  suspicion: ({ totals, alone }) => Math.sqrt(alone / Math.max(totals, 1)) / 2,
  apart: ['column', 'text', 'measure'],
  example: {
    source: 'police-offences',
    year: 2016,
    details: { column: 'state', text: 'All states', measure: 'cases', totals: 12, alone: 1 },
  },
});
