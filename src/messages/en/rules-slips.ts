import { shiftLimits } from '../../checks/kinds/level-shift.ts';
import { oddsLimits } from '../../checks/slips.ts';
import type { RuleMessages } from '../rules.ts';
import type { SlipCode } from './findings-slips.ts';
import { formatNumber } from './format.ts';

const source =
  'This tool: pseudo likelihood (J. Besag, 1975) with heavy tails, and logistic weights learned from slips made in returns that UNODC published; see norms.json of the instrument.';
const notInVtl = 'it weighs all figures of the return against norms of published returns.';
const limits = `Told from log odds of ${formatNumber(oddsLimits.told)} on, a warning from ${formatNumber(oddsLimits.warning)} on; the odds assume one slip a return.`;
const common = { parameters: limits, source, notInVtl };
const compared =
  'the figures of the years beside, the ratios to whole, parts and other sex, the rules, and its size among the figures of the return';

/** Slips of the hand. */
export const slipRules: Pick<RuleMessages, SlipCode> = {
  'factor-of-ten': {
    ...common,
    title: 'Ten, a hundred or a thousand times too large or small',
    checked: 'No figure fits far better when it is divided or multiplied by 10, 100 or 1,000.',
    method: `The corrected figure is compared with ${compared}, and so is the figure as it stands.`,
  },
  'digits-swapped': {
    ...common,
    title: 'Two digits swapped',
    checked: 'No figure fits far better with two neighbouring digits exchanged.',
    method: `Every order of two neighbouring digits is compared with ${compared}.`,
  },
  'sexes-swapped': {
    ...common,
    title: 'Male and female swapped',
    checked: 'Male and female of a row do not fit far better in each other’s place.',
    method: `Both figures exchanged are compared with ${compared}.`,
  },
  'rows-swapped': {
    ...common,
    title: 'Neighbouring rows swapped',
    checked: 'The figures of two neighbouring rows do not fit far better in each other’s place.',
    method: `Both figures exchanged are compared with ${compared}.`,
  },
  'level-shift': {
    ...common,
    title: 'A series on another level',
    checked: 'A series does not go on at another level, unless a break is marked.',
    method:
      'Changes from year to year are compared with those of the same series and with published series of the same size. A year marked as a break is not compared with the one before. Both sides must last for the years that are given.',
    parameters: `Spreads of the series: told from ${shiftLimits.told} on, a warning from ${shiftLimits.warning} on.`,
  },
  'repeated-value': {
    ...common,
    title: 'Same figure as an earlier year',
    checked: 'A count is not exactly that of an earlier year.',
    method:
      'How likely a repeat is by chance follows from the size of the figure, from how often the series and others of its size repeat, and from whether the figures beside it moved. Numbers of places and facilities are left alone. Repeats of an institution are one finding.',
  },
  'zero-for-missing': {
    ...common,
    title: 'Zero among figures',
    checked: 'Zero does not stand among figures of other years.',
    method:
      'How odd a zero is follows from the figures of the four years on both sides and from the zeros and blanks of its table. Zeros of an institution are one finding.',
  },
  'gap-in-series': {
    ...common,
    title: 'Gap in the series',
    checked: 'A series of which three years of the window are given has the fourth, too.',
    method:
      'How odd a blank is follows from what its table and the return have in that year, from its earlier years, and from rules that miss the figure. A status that says why, with a comment, settles it. Blanks of an institution are one finding.',
  },
  'table-shifted': {
    ...common,
    title: 'A table one column off',
    checked: 'No table has a blank year at one end of the window while its other years are given.',
    method:
      'The figures are moved back by a year and compared with their series, with other tables and with rules across tables. Tables with the same end blank are one finding, likeliest first.',
  },
  'same-figures-in-tables': {
    ...common,
    title: 'The same figures in two tables',
    checked: 'Two tables do not have the same figures in the same rows of a year.',
    method:
      'Rows and columns of the same name and unit are compared. What two tables share in other years, too, is left alone.',
  },
};
