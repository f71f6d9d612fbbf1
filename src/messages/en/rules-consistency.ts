import type { RuleMessages } from '../rules.ts';

const none = 'None.';
const instrumentSource = 'The instrument: its rows and columns say what a total is made of.';

/** Answers of which one side is missing. */
export const consistencyRules: Pick<
  RuleMessages,
  'some-parts-without-total' | 'total-without-parts'
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
};
