import { cellId } from '../instrument/cell-id.ts';
import type { SumRule } from '../instrument/rules.ts';
import type { FindingCell } from '../schema/types.ts';
import type { CheckContext } from './context.ts';
import { evidence } from './finding.ts';

/** The cells of a sum rule in one year, read once. */
export interface SumTerms {
  year: number;
  totalCell: string;
  /** Null when the total is blank. */
  total: number | null;
  totalDoubted: boolean;
  /** True when the total has the status "cannot exist". */
  totalCannotExist: boolean;
  /** Parts and residual cells with their values. */
  cells: readonly FindingCell[];
  /** Sum of what is given, residual included. */
  sum: number;
  /** Parts that are given, residual not counted. */
  given: number;
  /** Parts that are blank (or doubted) though they can exist. */
  blank: number;
  /** True when no part is blank. */
  complete: boolean;
  /** State of the row or column for what is not known. */
  unknown: 'blank' | 'given' | 'not-asked';
}

/** SDMX observation status M: data cannot exist. */
const cannotExist = 'M';

/** Per cent are added to this many decimals, so that 0.1 + 0.2 is 0.3; counts stay exact. */
const decimals = 1e6;

/** The total, parts and residual of a rule in one year. */
export function readTerms(context: CheckContext, rule: SumRule, year: number): SumTerms {
  const read = (role: 'part' | 'residual', questions: readonly string[]): FindingCell[] =>
    questions.map((question) => {
      const cell = cellId(question, year);
      return evidence(role, cell, context.value(cell));
    });
  const parts = read('part', rule.parts);
  const residual = read('residual', rule.residual);
  const totalCell = cellId(rule.total, year);
  const waitedFor = (cells: readonly FindingCell[]): FindingCell[] =>
    cells.filter(({ cell, value }) => value === null && !isAbsent(context, cell));
  const blank = waitedFor(parts).length;
  const values = [...parts, ...residual].flatMap(({ value }) => value ?? []);
  return {
    year,
    totalCell,
    total: context.value(totalCell),
    totalDoubted: context.isDoubted(totalCell),
    totalCannotExist: isAbsent(context, totalCell),
    cells: [...parts, ...residual],
    sum: add(values),
    given: parts.filter(({ value }) => value !== null).length,
    blank,
    complete: blank === 0,
    unknown:
      residual.length === 0 ? 'not-asked' : waitedFor(residual).length > 0 ? 'blank' : 'given',
  };
}

function isAbsent(context: CheckContext, cell: string): boolean {
  return context.observation(cell)?.status === cannotExist && context.value(cell) === null;
}

/** Sum of figures: exact for whole numbers, to a millionth for others. */
export function add(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value, 0);
  return Number.isInteger(sum) ? sum : Math.round(sum * decimals) / decimals;
}
