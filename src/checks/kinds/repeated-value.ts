import { questionOf, yearOf } from '../../instrument/cell-id.ts';
import { slipCheck } from '../slip-finding.ts';

/** Numbers of places, facilities and years are normally the same for years. */
const constantUnits: readonly string[] = ['places', 'facilities', 'year'];

/**
 * Figures that are exactly those of the year before, or large ones of two or three years before: perhaps carried forward. How likely that is by chance follows
 * from the size of the figure, from how often the series and others of its size repeat, and from
 * whether the figures beside it moved. Those of an institution are one question.
 */
export const repeatedValue = slipCheck({
  kind: 'repeated-value',
  kinds: ['repeated'],
  ess: 2,
  details: ({ suspect }, { context, leads, leads: [first = ''], value }) => {
    const unit = context.asked.questions.get(questionOf(first))?.unit ?? '';
    if (constantUnits.includes(unit)) return null;
    return {
      value: value(first),
      year: yearOf(first),
      of: yearOf(first) - (suspect.lead[1] - (suspect.repeats ?? suspect.lead[1] - 1)),
      figures: leads.length,
    };
  },
  examples: [
    {
      figures: {
        'data/2.1/kidnapping/total@2015': 1_873,
        'data/2.1/kidnapping/total@2016': 1_902,
        'data/2.1/kidnapping/total@2017': 1_902,
      },
    },
  ],
});
