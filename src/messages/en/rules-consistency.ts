import { fewestSteps } from '../../checks/kinds/break-without-change.ts';
import type { RuleMessages } from '../rules.ts';

const none = 'None.';
const instrumentSource = 'The instrument: its rows and columns say what a total is made of.';

/** Answers that do not hold together: parts, totals and metadata. */
export const consistencyRules: Pick<
  RuleMessages,
  | 'some-parts-without-total'
  | 'total-without-parts'
  | 'break-without-change'
  | 'metadata-contradicted'
> = {
  'some-parts-without-total': {
    title: 'Some parts and no total',
    checked: 'A total of which parts are given is given.',
    method:
      'A blank total is told once, with the division that gives most of it, when two or more parts are given and others are blank. When all parts are given, the check of parts and their total tells it. A blank with a status and a comment that say why is answered. For information.',
    parameters: none,
    source: instrumentSource,
    notInVtl: 'the status and the comment of the blank figure decide.',
  },
  'total-without-parts': {
    title: 'A total without its parts in one year',
    checked: 'A total that is divided in the years before and after is divided.',
    method:
      'A total of which no part is given is told when the year before and the year after both have figures for a part. The totals of a table and year are one finding. A total of zero needs no parts. For information; a blank that is odd for its series is told by that check, and this one then follows from it.',
    parameters: none,
    source: instrumentSource,
    notInVtl: 'figures of other years, before the window as well, decide.',
  },
  'break-without-change': {
    title: 'A break in the series that no figure shows',
    checked: 'A figure that is marked as a break differs from the year before.',
    method:
      'A figure with the status B is told when it differs from the year before by no more than any two other years beside each other do, as a ratio. Of the columns of a row the first with figures counts. For information: a break with little effect stays one. A change of level at a year that is marked as a break is not told.',
    parameters: `Fewest other steps of the series: ${fewestSteps}.`,
    source: 'SDMX code list CL_OBS_STATUS: B, break in the series.',
    notInVtl: 'figures of all other years, before the window as well, decide.',
  },
  'metadata-contradicted': {
    title: 'Metadata that the return contradicts',
    checked: 'Answers of the metadata file agree with what the return states.',
    method:
      'Compared are the counting unit with the unit as which the mapping counts, the institution with the sources of the table, the reference period and the reference day with those of the return. What cannot be decided is not told. For information where the answer has a comment, which may say why.',
    parameters: none,
    source: 'The instrument: its metadata file.',
    notInVtl: 'the answers of the metadata file are not in the data set.',
  },
};
