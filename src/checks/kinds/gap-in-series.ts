import { yearOf } from '../../instrument/cell-id.ts';
import { slipCheck } from '../slip-finding.ts';

/**
 * A blank cell in a series of which the other years of the window are given. How odd that is follows
 * from what the rest of the table and the return have in that year, and from rules that miss the
 * figure. A status that says why, with a comment, settles it. The blanks of an institution are
 * one question.
 */
export const gapInSeries = slipCheck({
  kind: 'gap-in-series',
  kinds: ['gap'],
  ess: 2,
  details: (_slip, { leads, leads: [first = ''] }) => ({
    year: yearOf(first),
    questions: leads.length,
  }),
  examples: [
    {
      figures: {
        'data/2.1/kidnapping/total@2014': 1_873,
        'data/2.1/kidnapping/total@2016': 1_902,
        'data/2.1/kidnapping/total@2017': 1_877,
        'data/2.1/serious-assault/total@2014': 9_310,
        'data/2.1/serious-assault/total@2015': 9_122,
        'data/2.1/serious-assault/total@2016': 9_284,
        'data/2.1/serious-assault/total@2017': 9_301,
      },
    },
  ],
});
