import type { Question } from '../../instrument/model.ts';
import { type Check, singleRule } from '../check.ts';
import type { CheckContext, SeriesPoint } from '../context.ts';
import type { FindingOf } from '../details.ts';
import { evidence, finding } from '../finding.ts';
import { foldIntoWholes } from '../folding.ts';
import { scoreOf } from '../score.ts';

interface Run {
  question: string;
  points: readonly SeriesPoint[];
}

/**
 * Smaller counts repeat by chance. At 100 and more, 60 of 8,158 published pairs of years of violent
 * crime repeat exactly, most of them probably carried forward.
 */
const fromValue = 100;

/** Places and facilities are normally the same for years (4 per cent of the pairs in prison files), and a year is no count. */
const constantUnits: readonly string[] = ['places', 'facilities', 'year'];

/**
 * A figure of 100 or more that is exactly last year's: perhaps carried forward. Parts that repeat
 * with their whole follow it. A series in which most figures before the window repeat as well is
 * left alone, and so are numbers of places and facilities and per cent of surveys.
 */
export const repeatedValue: Check = {
  kind: 'repeated-value',
  codes: ['repeated-value'],
  level: 2,
  run: (context) => {
    const series = [...context.asked.questions.values()]
      .filter(({ kind, unit }) => kind === 'count' && !constantUnits.includes(unit))
      .map(({ id }) => ({ question: id, points: context.series(id) }));
    const runs = series.flatMap(({ question, points }) =>
      isUsuallyConstant(points, context) ? [] : runsOf(question, points, context),
    );
    const groups = foldIntoWholes(runs, context.wholesOf, sameYears);
    return singleRule(
      series.some(({ points }) => points.length > 1),
      groups.flatMap(({ leader, followers }) => {
        const question = context.asked.questions.get(leader.question);
        return question === undefined ? [] : [findingOf(question, leader, followers)];
      }),
    );
  },
  examples: [
    {
      code: 'repeated-value',
      figures: {
        'data/2.1/kidnapping/total@2015': 1_873,
        'data/2.1/kidnapping/total@2016': 1_902,
        'data/2.1/kidnapping/total@2017': 1_902,
      },
    },
  ],
};

/** Runs of equal figures in successive years that end in the window. */
function runsOf(question: string, points: readonly SeriesPoint[], context: CheckContext): Run[] {
  const runs: SeriesPoint[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && repeats(last, point)) run.push(point);
    else runs.push([point]);
  }
  return runs
    .filter((run) => run.length > 1 && context.asked.years.includes(run.at(-1)?.year ?? 0))
    .map((run) => ({ question, points: run }));
}

function repeats(before: SeriesPoint, after: SeriesPoint): boolean {
  return after.year === before.year + 1 && after.value === before.value && after.value >= fromValue;
}

function isUsuallyConstant(points: readonly SeriesPoint[], context: CheckContext): boolean {
  const earlier = points.filter(({ year }) => !context.asked.years.includes(year));
  const pairs = earlier.slice(1).map((point, index) => point.value === earlier[index]?.value);
  return pairs.length >= 2 && pairs.filter(Boolean).length * 2 > pairs.length;
}

function sameYears(part: Run, whole: Run): boolean {
  const years = (run: Run): string => run.points.map(({ year }) => year).join(' ');
  return years(part) === years(whole);
}

function findingOf(question: Question, run: Run, followers: readonly Run[]): FindingOf {
  const value = run.points[0]?.value ?? 0;
  const last = run.points.at(-1)?.cell ?? '';
  return finding(
    'repeated-value',
    {
      value,
      years: run.points.map(({ year }) => year).join(' '),
      followers: followers.length,
    },
    {
      finding: `repeated-value:${last}`,
      rule: 'repeated-value',
      family: 'within-the-return',
      ess: 2,
      severity: 'information',
      table: question.tableId,
      cells: [
        ...run.points.map((point) => evidence('value', point.cell, point.value)),
        ...followers.flatMap(({ points }) =>
          points.slice(-1).map((point) => evidence('other', point.cell, point.value)),
        ),
      ],
      culprit: last,
      score: scoreOf(chanceIsSlim(value), question),
    },
  );
}

/** Suspicion of a repeat: 0.5 at 100, near 1 for millions, since large counts never repeat by chance. */
function chanceIsSlim(value: number): number {
  return Math.min(1, Math.log10(value) / 4);
}
