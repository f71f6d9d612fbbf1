import { factCheck } from '../fact-check.ts';

/** Every age, and every band of ages of a source, lies in one band of the questionnaire. */
export const bandGap = factCheck({
  code: 'band-gap',
  severity: () => 'warning',
  suspicion: ({ records }) => 1 - 1 / Math.sqrt(1 + records),
  apart: ['column'],
  example: {
    source: 'police-incidents',
    year: 2016,
    details: { column: 'age-band', from: 'age', records: 31, different: 1, texts: '15-24' },
  },
});
