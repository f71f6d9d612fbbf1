import { factCheck } from '../fact-check.ts';

/** Every combination of the columns that are declared complete has records in every year. */
export const silentCombination = factCheck({
  code: 'silent-combination',
  severity: () => 'warning',
  suspicion: ({ silent, all }) => Math.sqrt(silent / all),
  apart: ['by'],
  example: {
    source: 'police-incidents',
    year: 2016,
    details: { by: 'state, month', silent: 2, all: 432, combinations: 'North, 3; South, 3' },
  },
});
