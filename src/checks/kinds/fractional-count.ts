import { formatCheck } from '../format-check.ts';

/**
 * Offences and persons are whole numbers. Fractions do occur: 120 fractional counts stand in three
 * published files, as a rule averages or estimates.
 */
export const fractionalCount = formatCheck({
  code: 'fractional-count',
  kind: 'count',
  fails: (value) => value >= 0 && !Number.isInteger(value),
  suspicion: 0.5,
  example: {
    code: 'fractional-count',
    figures: { 'data/2.1/kidnapping/total@2016': 412.5 },
  },
});
