import type { FindingCode } from '../../schema/types.ts';
import type { Check, CheckExample } from '../check.ts';
import type { FindingOf } from '../details.ts';
import { type MovedSide, sumOf } from '../earlier/sides.ts';
import { evidence, finding } from '../finding.ts';
import { reviewCheck } from '../review-check.ts';
import { scoreOfOdds } from '../score.ts';
import { severityOf } from '../slip-finding.ts';

type SideCode = Extract<FindingCode, 'part-revised-total-not' | 'total-revised-parts-not'>;

/** Persons held by sentence in four years, as the earlier return gave the first three. */
const held = {
  'data/5.1/total/total@2014': 4_048,
  'data/5.1/total/total@2015': 4_100,
  'data/5.1/total/total@2016': 4_119,
  'data/5.1/sentenced/total@2014': 2_962,
  'data/5.1/sentenced/total@2015': 3_001,
  'data/5.1/sentenced/total@2016': 2_951,
  'data/5.1/unsentenced/total@2014': 1_086,
  'data/5.1/unsentenced/total@2015': 1_099,
  'data/5.1/unsentenced/total@2016': 1_168,
  'data/5.1/unsentenced/male@2014': 1_022,
  'data/5.1/unsentenced/male@2015': 1_031,
  'data/5.1/unsentenced/male@2016': 1_096,
  'data/5.1/unsentenced/female@2014': 64,
  'data/5.1/unsentenced/female@2015': 68,
  'data/5.1/unsentenced/female@2016': 72,
} as const;
const newest = {
  'data/5.1/total/total@2017': 4_170,
  'data/5.1/sentenced/total@2017': 3_004,
  'data/5.1/unsentenced/total@2017': 1_166,
  'data/5.1/unsentenced/male@2017': 1_093,
  'data/5.1/unsentenced/female@2017': 73,
} as const;

/** Parts that were revised while their total was not: the sum closed in the earlier return. */
export const partRevisedTotalNot = sideCheck('part-revised-total-not', 'parts', {
  figures: {
    ...held,
    ...newest,
    'data/5.1/sentenced/total@2016': 2_948,
    'data/5.1/unsentenced/total@2016': 1_167,
    'data/5.1/unsentenced/male@2016': 1_095,
  },
  previous: held,
});

/** A total that was revised while its parts were not: the sum closed in the earlier return. */
export const totalRevisedPartsNot = sideCheck('total-revised-parts-not', 'total', {
  figures: {
    ...held,
    ...newest,
    'data/5.1/total/total@2015': 4_101,
    'data/5.1/sentenced/total@2015': 3_002,
    'data/5.1/total/total@2016': 4_121,
  },
  previous: held,
});

function sideCheck(
  code: SideCode,
  side: MovedSide['side'],
  example: Omit<CheckExample, 'code'>,
): Check {
  return reviewCheck(
    code,
    ({ sides }) =>
      sides.filter((entry) => entry.side === side).map((entry) => findingOf(code, entry)),
    [example],
  );
}

function findingOf(code: SideCode, entry: MovedSide): FindingOf {
  const { rule, by, year, total, parts, moved, odds } = entry;
  const [first] = moved;
  return finding(
    code,
    {
      year,
      cycle: first.cycle,
      by,
      total: total.now ?? 0,
      sum: sumOf(parts, 'now'),
      previousTotal: total.before ?? 0,
      previousSum: sumOf(parts, 'before'),
    },
    {
      finding: `${code}:${rule}@${year}`,
      rule: code,
      family: 'against-earlier-returns',
      ess: 2,
      severity: severityOf(odds),
      table: first.question.tableId,
      cells: [
        evidence('total', total.cell, total.now),
        ...parts.map((part) => evidence('part', part.cell, part.now)),
        ...moved.map(({ cell, before }) => evidence('previous', cell, before)),
      ],
      culprit: moved.length === 1 ? first.cell : total.cell,
      score: scoreOfOdds(odds, total.question),
    },
  );
}
