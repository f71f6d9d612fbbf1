import { factCheck } from '../fact-check.ts';
import { suspicionOfGap } from '../score.ts';

/** Who is counted once, as a person, stands in one cell of a breakdown: else a total counts them twice. */
export const distinctInSeveral = factCheck({
  code: 'distinct-in-several',
  severity: () => 'warning',
  suspicion: ({ sum, distinct }) => suspicionOfGap((sum - distinct) / Math.max(sum, 1)),
  apart: ['measure'],
  example: {
    source: 'police-incidents',
    year: 2016,
    details: { measure: 'persons', column: 'person number', sum: 1_240, distinct: 1_204 },
  },
});
