import { yearOf } from '../../instrument/cell-id.ts';
import { slipCheck } from '../slip-finding.ts';

/** Zero where the years around have figures: perhaps a blank that was filled in. */
export const zeroForMissing = slipCheck({
  kind: 'zero-for-missing',
  kinds: ['zero'],
  ess: 2,
  details: (_slip, { leads: [first = ''], leads }) => ({
    year: yearOf(first),
    figures: leads.length,
  }),
  examples: [
    {
      figures: {
        'data/2.1/kidnapping/total@2014': 1_873,
        'data/2.1/kidnapping/total@2015': 0,
        'data/2.1/kidnapping/total@2016': 1_902,
        'data/2.1/kidnapping/total@2017': 1_877,
      },
    },
  ],
});
