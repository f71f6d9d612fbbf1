import { questionOf } from '../instrument/cell-id.ts';
import type { Question } from '../instrument/model.ts';
import type { FindingCell, FindingCode, Severity } from '../schema/types.ts';
import type { Check, CheckExample } from './check.ts';
import type { CheckContext } from './context.ts';
import type { FindingDetails, FindingOf } from './details.ts';
import { evidence, finding } from './finding.ts';
import { scoreOfOdds } from './score.ts';
import { oddsLimits, type Slip, type Weighed } from './slips.ts';
import type { SuspectKind } from './suspects/suspect.ts';

/** Severity of something soft by the log odds that it is a slip. */
export function severityOf(odds: number | undefined): Severity {
  return odds !== undefined && odds >= oddsLimits.warning ? 'warning' : 'information';
}

/** A check that tells slips of some kinds. */
interface SlipCheck<C extends FindingCode> {
  kind: C;
  kinds: readonly SuspectKind[];
  ess: number;
  examples: readonly Omit<CheckExample, 'code'>[];
  /** What the sentence needs; null: not to be told after all. */
  details(slip: Slip, told: SlipCells): FindingDetails[C] | null;
  /** Evidence besides the cells in doubt; by default the years beside the first of them. */
  beside?: (context: CheckContext, slip: Slip, told: SlipCells) => FindingCell[];
}

/** The cells in doubt, the first one first. */
export interface SlipCells {
  context: CheckContext;
  cells: readonly [string, ...string[]];
  /** First cell of each suspect of the slip. */
  leads: readonly string[];
  question: Question;
  value(cell: string): number;
}

/** A check that makes findings of slips, one for every question to ask. */
export function slipCheck<C extends FindingCode>(check: SlipCheck<C>): Check {
  return {
    kind: check.kind,
    codes: [check.kind],
    level: 2,
    run: (context) => {
      const slips = context
        .suspicion()
        .slips.filter(({ suspect }) => check.kinds.includes(suspect.kind));
      return {
        rulesRun: context.hasFigures ? 1 : 0,
        findings: slips.flatMap((slip) => findingOf(context, check, slip)),
      };
    },
    examples: check.examples.map((example) => ({ ...example, code: check.kind })),
  };
}

function findingOf<C extends FindingCode>(
  context: CheckContext,
  check: SlipCheck<C>,
  slip: Slip,
): FindingOf[] {
  if (slip.odds < oddsLimits.told) return [];
  const told = cellsOf(context, slip);
  const details = told === null ? null : check.details(slip, told);
  if (told === null || details === null) return [];
  const [first] = told.cells;
  const beside = check.beside ?? yearsBeside;
  return [
    finding(check.kind, details, {
      finding: `${check.kind}:${first}`,
      rule: check.kind,
      family: 'within-the-return',
      ess: check.ess,
      severity: severityOf(slip.odds),
      table: told.question.tableId,
      cells: [
        ...told.cells.map((cell) => evidence('value', cell, context.value(cell))),
        ...beside(context, slip, told),
      ],
      culprit: slip.suspect.kind.startsWith('shift') ? null : first,
      score: scoreOfOdds(slip.odds, told.question),
    }),
  ];
}

function cellsOf(context: CheckContext, slip: Slip): SlipCells | null {
  const { cell } = context.suspicion();
  const suspects = [slip, ...slip.others].map(({ suspect }: Weighed) => suspect);
  const cells = new Set<string>();
  for (const { lead, cells: places } of suspects) {
    cells.add(cell(lead));
    for (const place of places) cells.add(cell(place));
  }
  const [first, ...others] = cells;
  const question = first === undefined ? undefined : context.asked.questions.get(questionOf(first));
  if (first === undefined || question === undefined) return null;
  return {
    context,
    cells: [first, ...others],
    leads: suspects.map(({ lead }) => cell(lead)),
    question,
    value: (of) => context.value(of) ?? 0,
  };
}

/** The nearest years of the first cell with figures. */
function yearsBeside(
  context: CheckContext,
  _slip: Slip,
  { cells: [first] }: SlipCells,
): FindingCell[] {
  const points = context.series(questionOf(first));
  const year = Number(first.slice(-4));
  const before = points.findLast((point) => point.year < year);
  const after = points.find((point) => point.year > year);
  return [
    ...(before === undefined ? [] : [evidence('before', before.cell, before.value)]),
    ...(after === undefined ? [] : [evidence('after', after.cell, after.value)]),
  ];
}
