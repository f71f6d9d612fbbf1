import type { RuleMessages } from '../rules.ts';
import { besideRules } from './rules-beside.ts';
import { consistencyRules } from './rules-consistency.ts';
import { figureRules, seriesRules } from './rules-figures.ts';
import { recordRules, sourceRules } from './rules-records.ts';
import { slipRules } from './rules-slips.ts';

const none = 'None.';
const instrumentSource = 'The instrument: its rows and columns say what a total is made of.';

/** Rules of the instrument, by kind. */
const kindRules: Pick<
  RuleMessages,
  'sum' | 'at-most' | 'equal' | 'stage-order' | 'share-of' | 'between'
> = {
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
  'share-of': {
    title: 'A share of nobody is zero',
    checked: 'A share of those whom another figure counts is not above zero where there are none.',
    method: 'Figures of the same year are compared; blank figures are not.',
    parameters: none,
    source: 'Arithmetic: a share of nobody cannot be above zero.',
    notInVtl: null,
  },
  between: {
    title: 'A rate between those of its parts',
    checked: 'A rate of all lies between the lowest and the highest rate of its parts.',
    method:
      'Figures of the same year are compared when all are given. A rate is an average of the rates of its parts, whatever their weights; rates are never added up.',
    parameters: 'Half a unit of the last decimal is allowed for rounding.',
    source: 'Arithmetic: an average lies between its smallest and its largest term.',
    notInVtl: 'the decimals with which the figures are given decide what rounding is allowed.',
  },
};

/** What is said in English about every rule; a code without its words does not compile. */
export const ruleMessages: RuleMessages = {
  ...kindRules,
  ...consistencyRules,
  ...figureRules,
  ...recordRules,
  ...sourceRules,
  ...seriesRules,
  ...slipRules,
  ...besideRules,
};
