import { largestPopulation } from '../../checks/kinds/implausible-size.ts';
import { surpriseLimit } from '../../checks/statistics/change.ts';
import { formatNumber } from '../format.ts';
import type { RuleMessages } from '../rules.ts';

const none = 'None.';
const instrumentSource = 'The instrument: its rows and columns say what a total is made of.';
const mappingSource = 'This tool: what a return is compiled from, record by record.';
const description = 'This tool: what the description of the source says of it.';

/** What a contact point reads of the rules of the instrument, by kind. */
const kinds: Pick<RuleMessages, 'sum' | 'at-most' | 'equal' | 'stage-order'> = {
  sum: {
    title: 'Parts and their total',
    checked: 'Parts that exclude each other add up to their total.',
    method:
      'Figures of the same year are compared exactly. A blank part is never taken for zero: while a part is blank, only parts that exceed the total are a finding. A part that cannot exist is not waited for. Parts that exceed the total are an error; parts that fall short of it are the softer finding, and for information only while the cell for what is not known is blank. All parts given and no total is for information.',
    parameters: 'None: counts have no rounding to allow for. Per cent are added to a millionth.',
    source: instrumentSource,
    notInVtl: null,
  },
  'at-most': {
    title: 'A part is at most the whole',
    checked: 'A figure that counts a part of another figure is not larger.',
    method: 'Figures of the same year are compared; blank figures are not.',
    parameters: none,
    source: instrumentSource,
    notInVtl: null,
  },
  equal: {
    title: 'The same figure asked twice',
    checked: 'A figure that is asked in two tables is the same in both.',
    method: 'Figures of the same year are compared exactly; blank figures are not.',
    parameters: none,
    source: 'The instrument: two tables ask the same figure.',
    notInVtl: null,
  },
  'stage-order': {
    title: 'Stages of the justice process',
    checked: 'A later stage of the justice process is rarely more than the earlier one.',
    method:
      'Figures of the same year are compared; blank figures are not. Asks for a reason and never blocks.',
    parameters: none,
    source: 'Written by hand, each with its own source.',
    notInVtl: null,
  },
};

