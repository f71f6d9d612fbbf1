import { type Check, singleRule } from '../check.ts';
import type { FindingOf } from '../details.ts';
import { evidence, finding, rounded } from '../finding.ts';
import { groupBy } from '../group.ts';
import { type Beyond, ratesBeyond } from '../outside/rates.ts';
import { scoreOfOdds } from '../score.ts';
import { within } from '../suspects/suspect.ts';

/**
 * Rates per 100,000 inhabitants far beyond those that any country of similar size has published for the
 * question (rates.json of the instrument), by table. A country may be the first of its kind: a warning.
 */
export const rateImplausible: Check = {
  kind: 'rate-implausible',
  codes: ['rate-implausible'],
  level: 2,
  run: (context) => {
    const { looked, beyond } = ratesBeyond(context);
    const tables = groupBy(beyond, ({ question }) => question.tableId);
    return singleRule(looked > 0, [...tables].map(findingOf));
  },
  examples: [
    {
      code: 'rate-implausible',
      figures: { 'data/2.1/kidnapping/total@2016': 41_200 },
      population: { 2016: 5_210_000 },
    },
  ],
};

function findingOf([table, found]: [string, Beyond[]]): FindingOf {
  const sorted = found.toSorted((a, b) => b.excess - a.excess);
  const [{ cell, question, year, value, population, rate, limit, side, countries, excess }] =
    sorted as [Beyond, ...Beyond[]];
  return finding(
    'rate-implausible',
    {
      figures: found.length,
      year,
      value,
      population,
      rate: rounded(rate),
      limit: rounded(limit),
      side,
      countries,
    },
    {
      finding: `rate-implausible:${table}`,
      rule: 'rate-implausible',
      family: 'against-other-sources',
      ess: 4,
      severity: 'warning',
      table,
      cells: sorted.map((entry) => evidence('value', entry.cell, entry.value)),
      culprit: found.length === 1 ? cell : null,
      // As likely a slip as not where it begins to be told.
      score: scoreOfOdds(within(2 * Math.log(excess), 5), question),
    },
  );
}
