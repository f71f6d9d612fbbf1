import type { DatasetFact, Severity } from '../schema/types.ts';
import { type Check, type CheckExample, singleRule } from './check.ts';
import type { CheckContext } from './context.ts';
import type { FactDetails, FindingOf } from './details.ts';
import { finding } from './finding.ts';
import { groupBy } from './group.ts';
import { scoreOf } from './score.ts';

interface FactCheck<C extends keyof FactDetails> {
  code: C;
  severity(details: FactDetails[C]): Severity;
  /** How much of the source it touches, 0 to 1; of several years the one with most is told. */
  suspicion(details: FactDetails[C]): number;
  /** Facts that differ in these are told apart; years are told together. */
  apart: readonly (keyof FactDetails[C] & string)[];
  example: Omit<DatasetFact, 'fact' | 'details'> & { details: FactDetails[C] };
}

/** A check that turns facts about the sources, which the return carries, into findings. */
export function factCheck<C extends keyof FactDetails>(check: FactCheck<C>): Check {
  const { code, example } = check;
  return {
    kind: code,
    codes: [code],
    level: 1,
    run: ({ ret }) => {
      const facts = (ret.dataset ?? []).filter(({ fact }) => fact === code);
      const groups = groupBy(facts, ({ source, details }) =>
        JSON.stringify([source, ...check.apart.map((key) => details[key] ?? '')]),
      );
      const findings = [...groups.values()].map((group) => findingOf(check, ret, group));
      return singleRule(facts.length > 0, findings);
    },
    examples: [
      { code, figures: {}, dataset: [{ ...example, fact: code }] } as unknown as CheckExample,
    ],
  };
}

function findingOf<C extends keyof FactDetails>(
  { code, severity, suspicion, apart }: FactCheck<C>,
  ret: CheckContext['ret'],
  facts: readonly DatasetFact[],
): FindingOf {
  // The details of a fact are those of its kind: src/dataset/derive/facts makes them so.
  const told = facts
    .map(({ year = 0, details }) => ({ year, details: details as unknown as FactDetails[C] }))
    .toSorted((a, b) => suspicion(b.details) - suspicion(a.details) || b.year - a.year);
  const [first] = told as [(typeof told)[number]];
  const source = facts[0]?.source ?? '';
  const years = facts.flatMap(({ year }) => year ?? []).sort((a, b) => a - b);
  const which = apart.map((key) => String(first.details[key]));
  return finding(
    code,
    {
      ...first.details,
      source,
      title: ret.sources.find((entry) => entry.source === source)?.title ?? source,
      year: first.year,
      years: [...new Set(years)].join(' '),
    } as never,
    {
      finding: [code, source, ...which].join(':'),
      rule: code,
      family: 'within-the-return',
      ess: 1,
      severity: severity(first.details),
      table: null,
      cells: [],
      culprit: null,
      score: scoreOf(Math.min(1, Math.max(0, suspicion(first.details))), undefined),
    },
  );
}
