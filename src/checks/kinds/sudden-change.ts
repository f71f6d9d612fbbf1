import { type Check, singleRule } from '../check.ts';
import type { CheckContext } from '../context.ts';
import type { FindingOf } from '../details.ts';
import { evidence, finding, rounded } from '../finding.ts';
import { foldIntoWholes } from '../folding.ts';
import { type Jump, jumpsOf, kindOf, type SeriesKind } from '../jumps.ts';
import { scoreOf, scoreOfOdds, suspicionOfSurprise } from '../score.ts';
import { severityOf } from '../slip-finding.ts';
import { usualRange } from '../statistics/change.ts';

interface FoundJump extends Jump {
  question: string;
}

/** A part follows its whole only if its change is at most so many times larger, in logarithms. */
const followsUpTo = 2;

/** Standard deviations beyond which a change asks for an answer whatever others published. */
const farOutside = 8;

/** A change in a series whose figures fit all the same. */
const leastOdds = -7;

/** A figure within this factor of 10, 100 or 1000 times its neighbours looks like a slip of digits. */
const nearPower = 1.25;

/**
 * A figure that stands out from the neighbouring years of its series, before and in the window.
 * Counts are compared as counts and not by their percentage: see statistics/change.ts for the method
 * and its limits. One bad year gives one finding; parts that change with their whole follow it.
 * Measured on four files of the UNODC portal, countries with 60 and more figures in the window and
 * with their history: 2.9 findings on average for 2014-2017 (273 figures) and 4.6 for 2017-2020.
 */
export const suddenChange: Check = {
  kind: 'sudden-change',
  codes: ['sudden-change'],
  level: 2,
  run: (context) => {
    const series = [...context.asked.questions.values()].map((question) => ({
      question,
      points: context.series(question.id),
    }));
    const jumps = series.flatMap(({ question, points }) =>
      jumpsOf(points, kindOf(question))
        .filter(({ point }) => context.asked.years.includes(point.year))
        .filter((jump) => question.kind === 'percent' || jump.shape !== 'step')
        .filter(({ point }) => context.suspicion().ofSlip(point.cell) === undefined)
        .map((jump): FoundJump => ({ ...jump, question: question.id })),
    );
    const groups = foldIntoWholes(jumps, context.wholesOf, follows);
    return singleRule(
      series.some(({ points }) => points.length > 1),
      groups.flatMap(({ leader, followers }) => findingOf(context, leader, followers)),
    );
  },
  examples: [
    {
      code: 'sudden-change',
      figures: {
        'data/2.1/kidnapping/total@2014': 204,
        'data/2.1/kidnapping/total@2015': 198,
        'data/2.1/kidnapping/total@2016': 921,
        'data/2.1/kidnapping/total@2017': 207,
      },
    },
    {
      code: 'sudden-change',
      figures: {
        'data/2.1/kidnapping/total@2014': 204,
        'data/2.1/kidnapping/total@2015': 198,
        'data/2.1/kidnapping/total@2016': 211,
        'data/2.1/kidnapping/total@2017': 840,
      },
    },
    {
      code: 'sudden-change',
      figures: {
        'data/7.1/reporting-rate/total@2015': 41.5,
        'data/7.1/reporting-rate/total@2016': 0.43,
        'data/7.1/reporting-rate/total@2017': 42,
      },
    },
  ],
};

/** Far outside of what is usual asks for an answer, even if published series have such changes. */
function severityOfJump({ surprise }: Jump, odds: number | undefined): FindingOf['severity'] {
  return surprise >= farOutside ? 'warning' : severityOf(odds);
}

function follows(part: FoundJump, whole: FoundJump): boolean {
  return (
    part.point.year === whole.point.year &&
    part.direction === whole.direction &&
    part.shape === whole.shape &&
    logChange(part) <= followsUpTo * logChange(whole)
  );
}

function logChange(jump: Jump): number {
  return Math.abs(Math.log((jump.point.value + 0.5) / (neighbourhood(jump) + 0.5)));
}

/** What the neighbours say: the middle of the two on the square-root scale, or the only one. */
function neighbourhood({ before, after }: Jump): number {
  if (before === undefined || after === undefined) return (before ?? after)?.value ?? 0;
  return ((Math.sqrt(before.value) + Math.sqrt(after.value)) / 2) ** 2;
}

function findingOf(
  context: CheckContext,
  jump: FoundJump,
  followers: readonly FoundJump[],
): FindingOf[] {
  const question = context.asked.questions.get(jump.question);
  if (question === undefined) return [];
  const { point, before, after, shape } = jump;
  const odds = context.suspicion().ofFigure(point.cell);
  return [
    finding(
      'sudden-change',
      {
        shape,
        year: point.year,
        value: point.value,
        ...usual(jump, kindOf(question)),
        surprise: rounded(jump.surprise),
        times: shape === 'step' ? 0 : nearPowerOfTen(point.value, neighbourhood(jump)),
        followers: followers.length,
        unit: question.kind,
      },
      {
        finding: `sudden-change:${point.cell}`,
        rule: 'sudden-change',
        family: 'within-the-return',
        ess: 2,
        severity: question.kind === 'count' ? severityOfJump(jump, odds) : 'warning',
        table: question.tableId,
        cells: [
          evidence('value', point.cell, point.value),
          ...(before === undefined ? [] : [evidence('before', before.cell, before.value)]),
          ...(after === undefined ? [] : [evidence('after', after.cell, after.value)]),
          ...followers.map((follower) =>
            evidence('other', follower.point.cell, follower.point.value),
          ),
        ],
        culprit: shape === 'step' ? null : point.cell,
        score:
          question.kind === 'count'
            ? scoreOfOdds(odds ?? leastOdds, question)
            : scoreOf(suspicionOfSurprise(jump.surprise), question),
      },
    ),
  ];
}

function usual(jump: Jump, kind: SeriesKind): { low: number; high: number } {
  const around = neighbourhood(jump);
  if (kind.unit === 'percent') return { low: around, high: around };
  return usualRange(around, jump.others, kind.time);
}

function nearPowerOfTen(value: number, around: number): number {
  if (value <= 0 || around <= 0) return 0;
  const times = Math.max(value / around, around / value);
  const power = 10 ** Math.round(Math.log10(times));
  const near = Math.max(times / power, power / times) <= nearPower;
  return near && power >= 10 && power <= 1000 ? power : 0;
}
