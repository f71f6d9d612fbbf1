import { yearsBeside } from '../cells.ts';
import type { CheckContext } from '../context.ts';
import type { FindingDetails, FindingOf } from '../details.ts';
import type { Likeness } from '../earlier/likeness.ts';
import type { Revision } from '../earlier/revisions.ts';
import { evidence, finding, rounded } from '../finding.ts';
import { reviewCheck } from '../review-check.ts';
import { scoreOfOdds } from '../score.ts';
import { severityOf } from '../slip-finding.ts';

/**
 * A figure sent before that changed on its own: its table, its parts and its whole did not, or the two
 * figures differ as slips of the hand do. It tells which slip, and the sum that closed before.
 */
export const isolatedRevision = reviewCheck(
  'isolated-revision',
  ({ isolated }, context) => isolated.map((revision) => findingOf(context, revision)),
  [
    {
      figures: {
        'data/2.1/kidnapping/total@2014': 204,
        'data/2.1/kidnapping/total@2015': 211,
        'data/2.1/kidnapping/total@2016': 243,
        'data/2.1/kidnapping/total@2017': 207,
      },
      previous: {
        'data/2.1/kidnapping/total@2014': 204,
        'data/2.1/kidnapping/total@2015': 211,
        'data/2.1/kidnapping/total@2016': 198,
      },
    },
  ],
);

function findingOf(context: CheckContext, revision: Revision): FindingOf {
  const { cells, odds } = revision;
  const [{ cell, question }] = cells;
  return finding('isolated-revision', detailsOf(revision), {
    finding: `isolated-revision:${cell}`,
    rule: 'isolated-revision',
    family: 'against-earlier-returns',
    ess: 2,
    severity: severityOf(odds),
    table: question.tableId,
    cells: [
      ...cells.map((each) => evidence('value', each.cell, each.now)),
      ...cells.map((each) => evidence('previous', each.cell, each.before)),
      ...yearsBeside(context, cell),
    ],
    culprit: cell,
    score: scoreOfOdds(odds, question),
  });
}

function detailsOf({
  cells,
  likeness,
  beside,
  closing,
}: Revision): FindingDetails['isolated-revision'] {
  const [{ year, cycle, now, before }] = cells;
  return {
    year,
    cycle,
    value: now ?? 0,
    ...(before === null ? {} : { previous: before }),
    figures: cells.length,
    like: likeness.like,
    times: timesOf(likeness),
    other: otherOf(likeness),
    by: closing?.by ?? '',
    total: closing?.total ?? '',
    moved: beside.moved,
    compared: beside.all,
  };
}

function timesOf(likeness: Likeness): number {
  if (likeness.like === 'factor') return likeness.times;
  return likeness.like === 'level' ? rounded(likeness.ratio) : 0;
}

function otherOf(likeness: Likeness): string {
  switch (likeness.like) {
    case 'factor':
      return likeness.direction;
    case 'repeated':
      return String(likeness.year);
    case 'swapped':
    case 'pasted':
      return likeness.other;
    default:
      return '';
  }
}
