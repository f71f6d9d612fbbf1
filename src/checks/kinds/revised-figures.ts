import type { FindingCode } from '../../schema/types.ts';
import type { Check, CheckExample } from '../check.ts';
import type { FindingOf } from '../details.ts';
import type { RevisedFigures } from '../earlier/revisions.ts';
import { usualRevisions } from '../earlier/usual.ts';
import { finding, rounded } from '../finding.ts';
import { restatedEvidence, reviewCheck } from '../review-check.ts';
import { scoreOf } from '../score.ts';
import { joinedYears } from '../years.ts';

/** A table counts as revised as a whole from this share of its figures, and from this many. */
const wholeTable = { share: 1 / 3, figures: 3 } as const;

/** A soft suspicion: revising is routine. */
const suspicion = { settled: 0.3, table: 0.1 } as const;

/**
 * Figures that were final by all signs (their year was older than the two newest of the earlier return,
 * or two returns gave them) and changed, in a table that was not revised as a whole.
 */
export const settledHistoryRevised = revisedCheck('settled-history-revised', {
  figures: {
    'data/2.1/kidnapping/total@2014': 190,
    'data/2.1/kidnapping/total@2015': 201,
    'data/2.1/serious-assault/total@2014': 9_310,
    'data/2.1/serious-assault/total@2015': 9_122,
    'data/2.1/serious-assault/total@2016': 9_284,
    'data/2.1/serious-assault/total@2017': 9_301,
    'data/2.1/kidnapping/total@2016': 207,
    'data/2.1/kidnapping/total@2017': 204,
  },
  previous: {
    'data/2.1/kidnapping/total@2014': 187,
    'data/2.1/kidnapping/total@2015': 198,
    'data/2.1/serious-assault/total@2014': 9_310,
    'data/2.1/serious-assault/total@2015': 9_122,
    'data/2.1/serious-assault/total@2016': 9_284,
    'data/2.1/kidnapping/total@2016': 207,
  },
});

/** A table of which a third of the figures or more moved: a new count of the source, told once. */
export const tableRevised = revisedCheck('table-revised', {
  figures: {
    'data/2.1/kidnapping/total@2014': 190,
    'data/2.1/kidnapping/total@2015': 201,
    'data/2.1/serious-assault/total@2014': 9_344,
    'data/2.1/serious-assault/total@2015': 9_171,
    'data/2.1/serious-assault/total@2016': 9_284,
    'data/2.1/serious-assault/total@2017': 9_301,
    'data/2.1/kidnapping/total@2016': 207,
    'data/2.1/kidnapping/total@2017': 204,
  },
  previous: {
    'data/2.1/kidnapping/total@2014': 187,
    'data/2.1/kidnapping/total@2015': 198,
    'data/2.1/serious-assault/total@2014': 9_310,
    'data/2.1/serious-assault/total@2015': 9_122,
    'data/2.1/serious-assault/total@2016': 9_284,
    'data/2.1/kidnapping/total@2016': 207,
  },
});

type RevisedCode = Extract<FindingCode, 'settled-history-revised' | 'table-revised'>;

function revisedCheck(code: RevisedCode, example: Omit<CheckExample, 'code'>): Check {
  return reviewCheck(code, ({ tables }) => tables.flatMap((table) => findingOf(code, table)), [
    example,
  ]);
}

function findingOf(code: RevisedCode, table: RevisedFigures): FindingOf[] {
  const settled = table.cells.filter((entry) => entry.settled);
  const isTable = isWholeTable(table);
  const cells = isTable ? table.cells : settled;
  const [first] = cells;
  if (first === undefined || isTable !== (code === 'table-revised')) return [];
  const isLarge = table.median > usualRevisions.medianSize;
  return [
    finding(
      code,
      {
        cycle: first.cycle,
        figures: cells.length,
        compared: table.compared,
        years: joinedYears(cells),
        median: rounded(table.median),
      },
      {
        finding: `${code}:${table.table}`,
        rule: code,
        family: 'against-earlier-returns',
        ess: 2,
        severity: !isTable && isLarge ? 'warning' : 'information',
        table: table.table,
        cells: cells.flatMap(restatedEvidence),
        culprit: null,
        score: scoreOf(isTable ? suspicion.table : suspicion.settled, first.question),
      },
    ),
  ];
}

function isWholeTable({ cells, compared }: RevisedFigures): boolean {
  return cells.length >= wholeTable.figures && cells.length >= wholeTable.share * compared;
}
