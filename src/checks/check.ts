import type {
  Account,
  AnswerGiven,
  Comparison,
  CountedTwice,
  DatasetFact,
  FindingCode,
  Lineage,
  SourceUsed,
  TypedFigure,
  TypedStatus,
} from '../schema/types.ts';
import type { CheckContext } from './context.ts';
import type { FindingOf } from './details.ts';

/** What a check saw. */
export interface CheckResult {
  /** Rules (of the instrument, or the check itself) that had figures to look at. */
  rulesRun: number;
  findings: FindingOf[];
}

/** A small return in which a check finds one thing; cells that are not named are blank. */
export interface CheckExample {
  code: FindingCode;
  figures: Readonly<Record<string, number>>;
  /** Status of cells, where it is another than normal. */
  statuses?: Readonly<Record<string, string>>;
  history?: Readonly<Record<string, number>>;
  lineage?: Readonly<Record<string, Lineage[]>>;
  accounting?: readonly Account[];
  countedTwice?: readonly CountedTwice[];
  sources?: readonly SourceUsed[];
  answers?: readonly AnswerGiven[];
  dataset?: readonly DatasetFact[];
  /** Figures of the return of the cycle before, by cell; without it there is no earlier return. */
  previous?: Readonly<Record<string, number>>;
  published?: Readonly<Record<string, number>>;
  /** Resident population by year. */
  population?: Readonly<Record<number, number>>;
  comparisons?: readonly Comparison[];
  /** What stood in a workbook for a figure or a status, by cell. */
  typed?: Readonly<Record<string, TypedFigure>>;
  typedStatus?: Readonly<Record<string, TypedStatus>>;
}

/** One kind of rule: what it looks for, when it runs, and an example of every code it can raise. */
export interface Check {
  kind: string;
  codes: readonly FindingCode[];
  /**
   * Execution order by ESS validation level: 0 format, 1 within a table, 2 across tables and years.
   * A cell that fails a check of level 0 takes no part in later levels.
   */
  level: 0 | 1 | 2;
  run(context: CheckContext): CheckResult;
  examples: readonly CheckExample[];
}

/** Result of a check that is a single rule: `looked` says whether it had figures to look at. */
export function singleRule(looked: boolean, findings: FindingOf[]): CheckResult {
  return { rulesRun: looked ? 1 : 0, findings };
}
