import { type Check, singleRule } from '../check.ts';
import type { CheckContext } from '../context.ts';
import type { FindingOf } from '../details.ts';
import { evidence, finding, rounded } from '../finding.ts';
import { groupBy } from '../group.ts';
import { besidePublished, type PublishedPair, shareOf } from '../outside/published.ts';
import { scoreOf, suspicionOfGap } from '../score.ts';

/** Differences are often real revisions, which are not published yet. */
const softened = 0.6;

/** Figures that differ from those that UNODC published for the country, by table. */
export const differsFromPublished: Check = {
  kind: 'differs-from-published',
  codes: ['differs-from-published'],
  level: 2,
  run: (context) => {
    const { compared, differing } = besidePublished(context);
    const tables = groupBy(differing, ({ question }) => question.tableId);
    const findings = [...tables].map(([table, pairs]) =>
      findingOf(
        context,
        table,
        pairs,
        compared.filter((pair) => pair.question.tableId === table),
      ),
    );
    return singleRule(compared.length > 0, findings);
  },
  examples: [
    {
      code: 'differs-from-published',
      figures: {
        'data/2.1/kidnapping/total@2015': 198,
        'data/2.1/kidnapping/total@2016': 243,
      },
      published: {
        'data/2.1/kidnapping/total@2015': 198,
        'data/2.1/kidnapping/total@2016': 207,
      },
    },
  ],
};

function findingOf(
  { review }: CheckContext,
  table: string,
  pairs: readonly PublishedPair[],
  compared: readonly PublishedPair[],
): FindingOf {
  const share = (pair: PublishedPair): number => shareOf(pair.now, pair.published.value);
  const sorted = pairs.toSorted((a, b) => share(b) - share(a));
  const [most] = sorted as [PublishedPair, ...PublishedPair[]];
  const { cell, question, year, now, published } = most;
  // What the country said before and says again is no news; it may even be the publisher's slip.
  const saidBefore = review()?.statements.saidOf(cell) === now;
  return finding(
    'differs-from-published',
    {
      figures: pairs.length,
      compared: compared.length,
      year,
      value: now,
      published: published.value,
      share: rounded(share(most)),
      source: published.source,
      released: published.released ?? '',
    },
    {
      finding: `differs-from-published:${table}`,
      rule: 'differs-from-published',
      family: 'against-other-sources',
      ess: 5,
      severity: saidBefore ? 'information' : 'warning',
      table,
      cells: sorted.flatMap((pair) => [
        evidence('value', pair.cell, pair.now),
        evidence('outside', pair.cell, pair.published.value),
      ]),
      culprit: pairs.length === 1 ? cell : null,
      score: scoreOf(softened * suspicionOfGap(share(most)), question),
    },
  );
}
