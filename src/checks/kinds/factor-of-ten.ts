import { yearOf } from '../../instrument/cell-id.ts';
import { slipCheck } from '../slip-finding.ts';

/**
 * A figure that fits its years, its ratios and the rules when it is divided by 10, 100 or 1000, or
 * multiplied: zeros typed too many or lost, thousands entered as units.
 */
export const factorOfTen = slipCheck({
  kind: 'factor-of-ten',
  kinds: ['too-large', 'too-small'],
  ess: 2,
  details: ({ suspect }, { cells: [cell], value }) => ({
    year: yearOf(cell),
    value: value(cell),
    expected: suspect.figure ?? 0,
    times: suspect.times ?? 0,
    direction: suspect.kind === 'too-large' ? 'large' : 'small',
  }),
  examples: [
    {
      figures: {
        'data/2.1/kidnapping/total@2014': 204,
        'data/2.1/kidnapping/total@2015': 198,
        'data/2.1/kidnapping/total@2016': 2110,
        'data/2.1/kidnapping/total@2017': 207,
      },
    },
    {
      figures: {
        'data/2.1/kidnapping/total@2014': 20_412,
        'data/2.1/kidnapping/total@2015': 19_811,
        'data/2.1/kidnapping/total@2016': 20,
        'data/2.1/kidnapping/total@2017': 20_707,
      },
    },
  ],
});
