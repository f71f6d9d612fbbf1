import { factCheck } from '../fact-check.ts';
import { suspicionOfGap } from '../score.ts';

/** A total that a source carries beside its parts is their sum. */
export const totalDiffers = factCheck({
  code: 'total-differs',
  severity: () => 'warning',
  suspicion: ({ total, sum }) =>
    suspicionOfGap(Math.abs(total - sum) / Math.max(Math.abs(total), Math.abs(sum), 1)),
  apart: ['column', 'text', 'measure'],
  example: {
    source: 'police-offences',
    year: 2016,
    details: {
      column: 'state',
      text: 'All states',
      measure: 'cases',
      totals: 12,
      differing: 1,
      total: 1_902,
      sum: 1_899,
      where: 'Kidnapping',
    },
  },
});
