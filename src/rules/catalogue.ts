import {
  type CheckCode,
  type CheckFacts,
  checkFacts,
  type InstrumentCode,
  severitiesOf,
} from '../checks/catalogue.ts';
import { tableOf } from '../instrument/cell-id.ts';
import type { AskedCycle } from '../instrument/cycle.ts';
import { type Rule, rulesFor } from '../instrument/rules.ts';
import type { Finding, FindingCode, Severity } from '../schema/types.ts';

/** UNODC's names of its review, in the order in which the catalogue is printed. */
export const families = [
  'format',
  'within-the-return',
  'against-earlier-returns',
  'against-other-sources',
] as const satisfies readonly Finding['family'][];

const severities: readonly Severity[] = ['error', 'warning', 'information'];

interface Common {
  /** As findings name it. */
  rule: string;
  family: Finding['family'];
  /** ESS validation level, 0 to 5. */
  ess: number;
  /** What its findings can be, most severe first. */
  severities: readonly Severity[];
  /** Codes that it raises. */
  codes: readonly FindingCode[];
}

/** One rule as an auditor reads it: of the instrument, or a check that is a single rule. */
export type CatalogueEntry =
  | (Common & { group: Rule['kind']; of: Rule; tables: readonly string[] })
  | (Common & { group: CheckCode; of?: never; tables: readonly [] });

/**
 * Every rule that can run in a cycle: by family, and within a family the checks that are a single rule
 * before the rules of the instrument in the order of the questionnaire.
 */
export function rulesCatalogue(asked: AskedCycle): CatalogueEntry[] {
  const entries = [...checkEntries(asked), ...rulesFor(asked).map(instrumentEntry)];
  return families.flatMap((family) => entries.filter((entry) => entry.family === family));
}

function checkEntries({ questions }: AskedCycle): CatalogueEntry[] {
  const kinds = new Set([...questions.values()].map(({ kind }) => kind));
  return (Object.entries(checkFacts) as [CheckCode, CheckFacts][])
    .filter(([, { needs }]) => needs === undefined || kinds.has(needs))
    .map(([code, { rule = code, family, ess, severities }]) => ({
      rule,
      family,
      ess,
      severities,
      codes: [code],
      group: code,
      tables: [],
    }));
}

function instrumentEntry(rule: Rule): CatalogueEntry {
  const raised = severitiesOf(rule);
  const possible = new Set(Object.values(raised).flat());
  return {
    rule: rule.rule,
    family: 'within-the-return',
    ess: rule.ess,
    severities: severities.filter((severity) => possible.has(severity)),
    codes: Object.keys(raised) as InstrumentCode[],
    group: rule.kind,
    of: rule,
    tables: [...new Set(questionsOf(rule).map(tableOf))],
  };
}

/** Questions that a rule compares; the one under whose table it is listed comes first. */
export function questionsOf(rule: Rule): string[] {
  switch (rule.kind) {
    case 'sum':
      return [...rule.parts, ...rule.residual, rule.total];
    case 'between':
      return [rule.whole, ...rule.parts];
    default:
      return [rule.part, rule.whole];
  }
}
