import type { AskedCycle } from '../../src/instrument/cycle.ts';
import { type Rule, rulesFor } from '../../src/instrument/rules.ts';

/**
 * The questions of a cycle whose figure is zero in a return without contradictions in which all other
 * questions have one and the same figure: of the parts of every total only the first is not zero.
 */
export function zeroQuestions(asked: AskedCycle): Set<string> {
  const rules = rulesFor(asked);
  const zero = new Set<string>();
  let known = -1;
  while (zero.size > known) {
    known = zero.size;
    for (const rule of rules) for (const question of zeroedBy(rule, zero)) zero.add(question);
  }
  return zero;
}

function zeroedBy(rule: Rule, zero: ReadonlySet<string>): readonly string[] {
  if (rule.kind === 'sum') {
    const parts = [...rule.parts, ...rule.residual];
    return zero.has(rule.total) ? parts : parts.slice(1);
  }
  return rule.kind === 'at-most' && zero.has(rule.whole) ? [rule.part] : [];
}
