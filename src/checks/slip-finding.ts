import { questionOf } from '../instrument/cell-id.ts';
import type { Question } from '../instrument/model.ts';
import type { FindingCode, Severity } from '../schema/types.ts';
import { yearsBeside } from './cells.ts';
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
  /** Severity, where it does not follow from the odds; null: not told. */
  severity?: (slip: Slip) => Severity | null;
  /** False where the years beside the first cell are no evidence. */
  withYears?: false;
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
  const severity = check.severity === undefined ? severityToTell(slip) : check.severity(slip);
  if (severity === null) return [];
  const told = cellsOf(context, slip);
  const details = told === null ? null : check.details(slip, told);
  if (told === null || details === null) return [];
  const [first] = told.cells;
  return [
    finding(check.kind, details, {
      finding: `${check.kind}:${first}`,
      rule: check.kind,
      family: 'within-the-return',
      ess: check.ess,
      severity,
      table: told.question.tableId,
      cells: [
        ...told.cells.map((cell) => evidence('value', cell, context.value(cell))),
        ...(check.withYears === false ? [] : yearsBeside(context, first)),
      ],
      culprit: slip.suspect.kind.startsWith('shift') ? null : first,
      score: scoreOfOdds(slip.odds, told.question),
    }),
  ];
}

function severityToTell({ odds }: Slip): Severity | null {
  return odds < oddsLimits.told ? null : severityOf(odds);
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
