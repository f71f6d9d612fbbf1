import { yearOf } from '../../instrument/cell-id.ts';
import { slipCheck } from '../slip-finding.ts';

/** Neighbouring rows that fit when their figures of a year change places. */
export const rowsSwapped = slipCheck({
  kind: 'rows-swapped',
  kinds: ['rows'],
  ess: 1,
  details: (_slip, { cells: [first, second = first], value }) => ({
    year: yearOf(first),
    first: value(first),
    second: value(second),
  }),
  examples: [
    {
      figures: {
        'data/2.1/serious-assault/total@2014': 9_310,
        'data/2.1/serious-assault/total@2015': 9_122,
        'data/2.1/serious-assault/total@2016': 207,
        'data/2.1/serious-assault/total@2017': 9_284,
        'data/2.1/kidnapping/total@2014': 204,
        'data/2.1/kidnapping/total@2015': 198,
        'data/2.1/kidnapping/total@2016': 9_218,
        'data/2.1/kidnapping/total@2017': 211,
      },
      history: {
        'data/2.1/serious-assault/total@2010': 9_184,
        'data/2.1/serious-assault/total@2011': 9_240,
        'data/2.1/serious-assault/total@2012': 9_305,
        'data/2.1/serious-assault/total@2013': 9_266,
        'data/2.1/kidnapping/total@2010': 196,
        'data/2.1/kidnapping/total@2011': 205,
        'data/2.1/kidnapping/total@2012': 199,
        'data/2.1/kidnapping/total@2013': 202,
      },
    },
  ],
});
