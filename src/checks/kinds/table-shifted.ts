import { tableOf, yearOf } from '../../instrument/cell-id.ts';
import { slipCheck } from '../slip-finding.ts';

/**
 * A table without any figure at one end of the window, though its other years are given: not answered,
 * or typed a column too far to the right or left. Tables with the same year blank are one question.
 */
export const tableShifted = slipCheck({
  kind: 'table-shifted',
  kinds: ['shift-right', 'shift-left'],
  ess: 2,
  details: ({ suspect }, { leads, leads: [first = ''] }) => ({
    year: yearOf(first),
    side: suspect.kind === 'shift-right' ? 'first' : 'last',
    tables: leads.map(tableOf).join(' '),
  }),
  withYears: false,
  examples: [
    {
      figures: {
        'data/5.1/total/total@2015': 419_623,
        'data/5.1/total/total@2016': 433_003,
        'data/5.1/total/total@2017': 450_696,
        'data/5.1/sentenced/total@2015': 141_623,
        'data/5.1/sentenced/total@2016': 143_003,
        'data/5.1/sentenced/total@2017': 146_696,
        'data/5.1/unsentenced/total@2015': 278_000,
        'data/5.1/unsentenced/total@2016': 290_000,
        'data/5.1/unsentenced/total@2017': 304_000,
      },
      history: {
        'data/5.1/total/total@2013': 418_536,
        'data/5.1/sentenced/total@2013': 140_500,
        'data/5.1/unsentenced/total@2013': 278_036,
      },
    },
  ],
});
