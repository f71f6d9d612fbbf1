import { oddsLimits } from '../../checks/slips.ts';
import type { RuleMessages } from '../rules.ts';
import type { EarlierCode } from './findings-earlier.ts';
import type { OutsideCode } from './findings-outside.ts';
import { formatNumber } from './format.ts';

const earlierReturn = {
  source:
    'UNODC compares returns with earlier ones (annotations of the tenth survey). How often and how far figures are revised: its releases of 2022 to 2025.',
  notInVtl: 'it needs an earlier return beside the return.',
};
const otherSource = {
  source: 'UNODC compares returns with other known sources (annotations of the tenth survey).',
  notInVtl: 'it needs figures of another source beside the return.',
};
const odds = `Told from log odds of ${formatNumber(oddsLimits.warning)} on; one slip in 300 figures is assumed.`;

/** The return beside earlier ones and beside other sources. */
export const besideRules: Pick<RuleMessages, EarlierCode | OutsideCode> = {
  'isolated-revision': {
    ...earlierReturn,
    title: 'A figure sent before changed on its own',
    checked: 'No figure sent before changes alone, or as a slip of the hand would change it.',
    method:
      'How often other figures of the table and the return moved, how far this one did, what slip the two figures look like, and how much better the earlier one fits are added up as log odds.',
    parameters: odds,
  },
  'typed-and-revised': {
    ...earlierReturn,
    title: 'Typed by hand, and the data changed since',
    checked: 'The data under a figure that was typed into the workbook stay as they were.',
    method:
      'Three figures are compared: what the data gave when the figure was typed over, what was typed, and what the data give now. What was typed stands until somebody decides.',
    parameters: 'None.',
    source: 'Nothing that a person typed is lost in a rerun.',
    notInVtl: 'it needs what people typed into earlier workbooks.',
  },
  'settled-history-revised': {
    ...earlierReturn,
    title: 'Figures of settled years were revised',
    checked: 'Figures older than the two newest years of an earlier return stay as they are.',
    method:
      'Figures that two earlier returns gave count as settled, too. Tables that were revised as a whole are not meant.',
    parameters: 'A warning where the revisions in the middle are larger than 3.7 per cent.',
  },
  'table-revised': {
    ...earlierReturn,
    title: 'The table was revised',
    checked: 'A table that was counted again says so.',
    method: 'Figures are compared exactly with the newest earlier return that asks them.',
    parameters: 'A third of the figures sent before, and three of them.',
  },
  'column-off-by-year': {
    ...earlierReturn,
    title: 'A table stands one year off',
    checked: 'No table repeats the earlier figures of the year beside.',
    method:
      'Counted are figures that equal the earlier one of the year beside and not that of their own year; figures that stayed speak against it.',
    parameters: 'Three figures, and twice as many as stayed.',
  },
  'answered-before': {
    ...earlierReturn,
    title: 'Given before and blank now',
    checked: 'What was given for a year is given again, or taken back with a reason.',
    method:
      'Cells that this cycle asks and an earlier return filled; a status with a comment settles a blank.',
    parameters: `A warning from log odds of ${formatNumber(oddsLimits.warning)} on.`,
  },
  'part-revised-total-not': {
    ...earlierReturn,
    title: 'Parts were revised and the total was not',
    checked: 'A sum that closed in the earlier return closes when parts of it are revised.',
    method: 'Sums that closed before and do not now, of which only parts moved.',
    parameters: 'None: figures are compared exactly.',
  },
  'total-revised-parts-not': {
    ...earlierReturn,
    title: 'The total was revised and its parts were not',
    checked: 'A sum that closed in the earlier return closes when its total is revised.',
    method: 'Sums that closed before and do not now, of which only the total moved.',
    parameters: 'None: figures are compared exactly.',
  },
  'differs-from-published': {
    ...otherSource,
    title: 'Differs from what UNODC published',
    checked: 'Figures are those that UNODC published, or were revised since.',
    method: 'Figures of the same cell are compared; those of a table are one finding.',
    parameters: 'Five per cent and five units are usual between releases.',
  },
  'published-on-other-level': {
    ...otherSource,
    title: 'UNODC publishes the series on another level',
    checked: 'A series stands on the level on which UNODC publishes it.',
    method: 'All years differ, and their ratios to the published figures are alike.',
    parameters: 'Three years; ratios within ten per cent of the one in the middle.',
  },
  'rate-implausible': {
    ...otherSource,
    title: 'A rate beyond all published ones',
    checked: 'Rates lie among those that countries of similar size have published.',
    method:
      'The figure over the population, of the return or of World Population Prospects 2019, beside the highest and lowest rate of rates.json of the instrument.',
    parameters: 'Three times the highest or a tenth of the lowest rate; ten cases.',
  },
  'differs-from-other-source': {
    ...otherSource,
    title: 'Differs from a second national source',
    checked:
      'Figures agree with those of a second national source, or the difference is explained.',
    method: 'Figures of comparisons.csv of the country for the same question and year.',
    parameters: 'Five per cent and five units.',
  },
};
