import type { RuleMessages } from '../rules.ts';
import { formatNumber } from './format.ts';

const none = 'None.';
const mappingSource = 'This tool: what a return is compiled from, record by record.';
const description = 'This tool: what the description of the source says of it.';
const onlyRecords = 'it is about the records of the sources, which are not in the data set.';

/** Records of the sources and what became of them. */
export const recordRules: Pick<
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
    notInVtl: onlyRecords,
  },
  'records-left-over': {
    title: 'Records left over',
    checked: 'Every record of a source is used for a figure, or left out with a reason.',
    method:
      'The records of every source in the years of the window are counted: used, left out, left over.',
    parameters: none,
    source: mappingSource,
    notInVtl: onlyRecords,
  },
  'records-without-value': {
    title: 'Records without a value',
    checked: 'A record that a figure selects has a value.',
    method: 'Selected records whose measure is empty are counted; empty is not zero.',
    parameters: none,
    source: mappingSource,
    notInVtl: onlyRecords,
  },
  'unmapped-code': {
    title: 'National codes without a correspondence',
    checked: 'Every national code of the records has a line in the correspondence to the ICCS.',
    method:
      'Codes of the records are looked up in the correspondence, for the year of the record. A warning where records are in no figure for it, else for information.',
    parameters: none,
    source: mappingSource,
    notInVtl: onlyRecords,
  },
  'code-too-wide': {
    title: 'National codes wider than the question',
    checked: 'A national code does not count as a wider ICCS code than any row of the table asks.',
    method:
      'Codes above the one that a row asks, and that no other row of the table holds, are told.',
    parameters: none,
    source: 'International Classification of Crime for Statistical Purposes: its levels.',
    notInVtl: onlyRecords,
  },
  'split-code': {
    title: 'National codes divided by shares',
    checked: 'A national code goes to one ICCS code.',
    method:
      'Codes that the correspondence divides by shares are told; figures that hold a part are estimates.',
    parameters: 'The shares of the correspondence.',
    source: mappingSource,
    notInVtl: onlyRecords,
  },
};

/** What reading the sources brings to light. */
export const sourceRules: Pick<
  RuleMessages,
  | 'duplicate-records'
  | 'silent-combination'
  | 'band-gap'
  | 'total-differs'
  | 'total-not-compared'
  | 'stock-day'
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
    notInVtl: onlyRecords,
  },
  'silent-combination': {
    title: 'Combination without records',
    checked: 'Every combination that is declared complete has records in every year.',
    method: 'Combinations that occur in some year are looked for in every year of the window.',
    parameters: 'The columns that the source declares complete.',
    source: description,
    notInVtl: onlyRecords,
  },
  'band-gap': {
    title: 'Ages between the bands',
    checked: 'Every age of a record lies in one band of the questionnaire.',
    method:
      'Ages and bands of the source are put into bands; what fits in none, or in two, is never divided by a guess.',
    parameters: 'The bands of the source.',
    source: description,
    notInVtl: onlyRecords,
  },
  'total-differs': {
    title: 'Total is not the sum of its parts',
    checked: 'A total that a source carries beside its parts is their sum.',
    method: 'Totals are compared with the sum of the other records, year by year, exactly.',
    parameters: 'The texts that mark totals in the source.',
    source: description,
    notInVtl: onlyRecords,
  },
  'total-not-compared': {
    title: 'Total without parts to compare',
    checked: 'A total that a source carries has parts to be compared with.',
    method: 'Totals whose parts are not among the records are told, since nothing proves them.',
    parameters: 'The texts that mark totals in the source.',
    source: description,
    notInVtl: onlyRecords,
  },
  'stock-day': {
    title: 'Stock of another day',
    checked: 'A stock is counted on the day of the reference period.',
    method:
      'Where the source has no record of that day and the description allows it, the nearest day counts and is told.',
    parameters: 'The days that the description of the source allows.',
    source: description,
    notInVtl: onlyRecords,
  },
  'distinct-in-several': {
    title: 'Counted in several categories',
    checked: 'Who is counted once, as a person, stands in one category.',
    method: 'The number of different persons is compared with the sum over the categories.',
    parameters: 'The column of the source that tells persons apart.',
    source: description,
    notInVtl: onlyRecords,
  },
  'negative-values': {
    title: 'Negative values in the source',
    checked: 'No value that a source counts is below zero.',
    method: 'Records with a value below zero are counted.',
    parameters: none,
    source: description,
    notInVtl: onlyRecords,
  },
  'sum-not-exact': {
    title: 'Sum with too many digits',
    checked: 'A figure is small enough to be kept exactly.',
    method: 'Sums of the records are compared with the largest exact number.',
    parameters: `${formatNumber(Number.MAX_SAFE_INTEGER)}, the largest exact whole number; workbooks keep 15 digits.`,
    source: 'IEEE 754, double precision.',
    notInVtl: onlyRecords,
  },
};
