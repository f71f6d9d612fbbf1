import type { CheckExample } from '../../src/checks/check.ts';
import { checkReturn } from '../../src/checks/check-return.ts';
import { exampleCycle, exampleReturn } from '../../src/checks/example.ts';
import { askedIn } from '../../src/instrument/cycle.ts';
import { loadInstrument } from '../../src/instrument/load.ts';
import type { Finding, FindingCode, Return } from '../../src/schema/types.ts';

export const instrument = loadInstrument();
export const asked = askedIn(instrument, exampleCycle);

type Given = Omit<CheckExample, 'code' | 'statuses'> & {
  statuses?: Record<string, { status: string; comment?: string }>;
};

/** A return in which only the named cells are given. */
export function returnWith({ statuses = {}, ...example }: Given): Return {
  const ret = exampleReturn({ ...example, code: 'sudden-change' }, asked);
  return {
    ...ret,
    observations: ret.observations.map((entry) => ({ ...entry, ...statuses[entry.cell] })),
  };
}

export function findingsIn(given: Given): Finding[] {
  return checkReturn(returnWith(given), asked).findings;
}

export function codesIn(given: Given): FindingCode[] {
  return findingsIn(given).map(({ code }) => code);
}

/** One figure a year from 2014, for one question. */
export function yearly(question: string, values: readonly number[], first = 2014) {
  return Object.fromEntries(values.map((value, index) => [`${question}@${first + index}`, value]));
}
