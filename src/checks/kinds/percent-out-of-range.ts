import { formatCheck } from '../format-check.ts';

/** A per cent question is answered from 0 to 100. */
export const percentOutOfRange = formatCheck({
  code: 'percent-out-of-range',
  kind: 'percent',
  fails: (value) => value < 0 || value > 100,
  suspicion: 1,
  example: {
    code: 'percent-out-of-range',
    figures: { 'data/7.1/reporting-rate/total@2016': 435 },
  },
});