/** Figures and statuses one at a time. */
const format: Pick<
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
    notInVtl: 'it is about what was typed into a workbook, which is not in the data set.',
  },
  'status-not-understood': {
    title: 'Status not understood',
    checked: 'What stands in a cell for a status is a letter of the code list.',
    method: 'Each cell of a workbook is read as it was typed. The figure is kept.',
    parameters: 'The statuses of the instrument.',
    source: 'SDMX code list CL_OBS_STATUS.',
    notInVtl: 'it is about what was typed into a workbook, which is not in the data set.',
  },
  'figure-as-typed': {
    title: 'Figure not entered as a number',
    checked: 'A figure is entered as a number, without words or signs.',
    method:
      'A figure that is typed otherwise and was understood is told with the way it was read. A warning where the reading has a second meaning, else for information.',
    parameters: none,
    source: 'This tool: how it reads workbooks.',
    notInVtl: 'it is about what was typed into a workbook, which is not in the data set.',
  },
  'negative-count': {
    title: 'Negative count',
    checked: 'A count is zero or more.',
    method:
      'Each figure is looked at on its own. A figure that fails takes no part in later rules.',
    parameters: none,
    source: 'The instrument: the units of its questions.',
    notInVtl: null,
  },
  'fractional-count': {
    title: 'Count with decimals',
    checked: 'A count is a whole number.',
    method:
      'Each figure is looked at on its own. A figure that fails takes no part in later rules.',
    parameters: none,
    source: 'The instrument: the units of its questions.',
    notInVtl: null,
  },
  'percent-out-of-range': {
    title: 'Per cent out of range',
    checked: 'A figure in per cent is from 0 to 100.',
    method:
      'Each figure is looked at on its own. A figure that fails takes no part in later rules.',
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

/** Records of the sources and what became of them. */
const records: Pick<
  RuleMessages,
  | 'counted-twice'
  | 'records-left-over'
  | 'records-without-value'
  | 'unmapped-code'
  | 'code-too-wide'
  | 'split-code'
> = {
  'counted-twice': {
    title: 'Records counted twice',
    checked: 'A record counts once in a figure, and in one of the parts of a whole.',
    method: 'The records that each line of the mapping selects are compared, record by record.',
    parameters: none,
    source: mappingSource,
    notInVtl: onlyRecords(),
  },
  'records-left-over': {
    title: 'Records left over',
    checked: 'Every record of a source is used for a figure, or left out with a reason.',
    method:
      'The records of every source in the years of the window are counted: used, left out, left over.',
    parameters: none,
    source: mappingSource,
    notInVtl: onlyRecords(),
  },
  'records-without-value': {
    title: 'Records without a value',
    checked: 'A record that a figure selects has a value.',
    method: 'Selected records whose measure is empty are counted; empty is not zero.',
    parameters: none,
    source: mappingSource,
    notInVtl: onlyRecords(),
  },
  'unmapped-code': {
    title: 'National codes without a correspondence',
    checked: 'Every national code of the records has a line in the correspondence to the ICCS.',
    method:
      'Codes of the records are looked up in the correspondence, for the year of the record. A warning where records are in no figure for it, else for information.',
    parameters: none,
    source: mappingSource,
    notInVtl: onlyRecords(),
  },
  'code-too-wide': {
    title: 'National codes wider than the question',
    checked: 'A national code does not count as a wider ICCS code than any row of the table asks.',
    method:
      'Codes above the one that a row asks, and that no other row of the table holds, are told.',
    parameters: none,
    source: 'International Classification of Crime for Statistical Purposes: its levels.',
    notInVtl: onlyRecords(),
  },
  'split-code': {
    title: 'National codes divided by shares',
    checked: 'A national code goes to one ICCS code.',
    method:
      'Codes that the correspondence divides by shares are told; figures that hold a part are estimates.',
    parameters: 'The shares of the correspondence.',
    source: mappingSource,
    notInVtl: onlyRecords(),
  },
};

/** What reading the sources brings to light. */
const sources: Pick<
  RuleMessages,
  | 'duplicate-records'
  | 'silent-combination'
  | 'band-gap'
  | 'total-differs'
  | 'distinct-in-several'
  | 'negative-values'
  | 'sum-not-exact'
> = {
  'duplicate-records': {
    title: 'Records with the same key',
    checked: 'No two records of a source have the same key.',
    method:
      'Records with the same key are counted. For information where copies count once, else a warning.',
    parameters: 'The key columns of the source.',
    source: description,
    notInVtl: onlyRecords(),
  },
  'silent-combination': {
    title: 'Combination without records',
    checked: 'Every combination that is declared complete has records in every year.',
    method: 'Combinations that occur in some year are looked for in every year of the window.',
    parameters: 'The columns that the source declares complete.',
    source: description,
    notInVtl: onlyRecords(),
  },
  'band-gap': {
    title: 'Ages between the bands',
    checked: 'Every age of a record lies in one band of the questionnaire.',
    method:
      'Ages and bands of the source are put into bands; what fits in none, or in two, is never divided by a guess.',
    parameters: 'The bands of the source.',
    source: description,
    notInVtl: onlyRecords(),
  },
  'total-differs': {
    title: 'Total is not the sum of its parts',
    checked: 'A total that a source carries beside its parts is their sum.',
    method: 'Totals are compared with the sum of the other records, year by year, exactly.',
    parameters: 'The texts that mark totals in the source.',
    source: description,
    notInVtl: onlyRecords(),
  },
  'distinct-in-several': {
    title: 'Counted in several categories',
    checked: 'Who is counted once, as a person, stands in one category.',
    method: 'The number of different persons is compared with the sum over the categories.',
    parameters: 'The column of the source that tells persons apart.',
    source: description,
    notInVtl: onlyRecords(),
  },
  'negative-values': {
    title: 'Negative values in the source',
    checked: 'No value that a source counts is below zero.',
    method: 'Records with a value below zero are counted.',
    parameters: none,
    source: description,
    notInVtl: onlyRecords(),
  },
  'sum-not-exact': {
    title: 'Sum with too many digits',
    checked: 'A figure is small enough to be kept exactly.',
    method: 'Sums of the records are compared with the largest exact number.',
    parameters: `${formatNumber(Number.MAX_SAFE_INTEGER)}, the largest exact whole number; workbooks keep 15 digits.`,
    source: 'IEEE 754, double precision.',
    notInVtl: onlyRecords(),
  },
};

/** Figures over time, and the metadata. */
const series: Pick<
  RuleMessages,
  'sudden-change' | 'repeated-value' | 'gap-in-series' | 'metadata-missing' | 'metadata-to-confirm'
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
  'repeated-value': {
    title: 'Same figure as the year before',
    checked: 'A count is not exactly the same as in the year before.',
    method:
      'Counts that are large enough not to repeat by chance are compared with the year before. Figures that are normally constant, such as places and facilities, are left alone. Parts that repeat with their whole follow it.',
    parameters: 'The least count, set on published pairs of years.',
    source: 'This tool: set on what countries published on the UNODC data portal.',
    notInVtl:
      'series that are usually constant are left alone, and parts that follow their whole are folded into it.',
  },
  'gap-in-series': {
    title: 'Gap in the series',
    checked: 'A series that is given year after year has no blank year.',
    method:
      'A blank is told when the years on both sides are given, or when it is the newest year and those before it are given. A status that says why, with a comment, settles it.',
    parameters: none,
    source: 'This tool.',
    notInVtl: 'it depends on comments and on all years of a series.',
  },
  'metadata-missing': {
    title: 'Metadata without an answer',
    checked: 'The questions of the metadata file that the figures need have an answer.',
    method: 'Questions that belong to tables with figures are looked for among the answers.',
    parameters: none,
    source: 'The instrument: its metadata file.',
    notInVtl: 'the answers of the metadata file are not in the data set.',
  },
  'metadata-to-confirm': {
    title: 'Metadata to be confirmed',
    checked: 'Answers of the metadata file were given for the sources and selections of today.',
    method:
      'The sources and selections of a table are compared with those of the day the answer was given.',
    parameters: none,
    source: 'The instrument: its metadata file.',
    notInVtl: 'the answers of the metadata file are not in the data set.',
  },
};

function onlyRecords(): string {
  return 'it is about the records of the sources, which are not in the data set.';
}

/** What is said in English about every rule; a code without its words does not compile. */
export const ruleMessages: RuleMessages = {
  ...format,
  ...records,
  ...sources,
  ...kinds,
  ...series,
};
