import { largestPopulation } from '../../checks/kinds/implausible-size.ts';
import { surpriseLimit } from '../../checks/statistics/change.ts';
import type { RuleMessages } from '../rules.ts';
import { formatNumber } from './format.ts';

const none = 'None.';
const typedCells = 'it is about what was typed into a workbook, which is not in the data set.';
const answers = 'the answers of the metadata file are not in the data set.';
const oneByOne =
  'Each figure is looked at on its own. A figure that fails takes no part in later rules.';

/** Figures and statuses one at a time. */
export const figureRules: Pick<
  RuleMessages,
  | 'figure-not-understood'
  | 'status-not-understood'
  | 'figure-as-typed'
  | 'negative-count'
  | 'fractional-count'
  | 'percent-out-of-range'
  | 'implausible-size'
> = {
  'figure-not-understood': {
    title: 'Figure not understood',
    checked: 'What stands in a cell for a figure is a number or a mark of the instructions.',
    method:
      'Each cell of a workbook is read as it was typed. Nothing is guessed: what is not understood counts as missing.',
    parameters: none,
    source: 'This tool: how it reads workbooks.',
    notInVtl: typedCells,
  },
  'status-not-understood': {
    title: 'Status not understood',
    checked: 'What stands in a cell for a status is a letter of the code list.',
    method: 'Each cell of a workbook is read as it was typed. The figure is kept.',
    parameters: 'The statuses of the instrument.',
    source: 'SDMX code list CL_OBS_STATUS.',
    notInVtl: typedCells,
  },
  'figure-as-typed': {
    title: 'Figure not entered as a number',
    checked: 'A figure is entered as a number, without words or signs.',
    method:
      'A figure that is typed otherwise and was understood is told with the way it was read. A warning where the reading has a second meaning, else for information.',
    parameters: none,
    source: 'This tool: how it reads workbooks.',
    notInVtl: typedCells,
  },
  'negative-count': {
    title: 'Negative count',
    checked: 'A count is zero or more.',
    method: oneByOne,
    parameters: none,
    source: 'The instrument: the units of its questions.',
    notInVtl: null,
  },
  'fractional-count': {
    title: 'Count with decimals',
    checked: 'A count is a whole number.',
    method: oneByOne,
    parameters: none,
    source: 'The instrument: the units of its questions.',
    notInVtl: null,
  },
  'percent-out-of-range': {
    title: 'Per cent out of range',
    checked: 'A figure in per cent is from 0 to 100.',
    method: oneByOne,
    parameters: 'From 0 to 100.',
    source: 'The instrument: the units of its questions.',
    notInVtl: null,
  },
  'implausible-size': {
    title: 'Implausible size',
    checked: 'A count is not larger than the resident population.',
    method:
      'Each count is compared with the population of its year, or of the nearest year given. When figures of two or more tables exceed it, the population is the figure in doubt. A figure that fails takes no part in later rules.',
    parameters: `Where no population is given: ${formatNumber(largestPopulation)}.`,
    source:
      'The return: its resident population. United Nations, World Population Prospects 2024: the largest population ever projected of a country.',
    notInVtl:
      'the population of the nearest year is looked for, and which of the figures is in doubt depends on all of them.',
  },
};

/** Figures over time, and the metadata. */
export const seriesRules: Pick<
  RuleMessages,
  'sudden-change' | 'metadata-missing' | 'metadata-to-confirm'
> = {
  'sudden-change': {
    title: 'Sudden change',
    checked: 'A figure does not stand out from the years beside it.',
    method:
      'Counts are compared as counts and not by their percentage: a two-count test, widened by how much the series itself and published series of its kind vary. A change is told when it is both surprising and material. Parts that change with their whole follow it.',
    parameters: `Standard deviations from what is usual: ${surpriseLimit.oneNeighbour} against one neighbour, ${surpriseLimit.bothNeighbours} against both.`,
    source: 'This tool: calibrated on what countries published on the UNODC data portal.',
    notInVtl:
      'the test is calibrated on published series, and parts that follow their whole are folded into it.',
  },
  'metadata-missing': {
    title: 'Metadata without an answer',
    checked: 'The questions of the metadata file that the figures need have an answer.',
    method: 'Questions that belong to tables with figures are looked for among the answers.',
    parameters: none,
    source: 'The instrument: its metadata file.',
    notInVtl: answers,
  },
  'metadata-to-confirm': {
    title: 'Metadata to be confirmed',
    checked: 'Answers of the metadata file were given for the sources and selections of today.',
    method:
      'The sources and selections of a table are compared with those of the day the answer was given.',
    parameters: none,
    source: 'The instrument: its metadata file.',
    notInVtl: answers,
  },
};
