import type { Severity } from '../schema/types.ts';

/** Slips less likely than these log odds are not told, and are information below the second. */
export const oddsLimits = { told: -3, warning: -1.5 } as const;

/** Severity of something soft by the log odds that it is a slip. */
export function severityOf(odds: number | undefined): Severity {
  return odds !== undefined && odds >= oddsLimits.warning ? 'warning' : 'information';
}
