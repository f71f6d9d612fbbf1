import type { FindingOf } from '../details.ts';
import type { OffByYear } from '../earlier/off-by-year.ts';
import { finding } from '../finding.ts';
import { restatedEvidence, reviewCheck } from '../review-check.ts';
import { scoreOfOdds } from '../score.ts';
import { joinedYears } from '../years.ts';

/** Log odds of three agreeing figures, for each further one, and at most. */
const odds = { three: 3.5, each: 0.5, most: 7 } as const;

/**
 * Figures of a table that the earlier return gave for the year beside, three or more of them: the
 * table was pasted one column off.
 */
export const columnOffByYear = reviewCheck(
  'column-off-by-year',
  ({ offByYear }) => offByYear.map(findingOf),
  [
    {
      figures: {
        'data/2.1/kidnapping/total@2015': 187,
        'data/2.1/kidnapping/total@2016': 198,
        'data/2.1/serious-assault/total@2015': 9_310,
        'data/2.1/serious-assault/total@2016': 9_122,
        'data/2.1/kidnapping/total@2017': 207,
        'data/2.1/serious-assault/total@2017': 9_284,
      },
      previous: {
        'data/2.1/kidnapping/total@2014': 187,
        'data/2.1/kidnapping/total@2015': 198,
        'data/2.1/serious-assault/total@2014': 9_310,
        'data/2.1/serious-assault/total@2015': 9_122,
        'data/2.1/kidnapping/total@2016': 207,
        'data/2.1/serious-assault/total@2016': 9_284,
      },
    },
  ],
);

function findingOf({ table, by, cycle, cells }: OffByYear): FindingOf {
  const certainty = Math.min(odds.most, odds.three + odds.each * (cells.length - 3));
  return finding(
    'column-off-by-year',
    { cycle, by, figures: cells.length, years: joinedYears(cells) },
    {
      finding: `column-off-by-year:${table}`,
      rule: 'column-off-by-year',
      family: 'against-earlier-returns',
      ess: 2,
      severity: 'error',
      table,
      cells: cells.flatMap(restatedEvidence),
      culprit: null,
      score: scoreOfOdds(certainty, undefined),
    },
  );
}
