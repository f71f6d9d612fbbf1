import { factCheck } from '../fact-check.ts';

/** A negative value in a source makes a figure smaller unseen. */
export const negativeValues = factCheck({
  code: 'negative-values',
  severity: () => 'warning',
  suspicion: () => 0.7,
  apart: ['measure'],
  example: { source: 'police-offences', year: 2016, details: { measure: 'cases', records: 3 } },
});
