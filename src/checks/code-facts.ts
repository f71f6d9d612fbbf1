import { groupBy } from '../group.ts';
import type { DatasetFact, FindingCode, Return } from '../schema/types.ts';
import { type CheckResult, singleRule } from './check.ts';
import type { FindingDetails, FindingOf } from './details.ts';
import { finding } from './finding.ts';
import { scoreOf, suspicionOfGap } from './score.ts';

/** National codes named in a sentence; the return lists all. */
const codesNamed = 5;

type FactCode = Extract<FindingCode, 'unmapped-code' | 'code-too-wide' | 'split-code'>;

/** What a check makes of the facts of one kind about one source. */
export interface CodeFinding<C extends FactCode> {
  severity: FindingOf['severity'];
  details: Omit<FindingDetails[C], 'source' | 'title'>;
}

/** One finding for each source about which the return has facts of this kind. */
export function findingsOfFacts<C extends FactCode>(
  fact: C,
  ret: Return,
  judge: (facts: readonly DatasetFact[]) => CodeFinding<C>,
): CheckResult {
  const facts = (ret.dataset ?? []).filter((entry) => entry.fact === fact);
  const findings = [...groupBy(facts, ({ source }) => source)].map(([source, ofSource]) => {
    const { severity, details } = judge(ofSource);
    const title = ret.sources.find((entry) => entry.source === source)?.title ?? source;
    return finding(fact, { source, title, ...details } as FindingDetails[C], {
      finding: `${fact}:${source}`,
      rule: fact,
      family: 'within-the-return',
      ess: 1,
      severity,
      table: null,
      cells: [],
      culprit: null,
      score: scoreOf(suspicionOfGap(shareOfMass(ret, source, ofSource)), undefined),
    });
  });
  return singleRule(facts.length > 0, findings);
}

/** A number that a fact carries. */
export function numberOf({ details }: DatasetFact, name: string): number {
  return Number(details[name] ?? 0);
}

/** Sum of a number that facts carry. */
export function sumOf(facts: readonly DatasetFact[], name: string): number {
  return facts.reduce((sum, fact) => sum + numberOf(fact, name), 0);
}

/** The codes with the largest mass, as texts joined by `; `. */
export function largest(
  facts: readonly DatasetFact[],
  text: (facts: readonly [DatasetFact, ...DatasetFact[]]) => string,
): { codes: number; named: string } {
  const groups = [...groupBy(facts, ({ details }) => String(details.code)).values()] as [
    DatasetFact,
    ...DatasetFact[],
  ][];
  const sorted = groups.toSorted((a, b) => sumOf(b, 'mass') - sumOf(a, 'mass'));
  return { codes: groups.length, named: sorted.slice(0, codesNamed).map(text).join('; ') };
}

function shareOfMass(ret: Return, source: string, facts: readonly DatasetFact[]): number {
  const all = ret.accounting
    .filter((account) => account.source === source)
    .reduce(
      (sum, { used, excluded, leftOver }) => sum + used.mass + excluded.mass + leftOver.mass,
      0,
    );
  return all > 0 ? Math.min(1, sumOf(facts, 'mass') / all) : 0;
}
