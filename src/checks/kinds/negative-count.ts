import { formatCheck } from '../format-check.ts';

/** A count cannot be below zero. */
export const negativeCount = formatCheck({
  code: 'negative-count',
  kind: 'count',
  fails: (value) => value < 0,
  suspicion: 1,
  example: {
    code: 'negative-count',
    figures: { 'data/2.1/kidnapping/total@2016': -412 },
  },
});
