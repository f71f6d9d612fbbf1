import { checkReturn } from '../../src/checks/check-return.ts';
import type { Norms } from '../../src/schema/types.ts';
import type { PublishedReturns } from './published-returns.ts';

/**
 * Findings above information on an untouched published return, on average: all of them, and by code.
 * What another finding explains is not counted. Some of them are true faults of what was published.
 */
export function falseAlarms(
  { returns, asked }: PublishedReturns,
  norms: Norms,
): Norms['falseAlarms'] {
  const judged = { ...asked, instrument: { ...asked.instrument, norms } };
  const counts = new Map<string, number>([['all', 0]]);
  for (const ret of returns.values()) {
    for (const { code, severity, cause } of checkReturn(ret, judged).findings) {
      if (severity === 'information' || cause !== undefined) continue;
      for (const key of ['all', code]) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return Object.fromEntries(
    [...counts].sort().map(([key, count]) => [key, Math.round((100 * count) / returns.size) / 100]),
  );
}
