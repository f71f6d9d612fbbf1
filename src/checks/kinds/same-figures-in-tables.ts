import { tableOf, yearOf } from '../../instrument/cell-id.ts';
import { slipCheck } from '../slip-finding.ts';

/** The same figures in the same rows of two tables in a year: perhaps one was pasted over the other. */
export const sameFiguresInTables = slipCheck({
  kind: 'same-figures-in-tables',
  kinds: ['same-figures'],
  ess: 2,
  details: ({ suspect }, { context, cells: [first], cells }) => {
    const place = suspect.cells.find(
      (other) => tableOf(context.suspicion().cell(other)) !== tableOf(first),
    );
    if (place === undefined) return null;
    return {
      year: yearOf(first),
      doubted: tableOf(first),
      other: tableOf(context.suspicion().cell(place)),
      figures: cells.length / 2,
    };
  },
  withYears: false,
  examples: [
    {
      figures: {
        'data/4.3/total/total@2016': 21_930,
        'data/4.3/adult/total@2016': 20_521,
        'data/4.3/juvenile/total@2016': 1_409,
        'data/4.5/total/total@2016': 21_930,
        'data/4.5/adult/total@2016': 20_521,
        'data/4.5/juvenile/total@2016': 1_409,
      },
    },
  ],
});
