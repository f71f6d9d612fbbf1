import { questionOf, yearOf } from '../../instrument/cell-id.ts';
import { slipCheck } from '../slip-finding.ts';

/**
 * A series that goes on at another level from one year to the next, further than it and others of its
 * size usually move: as a rule a change of law, definition, source or coverage, which belongs into the
 * metadata as a break. A year marked as a break is not compared with the one before.
 */
export const levelShift = slipCheck({
  kind: 'level-shift',
  kinds: ['step'],
  ess: 2,
  details: ({ suspect }, { context, cells: [cell], value }) => {
    const before = context.series(questionOf(cell)).findLast(({ year }) => year < yearOf(cell));
    return {
      year: yearOf(cell),
      value: value(cell),
      before: suspect.figure ?? 0,
      beforeYear: before?.year ?? yearOf(cell) - 1,
      change: suspect.figure === undefined ? 0 : (value(cell) + 0.5) / (suspect.figure + 0.5),
    };
  },
  examples: [
    {
      figures: {
        'data/2.3/robbery/total@2014': 24_700,
        'data/2.3/robbery/total@2015': 31_657,
        'data/2.3/robbery/total@2016': 32_466,
        'data/2.3/robbery/total@2017': 32_120,
      },
      history: {
        'data/2.3/robbery/total@2007': 22_056,
        'data/2.3/robbery/total@2008': 22_522,
        'data/2.3/robbery/total@2009': 22_809,
        'data/2.3/robbery/total@2010': 23_393,
        'data/2.3/robbery/total@2011': 23_800,
        'data/2.3/robbery/total@2012': 23_961,
        'data/2.3/robbery/total@2013': 24_260,
      },
    },
  ],
});
