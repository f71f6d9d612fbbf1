import { yearOf } from '../../instrument/cell-id.ts';
import { slipCheck } from '../slip-finding.ts';

/** Male and female of a row that fit when they change places. */
export const sexesSwapped = slipCheck({
  kind: 'sexes-swapped',
  kinds: ['sexes'],
  ess: 1,
  details: (_slip, { cells: [male, female = male], value }) => ({
    year: yearOf(male),
    male: value(male),
    female: value(female),
  }),
  examples: [
    {
      figures: {
        'data/5.1/total/total@2014': 418_536,
        'data/5.1/total/total@2015': 419_623,
        'data/5.1/total/total@2016': 433_003,
        'data/5.1/total/total@2017': 450_696,
        'data/5.1/total/male@2014': 400_855,
        'data/5.1/total/female@2014': 17_681,
        'data/5.1/total/male@2015': 401_789,
        'data/5.1/total/female@2015': 17_834,
        'data/5.1/total/male@2016': 18_498,
        'data/5.1/total/female@2016': 414_505,
        'data/5.1/total/male@2017': 431_823,
        'data/5.1/total/female@2017': 18_873,
      },
    },
  ],
});
