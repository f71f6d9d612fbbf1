import type { FindingOf } from '../details.ts';
import type { Gone } from '../earlier/gone.ts';
import { finding } from '../finding.ts';
import { restatedEvidence, reviewCheck } from '../review-check.ts';
import { scoreOfOdds } from '../score.ts';
import { severityOf } from '../slip-finding.ts';
import { joinedYears } from '../years.ts';

/**
 * Figures that an earlier return gave and that are blank now for the same year. Tables that this cycle
 * does not ask are none of them, and neither are cells with a status and a comment that say why.
 */
export const answeredBefore = reviewCheck('answered-before', ({ gone }) => gone.map(findingOf), [
  {
    figures: {
      'data/2.1/kidnapping/total@2015': 198,
      'data/2.1/kidnapping/total@2016': 207,
    },
    previous: {
      'data/2.1/kidnapping/total@2014': 187,
      'data/2.1/kidnapping/total@2015': 198,
      'data/2.1/kidnapping/total@2016': 207,
    },
  },
]);

function findingOf({ table, cells, given, odds }: Gone): FindingOf {
  const [first] = cells;
  return finding(
    'answered-before',
    {
      cycle: first?.cycle ?? 0,
      figures: cells.length,
      given,
      years: joinedYears(cells),
    },
    {
      finding: `answered-before:${table}`,
      rule: 'answered-before',
      family: 'against-earlier-returns',
      ess: 2,
      severity: severityOf(odds),
      table,
      cells: cells.flatMap(restatedEvidence),
      culprit: cells.length === 1 ? (first?.cell ?? null) : null,
      score: scoreOfOdds(odds, first?.question),
    },
  );
}
