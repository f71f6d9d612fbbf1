import { type Check, singleRule } from '../check.ts';
import type { FindingOf } from '../details.ts';
import { evidence, finding, rounded } from '../finding.ts';
import { groupBy } from '../group.ts';
import { besidePublished, type OtherLevel } from '../outside/published.ts';
import { scoreOf } from '../score.ts';
import { joinedYears } from '../years.ts';

/** A level is a matter of definition or source: it asks for words, not for a correction. */
const suspicion = 0.2;

/**
 * Series that stand at one ratio to the published ones in three years or more: another source or
 * definition, told once a table.
 */
export const publishedOnOtherLevel: Check = {
  kind: 'published-on-other-level',
  codes: ['published-on-other-level'],
  level: 2,
  run: (context) => {
    const { compared, levels } = besidePublished(context);
    const tables = groupBy(levels, ({ pairs: [{ question }] }) => question.tableId);
    return singleRule(compared.length > 0, [...tables].map(findingOf));
  },
  examples: [
    {
      code: 'published-on-other-level',
      figures: {
        'data/2.1/kidnapping/total@2014': 401,
        'data/2.1/kidnapping/total@2015': 398,
        'data/2.1/kidnapping/total@2016': 420,
        'data/2.1/kidnapping/total@2017': 409,
      },
      published: {
        'data/2.1/kidnapping/total@2014': 200,
        'data/2.1/kidnapping/total@2015': 198,
        'data/2.1/kidnapping/total@2016': 207,
      },
    },
  ],
};

function findingOf([table, levels]: [string, OtherLevel[]]): FindingOf {
  const pairs = levels.flatMap((level) => level.pairs);
  const [
    {
      ratio,
      pairs: [first],
    },
  ] = levels as [OtherLevel, ...OtherLevel[]];
  return finding(
    'published-on-other-level',
    {
      figures: levels.length,
      ratio: rounded(ratio),
      years: joinedYears(pairs),
      source: first.published.source,
      released: first.published.released ?? '',
    },
    {
      finding: `published-on-other-level:${table}`,
      rule: 'published-on-other-level',
      family: 'against-other-sources',
      ess: 5,
      severity: 'information',
      table,
      cells: pairs.flatMap((pair) => [
        evidence('value', pair.cell, pair.now),
        evidence('outside', pair.cell, pair.published.value),
      ]),
      culprit: null,
      score: scoreOf(suspicion, first.question),
    },
  );
}
