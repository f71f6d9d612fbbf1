import type { Problem } from '../../problems.ts';
import type { Return } from '../../schema/types.ts';

type ReturnFacts = Pick<Return, 'country' | 'cycle' | 'instrument'>;

/**
 * Why a return is no earlier return of another one: another country, another instrument, a later
 * cycle. `file` is how messages name it. Empty when the two can be compared.
 */
export function unfitAsEarlier(ret: ReturnFacts, earlier: ReturnFacts, file: string): Problem[] {
  const problems: Problem[] = [];
  for (const what of ['country', 'instrument'] as const) {
    const [found, expected] = [earlier[what], ret[what]];
    if (found !== expected) {
      problems.push({ code: 'earlier-return-of', file, what, found, expected });
    }
  }
  if (earlier.cycle > ret.cycle) {
    problems.push({ code: 'earlier-return-later', file, found: earlier.cycle, cycle: ret.cycle });
  }
  return problems;
}

/** The same for several returns; two of one cycle leave open which of them counts. */
export function unfitAmongEarlier(
  ret: ReturnFacts,
  earlier: readonly { ret: ReturnFacts; file: string }[],
): Problem[] {
  return earlier.flatMap(({ ret: each, file }, index): Problem[] => {
    const isTwice = earlier.slice(0, index).some((other) => other.ret.cycle === each.cycle);
    return [
      ...unfitAsEarlier(ret, each, file),
      ...(isTwice
        ? [{ code: 'duplicate-id' as const, file, kind: 'cycle', id: String(each.cycle) }]
        : []),
    ];
  });
}
