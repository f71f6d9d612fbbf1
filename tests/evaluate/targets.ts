import type { SuspectKind } from '../../src/checks/suspects/suspect.ts';
import type { SlipType } from './slips.ts';

/**
 * Per cent of slips whose cell is to be among the first five findings, and what the best list of the
 * baselines reached (method and figures: UNODC portal releases of 2022 and later, see the README).
 */
export const targets: Partial<Record<SlipType, { reach: number; baseline: number }>> = {
  x10: { reach: 88, baseline: 78 },
  div10: { reach: 86, baseline: 75 },
  x1000: { reach: 99, baseline: 96 },
  digits: { reach: 45, baseline: 39 },
  repeat: { reach: 93, baseline: 87 },
  sexswap: { reach: 82, baseline: 72 },
  rowswap: { reach: 76, baseline: 66 },
  shift: { reach: 90, baseline: 57 },
  total: { reach: 93, baseline: 82 },
  deleted: { reach: 95, baseline: 91 },
  zero: { reach: 95, baseline: 91 },
  twin: { reach: 95, baseline: 0 },
};

/** Kinds of suspects that a type of slip is to be found as. */
export const kindsOf: Record<SlipType, readonly SuspectKind[]> = {
  x10: ['too-large'],
  x1000: ['too-large'],
  div10: ['too-small'],
  digits: ['digits'],
  repeat: ['repeated'],
  sexswap: ['sexes'],
  rowswap: ['rows'],
  shift: ['shift-right', 'shift-left'],
  total: ['sum'],
  deleted: ['gap'],
  zero: ['zero'],
  twin: ['same-figures'],
  factor: ['value', 'bound'],
  x100: ['too-large'],
  div100: ['too-small'],
  div1000: ['too-small'],
  step: ['step'],
  'old-repeat': ['repeated'],
};
