import { cellId } from '../../instrument/cell-id.ts';
import type { FindingCell } from '../../schema/types.ts';
import { type Check, singleRule } from '../check.ts';
import type { CheckContext, SeriesPoint } from '../context.ts';
import type { FindingOf } from '../details.ts';
import { evidence, finding } from '../finding.ts';
import { groupBy } from '../group.ts';
import { scoreOf } from '../score.ts';

interface Gap {
  question: string;
  tableId: string;
  year: number;
  cell: string;
  where: 'between' | 'newest';
  before: SeriesPoint;
  after?: SeriesPoint;
}

/** Years with a figure that must come before a blank newest year for it to be a gap. */
const yearsBeforeNewest = 3;

/** Statuses that say why there is no figure: cannot exist, included elsewhere, confidential, not collected. */
const explaining: readonly string[] = ['M', 'K', 'Q', 'L'];

/**
 * A blank cell in a series that has figures: the years on both sides are given, or it is the newest
 * year and the three before it are given. A status that says why, with a comment, settles it. All
 * gaps of one table and year are one finding, since a table is usually missed as a whole.
 */
export const gapInSeries: Check = {
  kind: 'gap-in-series',
  codes: ['gap-in-series'],
  level: 2,
  run: (context) => {
    const questions = [...context.asked.questions.keys()];
    const gaps = questions.flatMap((question) =>
      context.asked.years.flatMap((year) => gapAt(context, question, year) ?? []),
    );
    const groups = groupBy(gaps, ({ tableId, year, where }) => `${tableId}@${year} ${where}`);
    return singleRule(
      questions.some((question) => context.series(question).length > 1),
      [...groups.values()].flatMap((group) => findingOf(context, group)),
    );
  },
  examples: [
    {
      code: 'gap-in-series',
      figures: {
        'data/2.1/kidnapping/total@2014': 1_873,
        'data/2.1/kidnapping/total@2016': 1_902,
        'data/2.1/kidnapping/total@2017': 1_877,
      },
    },
    {
      code: 'gap-in-series',
      figures: {
        'data/2.1/kidnapping/total@2014': 1_873,
        'data/2.1/kidnapping/total@2015': 1_902,
        'data/2.1/kidnapping/total@2016': 1_877,
        'data/2.1/serious-assault/total@2014': 9_310,
        'data/2.1/serious-assault/total@2015': 9_122,
        'data/2.1/serious-assault/total@2016': 9_284,
      },
    },
  ],
};

function gapAt(context: CheckContext, question: string, year: number): Gap | undefined {
  const cell = cellId(question, year);
  const tableId = context.asked.questions.get(question)?.tableId;
  if (tableId === undefined || isAnswered(context, cell)) return undefined;
  const points = context.series(question);
  const at = (wanted: number): SeriesPoint | undefined =>
    points.find((point) => point.year === wanted);
  const before = at(year - 1);
  const after = at(year + 1);
  if (before === undefined) return undefined;
  const gap = { question, tableId, year, cell, before };
  if (after !== undefined) return { ...gap, where: 'between', after };
  const run = Array.from({ length: yearsBeforeNewest }, (_, index) => at(year - 1 - index));
  const newest = year === context.asked.referenceYear;
  return newest && run.every((point) => point !== undefined)
    ? { ...gap, where: 'newest' }
    : undefined;
}

/** Given, doubted (so given as well) or explained. */
function isAnswered(context: CheckContext, cell: string): boolean {
  if (context.value(cell) !== null || context.isDoubted(cell)) return true;
  const observation = context.observation(cell);
  return (
    observation !== undefined &&
    explaining.includes(observation.status) &&
    (observation.comment ?? '').trim() !== ''
  );
}

function findingOf(context: CheckContext, gaps: readonly Gap[]): FindingOf[] {
  const [first] = gaps;
  if (first === undefined) return [];
  const { tableId, year, where } = first;
  return [
    finding(
      'gap-in-series',
      { year, questions: gaps.length, where },
      {
        finding: `gap-in-series:${tableId}@${year}`,
        rule: 'gap-in-series',
        family: 'within-the-return',
        ess: 2,
        severity: 'warning',
        table: tableId,
        cells: gaps.flatMap(cellsOf),
        culprit: gaps.length === 1 ? first.cell : null,
        score: Math.max(
          ...gaps.map(({ question }) => scoreOf(0.5, context.asked.questions.get(question))),
        ),
      },
    ),
  ];
}

function cellsOf({ cell, before, after }: Gap): FindingCell[] {
  return [
    evidence('value', cell, null),
    evidence('before', before.cell, before.value),
    ...(after === undefined ? [] : [evidence('after', after.cell, after.value)]),
  ];
}
