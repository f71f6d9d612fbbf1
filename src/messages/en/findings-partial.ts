import { questionOf } from '../../instrument/cell-id.ts';
import type { FindingMessages } from '../findings.ts';
import { divided } from './findings-sums.ts';
import { counted, formatNumber } from './format.ts';

/** Answers of which one side is missing. */
export const partialMessages: Pick<
  FindingMessages,
  'some-parts-without-total' | 'total-without-parts'
> = {
  'some-parts-without-total': {
    title: 'Some parts and no total',
    sentence: ({ culprit, details: d }, names) =>
      `In ${d.year} “${names.row(questionOf(culprit ?? ''))}” is blank, though ${d.given} of its ${counted(d.parts, 'part', 'parts')} ${divided(d.by)} are given. It is at least ${formatNumber(d.sum)}.`,
    meaning:
      'Parts without their total say neither how much there is nor how much of it is missing. A blank part is not taken for zero.',
    todo: 'Enter the total if it is known. If it is not, say in the comment which parts are missing.',
    reasons: [
      'The institution records these parts only.',
      'The total is not published.',
      'The parts left blank are zero, and were not entered.',
    ],
  },
  'total-without-parts': {
    title: 'A total without its parts in one year',
    sentence: ({ cells, details: d }, names) => {
      const total = cells.find(({ role }) => role === 'other')?.cell ?? '';
      const others =
        d.totals === 1
          ? ''
          : ` So it is with ${counted(d.totals - 1, 'other total', 'other totals')} of the table.`;
      return `In ${d.year} “${names.row(questionOf(total))}” is ${formatNumber(d.total)} and has no part ${divided(d.by)}, while ${d.year - 1} and ${d.year + 1} have them.${others}`;
    },
    meaning:
      'The country divides this total in the years before and after, so the parts of this year should exist, too.',
    todo: 'Enter the parts of the year, or say with a status and a comment why there are none.',
    reasons: [
      'The parts of the year were overlooked.',
      'The source of the year does not divide the total.',
    ],
  },
};
