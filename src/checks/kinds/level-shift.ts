import { questionOf, yearOf } from '../../instrument/cell-id.ts';
import { slipCheck } from '../slip-finding.ts';

/** Spreads of the series that a change of level is told from, and asks for an answer. */
export const shiftLimits = { told: 3, warning: 5 } as const;

/**
 * A series that goes on at another level from one year to the next, further than it and others of its
 * size usually move: as a rule a change of law, definition, source or coverage, which belongs into the
 * metadata as a break. A year marked as a break is not compared with the one before.
 */
export const levelShift = slipCheck({
  kind: 'level-shift',
  kinds: ['step'],
  ess: 2,
  // Published series hold many breaks, so that none is rare; how far the series moved decides.
  severity: ({ suspect: { evidence } }) => {
    const spreads = evidence[0] ?? 0;
    if (spreads < shiftLimits.told) return null;
    return spreads < shiftLimits.warning ? 'information' : 'warning';
  },
  details: ({ suspect }, { context, cells: [cell], leads, value }) => {
    const before = context.series(questionOf(cell)).findLast(({ year }) => year < yearOf(cell));
    return {
      year: yearOf(cell),
      value: value(cell),
      before: suspect.figure ?? 0,
      beforeYear: before?.year ?? yearOf(cell) - 1,
      figures: leads.length,
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
