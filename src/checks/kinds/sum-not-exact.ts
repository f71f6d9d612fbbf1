import { factCheck } from '../fact-check.ts';

/** Figures are exact up to 2^53; Excel keeps 15 digits. */
export const sumNotExact = factCheck({
  code: 'sum-not-exact',
  severity: () => 'error',
  suspicion: () => 1,
  apart: ['measure'],
  example: {
    source: 'police-offences',
    year: 2016,
    details: { measure: 'cases', sum: '90071992547409930' },
  },
});
