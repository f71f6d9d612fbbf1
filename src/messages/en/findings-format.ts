import type { FindingOf } from '../../checks/details.ts';
import type { FindingMessages } from '../findings.ts';
import { capital } from '../letters.ts';
import type { Names } from '../names.ts';
import { formatNumber } from './format.ts';

/** Figures that cannot be what the question asks. */
export const formatMessages: Pick<
  FindingMessages,
  'negative-count' | 'fractional-count' | 'implausible-size' | 'percent-out-of-range'
> = {
  'negative-count': {
    title: 'Negative count',
    sentence: (finding, names) =>
      `${capital(cell(finding, names))} is ${formatNumber(finding.details.value)}; a count is zero or more.`,
    meaning: 'The question asks for a number of offences, persons or places.',
    todo: 'Correct the figure. If it stands for “not available”, leave the cell blank and give a status.',
    reasons: [
      'A code for missing data, such as -9, was entered.',
      'The figure is a change or a correction and not a count.',
    ],
  },
  'fractional-count': {
    title: 'Count with decimals',
    sentence: (finding, names) =>
      `${capital(cell(finding, names))} is ${finding.details.value}; a count is a whole number.`,
    meaning: 'The question asks for a number of offences, persons or places.',
    todo: 'Enter the count itself, not an average, a rate or a figure in thousands.',
    reasons: [
      'The figure is an average over the year, or full-time equivalents.',
      'The figure is an estimate from a sample.',
      'The figure is a rate, or given in thousands.',
    ],
  },
  'implausible-size': {
    title: 'Implausible size',
    sentence: (finding, names) => {
      const { value, limit, against, populationYear } = finding.details;
      const start = `${capital(cell(finding, names))} is ${formatNumber(value)}`;
      if (against === 'population-too-small') {
        return `${start}, and figures of two or more tables are larger, up to ${formatNumber(limit)}. The population may be given in thousands.`;
      }
      return against === 'population'
        ? `${start}, more than the resident population of ${populationYear} (${formatNumber(limit)}).`
        : `${start}, more than the population of any country.`;
    },
    meaning:
      'In no country are more offences recorded, or persons and places counted, in a year than there are inhabitants.',
    todo: 'Compare the figure with its source: digits may have been added, or it may be in another unit.',
    reasons: [
      'The figure or the population is given in another unit, such as thousands.',
      'The figure counts something else, such as incidents seen by a machine.',
    ],
  },
  'percent-out-of-range': {
    title: 'Per cent outside 0 to 100',
    sentence: (finding, names) =>
      `${capital(cell(finding, names))} is ${formatNumber(finding.details.value)}; per cent lie between 0 and 100.`,
    meaning: 'The question asks for per cent, for example 12.5.',
    todo: 'Correct the figure; it may be a count, or the decimal point may be lost.',
    reasons: ['A count was entered instead of per cent.', 'The decimal point was lost.'],
  },
};

function cell(finding: FindingOf, names: Names): string {
  return names.cell(finding.cells[0]?.cell ?? '');
}
